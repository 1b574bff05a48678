// packages/shared/src/formats/signed/build-level.ts
/**
* The SLSA build level that a release claims. What a caller built is level 1: provenance that is signed and names the run, but nobody of
* ours saw on which machine it was built, and level 2 demands a hosted one (slsa.dev/spec/v1.0/levels).
*/
const BUILD_LEVELS = {
	interlock: "SLSA_BUILD_LEVEL_3",
	caller: "SLSA_BUILD_LEVEL_1"
};

export { BUILD_LEVELS as t };