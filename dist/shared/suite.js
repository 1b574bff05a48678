// packages/shared/src/model/suite.ts
/**
* How this suite names itself in what it signs: by the repository of the workflow that runs, so that a fork or a mirror names itself
* and nobody else. The workflow's address comes from a verified token, a verified certificate or the policy, which must agree.
*/
/** `https://github.com/OWNER/REPO` of `https://github.com/OWNER/REPO/.github/workflows/x.yml`, with a ref or without; null for anything else. */
function suiteOfWorkflow(workflow) {
	return /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)\/\.github\/workflows\/[^/]+/.exec(workflow)?.[1] ?? null;
}
const BUILD_TYPE_PAGES = {
	interlock: "build-type.md",
	caller: "caller-build-type.md"
};
/** Our own SLSA build types: the external parameters hold more than GitHub's `workflow/v1` allows. The page that each names describes it. */
function buildTypeOf(suite, by) {
	return `${suite}/blob/main/docs/reference/${BUILD_TYPE_PAGES[by]}#v1`;
}
/** Whether an address still has the `OWNER` of our presets and documents in the place of an account. */
function hasPlaceholderOwner(address) {
	return /^https?:\/\/[^/]+\/OWNER\//.test(address);
}

export { hasPlaceholderOwner as n, suiteOfWorkflow as r, buildTypeOf as t };