import { t as ActionError } from "./errors.js";
import { C as nullable, E as object, T as number, j as picklist, r as boolean, t as array, z as string } from "./valibot.js";
import { t as codeOf } from "./files-open.js";
import { t as SEVERITIES } from "./finding.js";
import { mkdir, mkdtemp, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

// packages/cli/src/rehearse/assessments.ts
const Reason = object({
	code: string(),
	message: string(),
	next: string()
});
const Location = nullable(object({
	path: string(),
	line: nullable(number())
}));
const Severity = picklist(SEVERITIES);
const Finding = object({
	fingerprint: string(),
	tool: string(),
	rule: string(),
	severity: Severity,
	message: string(),
	location: Location,
	suppressed: boolean()
});
const Report = object({
	tool: string(),
	completeness: picklist([
		"complete",
		"incomplete",
		"error"
	]),
	reasons: array(Reason),
	findings: array(Finding),
	suppressions: array(object({
		tool: string(),
		kind: picklist([
			"comment",
			"configuration",
			"baseline"
		]),
		text: string(),
		location: Location
	})),
	proof: object({
		inputsExpected: number(),
		inputsSeen: nullable(number()),
		rules: nullable(number()),
		dataDate: nullable(string()),
		toolVersion: nullable(string()),
		toolDigest: nullable(string()),
		canary: picklist([
			"found",
			"missed",
			"not-planted"
		]),
		confinement: nullable(string())
	})
});
/** The assessments of a kept decision. */
const AssessmentsSchema = array(object({
	id: string(),
	title: string(),
	verdict: picklist([
		"pass",
		"fail",
		"error"
	]),
	enforcement: picklist(["required", "advisory"]),
	reasons: array(Reason),
	evidence: array(object({
		uri: string(),
		sha256: string(),
		producer: string()
	})),
	report: nullable(Report)
}));

// packages/cli/src/stamped-folder.ts
/**
* Makes a new folder below `parent`, which is made when it is missing, named by the time so that a listing is in order. `what` it is for
* and what to do `next` are the words of the error. Raises FILE_UNREADABLE.
*/
async function makeStampedFolder(parent, what, next) {
	const stamp = (/* @__PURE__ */ new Date()).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
	try {
		await makeFolder(parent);
		return await mkdtemp(join(parent, `${stamp}-`));
	} catch (cause) {
		throw new ActionError("FILE_UNREADABLE", `The folder for ${what}, \`${parent}\`, could not be made`, next, cause);
	}
}
/**
* One folder after the other: the `recursive` of Node never ends where a file system says of every new folder that it is not there, as
* /proc does.
*/
async function makeFolder(path) {
	if (await stat(path).catch(() => null)) return;
	if (dirname(path) !== path) await makeFolder(dirname(path));
	await mkdir(path).catch((cause) => {
		if (codeOf(cause) !== "EEXIST") throw cause;
	});
}

export { AssessmentsSchema as n, makeStampedFolder as t };