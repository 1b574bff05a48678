import { F as safeInteger, I as safeParse, M as pipe, P as regex, R as strictObject, T as number, _ as maxLength, b as minValue, i as check, t as array, y as minLength, z as string } from "./valibot.js";
import { t as isSha256 } from "./digest.js";
import { n as parseStrictJson, t as broken } from "./strict-document.js";

// packages/shared/src/formats/signed/release-file-names.ts
const MANIFEST_NAME = "interlock-manifest.json";
const MANIFEST_BUNDLE_NAME = `${MANIFEST_NAME}.sigstore.json`;
const DECISION_LOG_NAME = "decision-log.jsonl";
/** The files that close a release: one of them is enough to know one by. */
const CLOSING_NAMES = [
	MANIFEST_NAME,
	MANIFEST_BUNDLE_NAME,
	DECISION_LOG_NAME
];
/** Endings of what every release carries beside each artifact. */
const COMPANION_ENDINGS = [
	".sigstore.json",
	".intoto.jsonl",
	".cdx.json",
	".spdx.json"
];
/**
* The first artifact whose name is, but for its case, that of another artifact or of a file that the release adds to them; null when there
* is none. Some of those who take a release keep its files where case makes no difference, and the later file replaces the earlier one.
*/
function clashingName(artifacts) {
	const added = artifacts.flatMap((name) => COMPANION_ENDINGS.map((ending) => name + ending));
	const taken = new Set([...CLOSING_NAMES, ...added].map((name) => name.toLowerCase()));
	for (const name of artifacts) {
		const folded = name.toLowerCase();
		if (taken.has(folded)) return name;
		taken.add(folded);
	}
	return null;
}

// packages/shared/src/formats/signed/subjects.ts
const MAX_SUBJECTS = 1024;
const KIND = {
	code: "SUBJECTS_INVALID",
	name: "The subject set",
	next: "Hand over the `subjects` output of the job that built the artifacts",
	maximumCharacters: MAX_SUBJECTS * 512
};
/** A plain file name: no folder, no leading dot, nothing that a shell, a URL or GitHub's asset names would change. */
const ARTIFACT_NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$/;
const SubjectsSchema = pipe(array(strictObject({
	name: pipe(string(), regex(ARTIFACT_NAME)),
	size: pipe(number(), safeInteger(), minValue(0)),
	sha256: pipe(string(), check(isSha256))
})), minLength(1), maxLength(MAX_SUBJECTS));
/** Says whether a file name may be an artifact's: plain, printable, at most 200 characters. */
function isArtifactName(name) {
	return ARTIFACT_NAME.test(name);
}
/**
* Reads the subject set of a release from exactly the text that `formatSubjects` writes, with or without a line feed after it. The text comes
* from a job that runs project code and goes on to readers of other kinds, and no two of them may see two sets in it. Zero subjects, names
* that clash and path-like names raise SUBJECTS_INVALID.
*/
function parseSubjects(text) {
	const parsed = safeParse(SubjectsSchema, parseStrictJson(text, KIND));
	if (!parsed.success) throw broken(KIND, "is not a list of plain names with sizes and digests");
	const clash = clashingName(parsed.output.map(({ name }) => name));
	if (clash !== null) throw broken(KIND, `names \`${clash}\` twice but for its case, or as a file that the release adds`);
	const canonical = formatSubjects(parsed.output);
	if (text !== canonical && text !== `${canonical}\n`) throw broken(KIND, "is not written as the job that built the artifacts writes it");
	return parsed.output;
}
/** Writes the subject set as JSON, sorted by name, on one line. */
function formatSubjects(subjects) {
	const sorted = subjects.toSorted((a, b) => a.name < b.name ? -1 : 1);
	return JSON.stringify(sorted.map(({ name, size, sha256 }) => ({
		name,
		size,
		sha256
	})));
}

export { COMPANION_ENDINGS as a, MANIFEST_NAME as c, CLOSING_NAMES as i, clashingName as l, isArtifactName as n, DECISION_LOG_NAME as o, parseSubjects as r, MANIFEST_BUNDLE_NAME as s, formatSubjects as t };