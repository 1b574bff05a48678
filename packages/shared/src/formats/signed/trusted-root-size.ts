/** Far above any real trusted root; in a file of its own so that who only hands one on loads no parser. */
export const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
