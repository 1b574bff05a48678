// packages/shared/src/formats/trusted-root-size.ts
/** Far above any real trusted root; in a file of its own so that who only hands one on loads no parser. */
const MAX_TRUSTED_ROOT_BYTES = 4194304;

export { MAX_TRUSTED_ROOT_BYTES as t };