import { t as normalPackageName } from "./requirements-lock.js";

// packages/shared/src/formats/python/python-package.ts
/**
* One spelling for a Python package and version, `name==version`: names as PEP 503 (case, runs of `-_.`), versions as far as PEP 440
* spells one version in several ways (case, leading `v`, separators, `alpha`, `rev`).
*/
function packageKey(name, version) {
	return `${normalPackageName(name.trim())}==${packageVersion(version)}`;
}
const PRE = {
	alpha: "a",
	beta: "b",
	c: "rc",
	pre: "rc",
	preview: "rc"
};
/** A version in its normal spelling (PEP 440, normalisation); text that is no version is kept, in lower case. */
function packageVersion(version) {
	return version.trim().toLowerCase().replace(/^v/, "").replaceAll(/[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?(\d*)(?![a-z])/g, (_, word, digits) => {
		return `${Object.entries(PRE).find(([long]) => long === word)?.[1] ?? word}${digits === "" ? "0" : digits}`;
	}).replaceAll(/[-_.]?(?:post|rev|r(?!c))[-_.]?(\d*)(?![a-z])/g, (_, digits) => `.post${digits === "" ? "0" : digits}`).replaceAll(/[-_.]?dev[-_.]?(\d*)(?![a-z])/g, (_, digits) => `.dev${digits === "" ? "0" : digits}`);
}

export { packageKey as t };