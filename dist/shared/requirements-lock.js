import { t as ActionError } from "./errors.js";

// packages/shared/src/formats/python/requirements-lock.ts
const PINNED = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?:\[[A-Za-z0-9._,\s-]*\])?\s*==\s*([A-Za-z0-9.!+_-]+)\s*(?:;.*)?$/;
const HASH = /\s--hash[=\s]sha256:[0-9a-f]{64}/g;
/** pip goes on in the next line after these, other readers do not; none of them stands in a lock that a tool wrote. */
const ODD_LINE_END = /\r(?!\n)|[\u2028\u2029]|(?![\t\r\n])\p{Cc}|\ufffd/u;
/** Does the comment reach into the next line? pip says no at the start of a line and yes behind a package. */
const COMMENT_GOES_ON = /(?:^|\s)#.*\\\r?$/m;
/** In one of the first two lines it names the encoding in which pip reads the file (PEP 263). */
const ENCODING = /^(?:.*\n)?#.*coding[:=]\s*(?!utf-?8\b)[-\w.]/i;
/**
* The packages of a hash lock in pip's requirements form, every one pinned with `==` and at least one SHA-256. A line of another kind
* (an option, an address, a loose version) raises LOCK_INVALID: a package that is not understood would not be looked for. So does text of
* which installers read other lines: what they install and nobody else sees would not be looked for either. Source: pip/_internal/req/req_file.py.
*/
function parseRequirementsLock(text, path) {
	if ([
		ODD_LINE_END,
		COMMENT_GOES_ON,
		ENCODING
	].some((form) => form.test(text))) throw invalid(path, "has a line that installers read in different ways");
	const lines = text.replaceAll(/\\\r?\n/g, " ").split(/\r?\n/);
	const packages = [];
	for (const line of lines) {
		const content = line.replace(/(^|\s)#.*$/, "").trim();
		if (content === "") continue;
		const hashes = content.match(HASH) ?? [];
		const [, name, version] = PINNED.exec(content.replaceAll(HASH, "").trim()) ?? [];
		if (name === void 0 || version === void 0 || hashes.length === 0) throw invalid(path, "has a line that is not a package pinned by version and SHA-256");
		packages.push({
			name: normalPackageName(name),
			version
		});
	}
	return packages.toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function invalid(path, what) {
	return new ActionError("LOCK_INVALID", `\`${path}\` ${what}`, "Make the lock with `uv pip compile --universal --generate-hashes` or `pip-compile --generate-hashes`");
}
/** A package name as the index compares it (PEP 503). */
function normalPackageName(name) {
	return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}

export { parseRequirementsLock as n, normalPackageName as t };