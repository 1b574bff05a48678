import type { Builder } from '../model/build.ts';

/**
 * Our own build types: the external parameters hold the policy and the build that it allows, which GitHub's `workflow/v1` does not know.
 * The pages that they name describe them.
 */
export const BUILD_TYPES: Readonly<Record<Builder, string>> = {
  interlock: 'https://github.com/OWNER/interlock/blob/main/docs/reference/build-type.md#v1',
  caller: 'https://github.com/OWNER/interlock/blob/main/docs/reference/caller-build-type.md#v1',
};

/**
 * The SLSA build level that a release claims. What a caller built is level 1: provenance that is signed and names the run, but nobody of
 * ours saw on which machine it was built, and level 2 demands a hosted one (slsa.dev/spec/v1.0/levels).
 */
export const BUILD_LEVELS = { interlock: 'SLSA_BUILD_LEVEL_3', caller: 'SLSA_BUILD_LEVEL_1' } as const;
