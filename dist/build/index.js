import { c as readInputs, d as main, n as markdownCode, p as formatReference, r as markdownRow, t as escapeMarkdown } from "../shared/markdown.js";
import { t as judgeConfinement } from "../shared/confinement.js";
import { r as openPassedRecord, t as openPolicy } from "../shared/handoff-policy.js";
import { t as ActionError } from "../shared/errors.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { t as formatSubjects } from "../shared/subjects.js";

// actions/build/src/apply.ts
/** Uploads the copies that were hashed. On a person's own machine there is nowhere to upload to. */
async function apply({ name, folder }, effects) {
	return { artifact: effects.artifacts.isAvailable ? await effects.artifacts.upload(name, folder) : null };
}

// actions/build/src/decide.ts
/** A build passes when it ended with 0, boxed as the policy demands, and made every declared artifact. */
function decide(_inputs, { policy, built, folder, name }) {
	const { reason, warning } = judgeConfinement("build", built.confinement, policy);
	const failure = failureOf(built);
	const reasons = [failure, reason].filter((each) => each !== null);
	const verdict = failure !== null ? "error" : reason !== null ? "fail" : "pass";
	return {
		decision: {
			verdict,
			reasons,
			assessments: [{
				id: "build",
				title: "The build made the declared artifacts",
				verdict,
				enforcement: "required",
				reasons,
				evidence: [],
				report: null
			}],
			warnings: warning === null ? [] : [warning]
		},
		plan: {
			name,
			folder,
			subjects: built.artifacts
		}
	};
}
function failureOf({ exitCode, ended, artifacts }) {
	if (ended === "exited" && exitCode === 0 && artifacts.length > 0) return null;
	return {
		code: "BUILD_FAILED",
		message: `The build command ${ended === "exited" ? `ended with exit code ${exitCode ?? "unknown"}` : `was stopped (${ended})`}`,
		next: "Read `stderr.txt` of the record; the build has no network, its packages come from `build.lock-file`"
	};
}

// actions/build/src/gather.ts
const BUILD_TIMEOUT_SECONDS = 1800;
/** Exports the commit, installs the hash lock and runs the build boxed; nothing of the checkout but the commit's files gets in. */
async function gather(inputs, effects, run) {
	const record = await openPassedRecord(effects, run, "gate", inputs.policy);
	const { policy } = await openPolicy(effects, record.folder, inputs.policySha256);
	const { argv, artifacts, lockFile } = policy.build;
	if (argv.length === 0 || artifacts.length === 0) throw new ActionError("BUILD_NOT_DECLARED", "The policy declares no build command or no artifacts", "Set `build.argv` and `build.artifacts` in `.github/interlock.yml` of the protected branch");
	const scratch = await effects.files.makePrivateFolder();
	const source = `${scratch}/source`;
	await effects.git.export(run.workspace, run.commit, source);
	const lock = lockFile === null ? null : `${source}/${lockFile}`;
	if (lock !== null && await effects.files.exists(lock) !== "file") throw new ActionError("BUILD_LOCK_MISSING", "The hash lock that the policy names is not in the commit", "Commit it, for example with `uv pip compile --generate-hashes`, or correct `build.lock-file`");
	const folder = `${scratch}/artifacts`;
	return {
		policy,
		built: await effects.builds.run({
			source,
			argv,
			lock,
			sourceDateEpoch: await effects.git.committedAt(run.workspace, run.commit),
			timeoutSeconds: BUILD_TIMEOUT_SECONDS,
			artifacts,
			into: folder
		}),
		folder,
		name: `interlock-artifacts-${run.attempt}-${run.commit.slice(0, 12)}-${scratch.slice(-6)}`
	};
}

// actions/build/src/inputs.ts
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		policy: referenceInput,
		"policy-sha256": digestInput
	});
	return {
		policy: read.policy,
		policySha256: read["policy-sha256"]
	};
}

// actions/build/src/report.ts
/** What the job shows. The record keeps what the build printed, also when it failed. */
function report({ decision, facts, receipt }) {
	const [reason] = decision.reasons;
	const subjects = facts?.built.artifacts ?? [];
	const artifact = receipt?.artifact ?? null;
	const rows = subjects.map(({ name, size, sha256 }) => markdownRow([
		name,
		String(size),
		sha256
	]));
	const summary = [
		`## Interlock build: ${decision.verdict}`,
		"",
		...decision.reasons.map(({ code, message, next }) => `- ${markdownCode(code)} ${escapeMarkdown(`${message}. ${next}.`)}`),
		...decision.warnings.map(({ message, next }) => `- ${escapeMarkdown(`${message}. ${next}.`)}`),
		"",
		...rows.length === 0 ? [] : [
			markdownRow([
				"Artifact",
				"Bytes",
				"SHA-256"
			]),
			"| --- | --- | --- |",
			...rows,
			""
		]
	].join("\n");
	const built = facts === null ? {} : {
		"stdout.txt": facts.built.stdout,
		"stderr.txt": facts.built.stderr,
		"build.json": runText(facts)
	};
	return {
		outputs: {
			artifact: artifact === null ? "" : formatReference(artifact),
			subjects: subjects.length === 0 ? "[]" : formatSubjects(subjects)
		},
		summary,
		annotations: [],
		record: built,
		headline: reason === void 0 ? `pass: built ${subjects.length} artifacts` : `${decision.verdict}: ${reason.code}: ${reason.message}. ${reason.next}.`
	};
}
function runText({ policy, built }) {
	const { exitCode, ended, confinement, wallMilliseconds, artifacts } = built;
	return `${JSON.stringify({
		argv: policy.build.argv,
		exitCode,
		ended,
		confinement,
		wallMilliseconds,
		artifacts
	}, null, 2)}\n`;
}

// actions/build/src/settle.ts
/** The upload either came back with the digest that was sent, or raised an error before this. */
function settle(decision) {
	return decision;
}

// actions/build/src/build.ts
/** Builds the project as its policy says and hands over exactly the declared artifacts. Runs project code: what it says is a claim. */
const build = {
	name: "build",
	outputs: {
		artifact: "",
		subjects: "[]"
	},
	parse,
	gather,
	decide,
	apply,
	settle,
	report
};

// actions/build/src/index.ts
await main(build);

export {  };