import { F as safeParse, L as strictObject, N as regex, O as parseJson, P as safeInteger, R as string, g as maxLength, i as check, j as pipe, t as array, v as minLength, w as number, y as minValue } from "./valibot.js";
import { t as ActionError } from "./errors.js";
import { t as isSha256 } from "./digest.js";

// packages/shared/src/formats/signed/subjects.ts
const MAX_SUBJECTS = 1024;
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
/** Reads the subject set of a release from JSON; zero subjects, duplicates and path-like names raise SUBJECTS_INVALID. */
function parseSubjects(text) {
	const parsed = safeParse(pipe(string(), parseJson(), SubjectsSchema), text);
	if (!parsed.success) throw invalid("The subject set is not a list of plain names with sizes and digests");
	if (new Set(parsed.output.map((subject) => subject.name)).size !== parsed.output.length) throw invalid("The subject set names an artifact twice");
	return parsed.output.toSorted((a, b) => a.name < b.name ? -1 : 1);
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
function invalid(message) {
	return new ActionError("SUBJECTS_INVALID", message, "Hand over the `subjects` output of the job that built the artifacts");
}

export { isArtifactName as n, parseSubjects as r, formatSubjects as t };