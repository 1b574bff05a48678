import { i as CLOSING_NAMES } from "./subjects.js";

// packages/shared/src/action/release-history.ts
/** The shortest list that GitHub cuts anywhere, its usual page: a shorter one is whole. */
const WHOLE_BELOW_ASSETS = 30;
/**
* The release of another tag that was published last among those that were sealed, with its whole list of files; null when there is none.
* One of the files that close a release is enough to know one by: what took another of them away must not take the release out of the
* history. What a list of releases embeds of the files may be cut, so what it does not name is looked for in the release itself.
*/
async function lastSealed(github, repository, tag) {
	const earlier = (await github.releases(repository)).filter((each) => !each.isDraft && each.tag !== tag);
	for (const listed of earlier.toSorted(byPublication)) if (isSealed(listed) || listed.assets.length >= WHOLE_BELOW_ASSETS) {
		const whole = await github.release(repository, listed.id);
		if (isSealed(whole) || isSealed(listed)) return whole;
	}
	return null;
}
function isSealed({ assets }) {
	return assets.some(({ name }) => CLOSING_NAMES.includes(name));
}
/** The last one first. One without a time goes before all of them: nobody can say that it was earlier. */
function byPublication(one, other) {
	return timeOf(other) - timeOf(one);
}
function timeOf({ publishedAt }) {
	return publishedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(publishedAt);
}

export { lastSealed as t };