import { t as main } from "../shared/main.js";
import { n as singleDecision, t as headline } from "../shared/single-decision.js";
import { t as judgeConfinement } from "../shared/confinement.js";
import { n as givenBuild, r as takeCallerArtifact, t as buildInputs } from "../shared/build-inputs.js";
import { r as openPassedRecord, t as openPolicy } from "../shared/handoff-policy.js";
import { t as ActionError } from "../shared/errors.js";
import { t as declaredBuild } from "../shared/declared-build.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { c as readInputs, t as renderSummary } from "../shared/summary.js";
import { t as amount } from "../shared/amount.js";
import { y as formatReference } from "../shared/code-runs.js";
import { t as formatSubjects } from "../shared/subjects.js";

// actions/build/src/apply.ts
/** Uploads the copies that were hashed. On a person's own machine there is nowhere to upload to. */
async function apply({ name, folder }, effects) {
	return { artifact: effects.artifacts.isAvailable ? await effects.artifacts.upload(name, folder) : null };
}

// actions/build/src/decide.ts
/**
* A build passes when it ended with 0, boxed as the policy demands, and made every declared artifact. Artifacts of the caller were
* compared when they were taken, and nothing ran that a box could hold.
*/
function decide(_inputs, facts) {
	const { built, folder, name, subjects } = facts;
	return {
		decision: built === null ? singleDecision("build", "The artifact of the caller holds the declared files", "pass", []) : judgeBuild(built, facts),
		plan: {
			name,
			folder,
			subjects
		}
	};
}
function judgeBuild(built, { policy }) {
	const { reason, warning } = judgeConfinement("build", built.confinement, policy);
	const failure = failureOf(built);
	const reasons = [failure, reason].filter((each) => each !== null);
	return singleDecision("build", "The build made the declared artifacts", failure !== null ? "error" : reason !== null ? "fail" : "pass", reasons, warning === null ? [] : [warning]);
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
/** Builds what the policy lets us build, or takes what it lets the caller build: nothing of the project runs for that. */
async function gather(inputs, effects, run) {
	const record = await openPassedRecord(effects, run, "gate", inputs.policy);
	const { policy } = await openPolicy(effects, record.folder, inputs.policySha256);
	const declared = declaredBuild(policy.build, inputs.given);
	if (declared.by === "caller") {
		const { folder, subjects } = await takeCallerArtifact(effects, declared, run.attempt);
		return {
			policy,
			declared,
			built: null,
			subjects,
			folder,
			name: nameOf(run, folder)
		};
	}
	const { built, folder } = await runBuild(declared, effects, run);
	return {
		policy,
		declared,
		built,
		subjects: built.artifacts,
		folder,
		name: nameOf(run, folder)
	};
}
/** A name that no other job and no other attempt of the run has: the private folder that holds the artifacts has one of its own. */
function nameOf({ attempt, commit }, folder) {
	const unique = folder.slice(0, -10).slice(-6);
	return `interlock-artifacts-${attempt}-${commit.slice(0, 12)}-${unique}`;
}
/** Exports the commit, installs the hash lock and runs the build boxed; nothing of the checkout but the commit's files gets in. */
async function runBuild({ argv, artifacts, lockFile }, effects, run) {
	const scratch = await effects.files.makePrivateFolder();
	const source = `${scratch}/source`;
	await effects.git.export(run.workspace, run.commit, source);
	const lock = lockFile === null ? null : `${source}/${lockFile}`;
	if (lock !== null && await effects.files.exists(lock) !== "file") throw new ActionError("BUILD_LOCK_MISSING", "The hash lock that the policy names is not in the commit", "Commit it, for example with `uv pip compile --generate-hashes`, or correct `build.lock-file`");
	const folder = `${scratch}/artifacts`;
	return {
		built: await effects.builds.run({
			source,
			argv,
			lock,
			sourceDateEpoch: await effects.git.committedAt(run.workspace, run.commit),
			timeoutSeconds: BUILD_TIMEOUT_SECONDS,
			artifacts,
			into: folder
		}),
		folder
	};
}

// actions/build/src/inputs.ts
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		policy: referenceInput,
		"policy-sha256": digestInput,
		...buildInputs
	});
	return {
		policy: read.policy,
		policySha256: read["policy-sha256"],
		given: givenBuild(read)
	};
}

// actions/build/src/report.ts
/** What the job shows. The record keeps what the build printed, also when it failed. */
function report({ decision, facts, receipt }) {
	const subjects = facts?.subjects ?? [];
	const artifact = receipt?.artifact ?? null;
	const rows = subjects.map(({ name, size, sha256 }) => [
		name,
		String(size),
		sha256
	]);
	const summary = renderSummary({
		title: "Interlock build",
		decision,
		facts: facts?.built === null ? [["Built by", "The caller built these artifacts; nothing was run here"]] : [],
		listing: {
			columns: [
				"Artifact",
				"Bytes",
				"SHA-256"
			],
			rows
		}
	});
	return {
		outputs: {
			artifact: artifact === null ? "" : formatReference(artifact),
			subjects: subjects.length === 0 ? "[]" : formatSubjects(subjects)
		},
		summary,
		annotations: [],
		record: facts === null ? {} : recordOf(facts),
		headline: headline(decision, `${facts?.built === null ? "took" : "built"} ${amount(subjects.length, "artifact", "artifacts")}`)
	};
}
/** The record of an artifact that the caller built has no output: nothing ran. */
function recordOf({ declared, built, subjects }) {
	const text = (run) => `${JSON.stringify({
		...declared,
		...run,
		subjects: subjects.map(plainSubject)
	}, null, 2)}\n`;
	if (built === null) return { "build.json": text({}) };
	const { exitCode, ended, confinement, wallMilliseconds, stdout, stderr } = built;
	return {
		"stdout.txt": stdout,
		"stderr.txt": stderr,
		"build.json": text({
			exitCode,
			ended,
			confinement,
			wallMilliseconds
		})
	};
}
function plainSubject({ name, size, sha256 }) {
	return {
		name,
		size,
		sha256
	};
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