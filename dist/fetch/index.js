import { t as main } from "../shared/main.js";
import { n as requireSubjects, t as openSubjects } from "../shared/handoff-subjects.js";
import { t as ActionError } from "../shared/errors.js";
import { n as referenceInput } from "../shared/handoff-inputs.js";
import { c as readInputs, l as text, t as renderSummary } from "../shared/summary.js";
import { r as parseSubjects, t as formatSubjects } from "../shared/subjects.js";
import { t as headline } from "../shared/single-decision.js";
import { t as amount } from "../shared/amount.js";

// actions/fetch/src/apply.ts
/** Copies the artifacts and hashes the folder that the caller gets. Raises SUBJECT_MISSING, SUBJECT_EXTRA, SUBJECT_SWAPPED. */
async function apply({ from, to, subjects }, effects) {
	for (const { name } of subjects) await effects.files.copy(`${from}/${name}`, `${to}/${name}`);
	await requireSubjects(effects, to, subjects);
	return { path: to };
}

// actions/fetch/src/decide.ts
/** Everything that could differ was compared while it was gathered, and raised. */
function decide(inputs, facts) {
	return {
		decision: {
			verdict: "pass",
			reasons: [],
			assessments: [{
				id: "subjects",
				title: "Exactly the verified artifacts were handed over",
				verdict: "pass",
				enforcement: "required",
				reasons: [],
				evidence: inputs.subjects.map(({ name, sha256 }) => ({
					uri: name,
					sha256,
					producer: "build"
				})),
				report: null
			}],
			warnings: []
		},
		plan: {
			from: facts.folder,
			to: inputs.path,
			subjects: inputs.subjects
		}
	};
}

// actions/fetch/src/gather.ts
/** Downloads into a private folder and compares; the target has to be new or empty. */
async function gather(inputs, effects) {
	const kind = await effects.files.exists(inputs.path);
	if (!(kind === "missing" || kind === "folder" && (await effects.files.list(inputs.path)).length === 0)) throw new ActionError("FILE_EXISTS", "The folder for the artifacts is not empty", "Name a new folder in `path`");
	const { folder } = await openSubjects(effects, inputs.artifact, inputs.subjects);
	return { folder };
}

// actions/fetch/src/inputs.ts
const SUBJECTS = text(/^\[/, "the `subjects` output of the release workflow");
const FOLDER = text(/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/, "a folder below the workspace, such as `dist`");
/** Reads the inputs. Raises INPUT_INVALID with every problem, and SUBJECTS_INVALID. */
function parse(raw, run) {
	const read = readInputs(raw, {
		artifact: referenceInput,
		subjects: SUBJECTS,
		path: (value, name) => FOLDER(value ?? "dist", name)
	});
	if (read.path.split("/").some((part) => part === "." || part === "..")) throw new ActionError("INPUT_INVALID", "`path` must be a folder below the workspace", "Correct the `with:` block of the step");
	return {
		artifact: read.artifact,
		subjects: parseSubjects(read.subjects),
		path: `${run.workspace}/${read.path}`
	};
}

// actions/fetch/src/report.ts
/** What the job shows: the folder only when every file in it was compared. */
function report({ decision, inputs, receipt }) {
	const count = inputs?.subjects.length ?? 0;
	const rows = (inputs?.subjects ?? []).map(({ name, size, sha256 }) => [
		name,
		String(size),
		sha256
	]);
	return {
		outputs: { path: receipt?.path ?? "" },
		summary: renderSummary({
			title: "Interlock fetch",
			decision,
			listing: {
				columns: [
					"Artifact",
					"Bytes",
					"SHA-256"
				],
				rows
			}
		}),
		annotations: [],
		record: inputs === null ? {} : { "subjects.json": `${formatSubjects(inputs.subjects)}\n` },
		headline: headline(decision, `${amount(count, "artifact", "artifacts")}, each with the digest that was verified`)
	};
}

// actions/fetch/src/fetch.ts
/** Hands the verified artifacts to a job of the caller's own: exactly these files, hashed after the last copy. */
const fetchArtifacts = {
	name: "fetch",
	outputs: { path: "" },
	parse,
	gather,
	decide,
	apply,
	report
};

// actions/fetch/src/index.ts
await main(fetchArtifacts);

export {  };