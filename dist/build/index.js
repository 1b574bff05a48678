import { t as main } from "../shared/main.js";
import { t as judgeConfinement } from "../shared/confinement.js";
import { r as openPassedRecord, t as openPolicy } from "../shared/handoff-policy.js";
import { t as ActionError } from "../shared/errors.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { i as lines, n as markdownCode, o as readInputs, r as markdownRow, t as escapeMarkdown } from "../shared/markdown.js";
import { E as parseJson, I as string, N as safeParse, c as is, g as minLength, i as check, j as regex, k as pipe, t as array } from "../shared/valibot.js";
import { m as formatReference } from "../shared/git-directory.js";
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

// actions/build/src/declared.ts
/**
* The build of the base policy or, where it declares none, that of the caller. The change that is judged can so name a build, but never
* another one than its base allows. Raises BUILD_NOT_DECLARED, BUILD_DIFFERS.
*/
function declaredBuild(policy, given) {
	const isDeclared = policy.argv.length > 0 || policy.artifacts.length > 0;
	if (isDeclared && given !== null && !isSameBuild(policy, given)) throw new ActionError("BUILD_DIFFERS", "The caller asks for another build than the one that the policy declares", "Leave out the inputs `build` and `artifacts`, or change `build` in `.github/interlock.yml` of the protected branch first", void 0, "fail");
	const chosen = isDeclared ? policy : given;
	if (chosen === null || chosen.argv.length === 0 || chosen.artifacts.length === 0) throw new ActionError("BUILD_NOT_DECLARED", "Neither the policy nor the caller declares a build command with its artifacts", "Set `build.argv` and `build.artifacts` in `.github/interlock.yml` of the protected branch");
	return chosen;
}
/** The command is compared word by word, the artifacts as a set. */
function isSameBuild(one, other) {
	return isSameList(one.argv, other.argv) && isSameList(sorted(one.artifacts), sorted(other.artifacts));
}
function isSameList(one, other) {
	return one.length === other.length && one.every((text, index) => text === other[index]);
}
function sorted(texts) {
	return texts.toSorted((one, other) => one.localeCompare(other));
}

// actions/build/src/gather.ts
const BUILD_TIMEOUT_SECONDS = 1800;
/** Exports the commit, installs the hash lock and runs the build boxed; nothing of the checkout but the commit's files gets in. */
async function gather(inputs, effects, run) {
	const record = await openPassedRecord(effects, run, "gate", inputs.policy);
	const { policy } = await openPolicy(effects, record.folder, inputs.policySha256);
	const { lockFile } = policy.build;
	const { argv, artifacts } = declaredBuild(policy.build, inputs.given);
	const scratch = await effects.files.makePrivateFolder();
	const source = `${scratch}/source`;
	await effects.git.export(run.workspace, run.commit, source);
	const lock = lockFile === null ? null : `${source}/${lockFile}`;
	if (lock !== null && await effects.files.exists(lock) !== "file") throw new ActionError("BUILD_LOCK_MISSING", "The hash lock that the policy names is not in the commit", "Commit it, for example with `uv pip compile --generate-hashes`, or correct `build.lock-file`");
	const folder = `${scratch}/artifacts`;
	return {
		policy,
		argv,
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
const Argv = pipe(string(), parseJson(), array(pipe(string(), check((text) => !text.includes("\0")))), minLength(1));
const ProjectPath = pipe(string(), regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]{1,400}$/u));
/** Reads the inputs. Raises INPUT_INVALID with every problem. */
function parse(raw) {
	const read = readInputs(raw, {
		policy: referenceInput,
		"policy-sha256": digestInput,
		argv: argvInput,
		artifacts: artifactsInput
	});
	const { argv, artifacts } = read;
	if (argv === null !== (artifacts.length === 0)) throw new ActionError("INPUT_INVALID", "The build command and its artifacts are given together or not at all", "Give `argv` and `artifacts`, or leave both to the policy");
	const given = argv === null ? null : {
		argv,
		artifacts
	};
	return {
		policy: read.policy,
		policySha256: read["policy-sha256"],
		given
	};
}
const argvInput = (value, name) => {
	if (value === void 0) return null;
	const parsed = safeParse(Argv, value);
	if (!parsed.success) throw new Error(`\`${name}\` must be a JSON array of strings, such as ["python", "-m", "build"]`);
	return parsed.output;
};
const artifactsInput = (value, name) => {
	const paths = lines()(value, name);
	if (!paths.every((path) => is(ProjectPath, path))) throw new Error(`\`${name}\` must be paths inside the checkout, one a line`);
	return paths;
};

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
function runText({ argv, built }) {
	const { exitCode, ended, confinement, wallMilliseconds, artifacts } = built;
	return `${JSON.stringify({
		argv,
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