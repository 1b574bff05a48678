import { t as nodeFiles } from "./files.js";
import { n as nextAfter, t as nearName } from "./near-name.js";
import { i as presetPolicy, r as parsePolicyFile, t as POLICY_PATH } from "./policy-file.js";
import { n as TOOL_IDS } from "./registry.generated.js";
import { t as demandFolder } from "./demand-folder.js";
import { n as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { o as usage, t as isSet } from "./command.js";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// packages/shared/src/error-codes.ts
/** Every code that an error or a reason may carry, with what it means: public contract, printed in docs/errors.md. */
const ERROR_CODES = {
	CASE_INVALID: "A conformance case file does not have its form",
	CASE_OPEN: "A conformance case is not shut as its file says",
	PROJECT_MISSING: "The folder of the project does not exist",
	PROJECT_EMPTY: "The folder or repository of the project holds nothing",
	PROJECT_NO_REPOSITORY: "The folder is not the root of a git repository",
	WORKFLOW_MISSING: "The project has no workflow that could be examined",
	INTERNAL: "A bug in Interlock: something was thrown that has no code of its own",
	INPUT_INVALID: "An input of an action or an option of the command line does not have the form that it needs",
	INPUT_SECRET: "An input of a run that was started by hand has the shape of a secret, and provenance would publish it",
	SUBJECTS_INVALID: "The list of artifacts of a release is empty, malformed, or names one twice",
	RUNNER_FILE_UNWRITABLE: "A file of the runner for outputs or the summary cannot be written",
	RUN_FACTS: "The runner did not say which repository, commit or run this is",
	EVIDENCE_UNREADABLE: "A record of an earlier job is missing or not readable",
	EVIDENCE_FOREIGN: "A record was made by another action, repository, commit or run",
	EVIDENCE_STALE_ATTEMPT: "A record was made by another attempt than the one whose outputs are used",
	USAGE: "The command line was not understood",
	FILE_MISSING: "A file that was needed does not exist",
	FILE_TOO_LARGE: "A file is larger than anything of its kind should be",
	FILE_NOT_REGULAR: "A link, folder, pipe or device stands where a regular file was expected",
	FILE_EXISTS: "A file that had to be new exists already",
	FILE_UNSAFE: "A path or folder is not one that may be used, such as a path with steps upwards",
	FILE_UNREADABLE: "The operating system refused to read or write a file",
	ARTIFACT_MISSING: "A workflow artifact does not exist or has expired",
	ARTIFACT_DIGEST_MISMATCH: "A workflow artifact has another digest than the job output says",
	ARTIFACT_UNSAFE: "A workflow artifact holds something that is not unpacked: a link, a path outside, too many or too large files",
	ARTIFACT_SERVICE: "The service that keeps workflow artifacts did not answer as it should",
	GITHUB_UNREACHABLE: "The GitHub API did not answer, also after several tries",
	GITHUB_REFUSED: "The GitHub API refused a request",
	GITHUB_UNREADABLE: "An answer of the GitHub API is incomplete or not in the documented form",
	ENDPOINT_REDIRECTED: "An address in the environment differs from the one that the policy names",
	BUILD_NOT_DECLARED: "The policy declares no build command or no artifacts",
	ARTIFACT_NOT_WANTED: "The caller handed over an artifact, and the policy lets only Interlock build",
	ARTIFACT_NOT_GIVEN: "The policy lets the caller build, and the caller handed over no artifact",
	BUILD_DIFFERS: "The build that the caller asks for is not the one that the policy declares",
	BUILD_LOCK_MISSING: "The build needs a hash lock of its dependencies and there is none at that path",
	BUILD_FAILED: "The build command ended with an error or ran out of time",
	BUILD_ARTIFACT_MISSING: "The build did not make a declared artifact",
	BUILD_ARTIFACT_EXTRA: "The caller's artifact holds a file that nobody declared",
	BUILD_ARTIFACT_NAME: "A built artifact has a name that a release cannot carry, or two have the same",
	SUBJECT_MISSING: "An artifact of the release is not among the files that were handed over",
	SUBJECT_EXTRA: "A file was handed over that is not an artifact of the release",
	SUBJECT_SWAPPED: "An artifact differs in size or digest from what the release fixed",
	SBOM_EMPTY: "An SBOM lists no component where there should be some",
	SBOM_INCOMPLETE: "A locked package is missing from an SBOM",
	SBOM_INVALID: "An SBOM does not follow the official schema of its format",
	SBOM_DISAGREE: "The CycloneDX and the SPDX document of one artifact list different components",
	RELEASE_EXISTS: "A published release of this tag exists already",
	RELEASE_AMBIGUOUS: "More than one draft release carries this tag",
	RELEASE_REF: "The run was not started for a tag, so there is nothing to release",
	RELEASE_ALARM: "A published release differs from what was verified",
	TAG_MISSING: "The tag of the release does not exist",
	TAG_MOVED: "The tag of the release points at another commit than the one that was verified",
	ASSET_MISMATCH: "The assets of a release are not exactly the files that were verified",
	REGISTRY_NOT_DECLARED: "A draft should be opened after its files were published, and the policy names no package index",
	REGISTRY_MISMATCH: "The package index serves other files than the ones that were verified",
	GIT_MISSING: "git is not on this machine or could not be started",
	GIT_FAILED: "git could not read the repository, or gave an answer that is not whole",
	GIT_TOO_LARGE: "git wrote more than the limit",
	GIT_NOT_REGULAR: "A path that must be a regular file is a link, a folder or a submodule at the commit",
	GIT_UNSAFE_PATH: "A commit tracks a path that is not UTF-8 or would leave its folder",
	POLICY_INVALID: "The policy file does not have the form that it needs; every problem is named with line and column",
	POLICY_UNKNOWN_TOOL: "The policy file names a tool that this version does not have",
	POLICY_BASE_UNKNOWN: "The commit whose policy must judge could not be found",
	POLICY_NOT_CONTAINED: "The commit is not part of the protected default branch",
	POLICY_BOOTSTRAP: "No policy stands at the protected base, so a release is refused; the preset starter judged",
	POLICY_CHANGED: "The change touches the policy, and the policy at the base judged it",
	POLICY_MODE: "The policy does not demand high assurance, and no release takes that",
	POLICY_REHEARSAL: "A rehearsal policy names something other than stand-ins on this machine",
	POLICY_INCOMPLETE: "The policy leaves open what a release needs",
	WORKFLOW_CHANGED: "The change touches a workflow or an action of the repository",
	TOOL_CONFIGURATION_CHANGED: "The change touches a configuration that could silence a tool",
	TOOL_MISSING_EVIDENCE: "A tool that the policy names left no output",
	TOOL_CANARY_MISSED: "The tool did not find the known-bad sample that was planted for it",
	TOOL_CANARY_FAILED: "The run over the planted sample did not end as it has to",
	TOOL_MISSING: "A tool is not in the tool store, or a part of it is gone",
	TOOL_DIGEST_MISMATCH: "A file of a tool does not have the digest that the tool store recorded, or the tool is not the version that its lock names",
	TOOL_NOT_STARTED: "A tool or its sandbox could not be started, so it has looked at nothing",
	TOOL_UNKNOWN: "The name of a tool is none that can be installed",
	TOOL_LOCK_INVALID: "A lock file of the tools is missing or does not pin what it has to",
	TOOL_STORE_INVALID: "The index of the tool store is missing or malformed",
	TOOL_PROVISION_FAILED: "A tool could not be installed from its lock",
	TOOL_REPORT_UNSAFE: "A tool left a link, a device or an oversized file where its report was expected",
	TEST_ENVIRONMENT_CONFLICT: "The hash lock of the project and the lock of the mutation tool cannot be installed together",
	PREREQUISITE_MISSING: "Programs that have to be on the machine are missing or too old; all of them are named at once",
	TOOL_NO_COMMAND: "The adapter of a tool can read reports but not start the tool",
	EVIDENCE_UNEXPECTED: "Evidence came from a tool or a job that has no business with it",
	FINDING_AT_THRESHOLD: "Findings at or above the severity that the policy fails at",
	FINDING_STOPS_RELEASE: "An unwaived high or critical finding of a security tool",
	SCORE_BELOW_MINIMUM: "The score of a tool is below the minimum of the policy",
	SUPPRESSION_BUDGET: "More suppressions than the policy allows",
	SUPPRESSION_ADDED: "The change adds suppressions",
	WAIVER_EXPIRED: "A waiver is past its last day",
	WAIVER_EXPIRES_SOON: "A waiver ends within the days that the policy warns before",
	WAIVER_TOO_BROAD: "A waiver does not name one exact finding",
	WAIVER_TOO_LONG: "A waiver runs longer than the policy allows",
	WAIVER_NOT_ALLOWED: "The policy accepts no waivers",
	WAIVER_UNUSED: "A waiver matches no finding",
	WAIVER_UNKNOWN_TOOL: "A waiver names a tool that the policy does not use",
	BASELINE_TOO_SEVERE: "The baseline names a finding that is worse than medium",
	INCOMPLETE_ACCEPTED: "An incomplete answer of a hygiene tool was accepted by the policy",
	INCOMPLETE_ACCEPTANCE_INVALID: "The acceptance of an incomplete answer is expired or names a security tool",
	ADVISORY_STALE: "The advisory data is older than the policy allows",
	ADVISORY_DATE_UNKNOWN: "The date of the advisory data is not known or lies in the future",
	ADVISORY_DATE_FROZEN: "A rehearsal judged the advisory data at its own date",
	CONFINEMENT_MISSING: "The tool was not confined as the policy demands",
	DECISION_EMPTY: "Nothing was judged, so nothing can pass",
	PLATFORM_MISMATCH: "The run is on another platform than the policy names",
	EVIDENCE_NOT_PASSED: "An earlier job did not pass, so nothing may follow it",
	POLICY_SWAPPED: "The policy that was handed over is not the one that this run was started with",
	RELEASE_MISSING: "The draft that should be opened does not exist",
	INDEX_UNREADABLE: "A package index did not answer in the form that was asked for",
	RELEASE_MUTABLE: "A release is public and its files can still be replaced",
	REPORT_MISSING: "A tool left no report, or a stream of it was not kept",
	REPORT_NOT_A_FILE: "What was named as a report is a folder, a pipe or a device, or may not be read",
	REPORT_EMPTY: "A report of a tool is empty",
	REPORT_TOO_LARGE: "A report of a tool is over the size limit; it is never cut and then judged",
	REPORT_NOT_UTF8: "A report of a tool is not UTF-8 text",
	REPORT_MALFORMED: "A report of a tool is cut off, malformed or nested too deep",
	REPORT_DUPLICATE_KEY: "A report of a tool names a key twice in one object",
	REPORT_WRONG_FORM: "A report does not have the form that this tool writes, such as the report of another tool",
	REPORT_CONTRADICTS_ITSELF: "Two places of a report that must agree do not",
	REPORT_SAYS_ERROR: "A tool reported an error or a warning about its own run",
	EXIT_UNKNOWN: "It is not known how a tool ended",
	EXIT_UNDOCUMENTED: "A tool ended with an exit code that it does not document for a whole run",
	EXIT_CONTRADICTS: "The exit code of a tool contradicts its report",
	TOOL_TIMED_OUT: "A tool was stopped at its time limit",
	TOOL_KILLED: "A tool was killed before it ended",
	NO_PROOF: "A report without findings cannot show that the tool looked",
	NOTHING_SEEN: "A tool looked at nothing",
	VIEW_MISSING: "The files that a scanner passes over were not shown to it as text",
	VIEW_ARCHIVE_UNSAFE: "An archive that has to be scanned for secrets is broken, or holds bytes that belong to none of its files",
	VIEW_FORMAT_NOT_OPENED: "A file that has to be scanned for secrets is packed in a form that is not opened",
	VIEW_LIMIT: "A file that has to be scanned for secrets unpacks to more, or lies deeper, than is looked at",
	INPUT_NOT_SEEN: "A report does not name an input that the tool had to see",
	INPUT_SKIPPED: "A tool skipped an input that it could not read",
	FINDINGS_SILENCED: "A report without findings counts some that were silenced, and does not list them",
	FINDINGS_FILTERED: "A report holds fewer findings than the tool counted",
	COMMITS_NOT_SEEN: "A tool read fewer commits than the range has",
	RULES_MISSING: "A tool ran with fewer rules than it has",
	RESULTS_MISSING: "A SARIF run has no list of results in the file, which means that it is not known to have run",
	PACKAGE_SKIPPED: "An audit skipped a dependency",
	PACKAGE_NOT_AUDITED: "An audit does not name a locked dependency, or names one that is not locked",
	ADVISORY_NOT_COVERED: "A dependency is outside the frozen advisory data",
	ADVISORY_NOT_QUERIED: "The advisory data was not asked about a dependency",
	TOTALS_MISMATCH: "Numbers of a report that must add up or agree do not",
	MUTANT_NOT_RUN: "Mutants were made but have no result",
	SCHEMA_UNKNOWN: "A document names a version whose schema is not known here",
	SCHEMA_INVALID: "A document is not valid against the official schema of its version",
	SBOM_INSTALL: "The artifact or its locked dependencies could not be installed to be listed",
	DEPENDENCY_NOT_LOCKED: "An artifact requires a package that the dependency lock does not hold in a fitting version",
	LOCK_MISSING: "A lock that the policy names is not in the commit, so its packages cannot be audited",
	LOCK_INVALID: "A hash lock has a line that is not a package pinned by version and digest",
	ADVISORY_SNAPSHOT_INVALID: "The frozen advisory data does not have the form that it needs",
	ADVISORY_SNAPSHOT_MISMATCH: "The frozen advisory data at the base is missing or not the one that the policy names",
	HISTORY_SHALLOW: "The checkout holds only a part of the history that a tool has to read",
	LINK_NOT_SEEN: "The commit holds a link in place of code, and no tool of this gate sees what it points at",
	CODE_NOT_SEEN: "The commit holds code below a source root that is no source, so no tool of this gate reads it",
	SUBMODULE_NOT_SEEN: "The commit holds a submodule, whose files no tool of this gate sees",
	NO_TEST_ENVIRONMENT: "The project has no hash lock from which its tests could run",
	PLAN_MISMATCH: "The plan of the run was made for another commit or policy than the one that is judged",
	BUNDLE_INVALID: "A file is not a whole Sigstore bundle of a version that is read here",
	STATEMENT_INVALID: "A signed payload is not an in-toto statement, or names no subject by digest",
	PREDICATE_INVALID: "The predicate of a statement does not have the form of its type",
	TRUSTED_ROOT_INVALID: "A trusted root is malformed, or leaves open from when one of its keys counts",
	TRUSTED_ROOT_SWAPPED: "The trusted root does not have the digest that the policy names",
	MANIFEST_INVALID: "The manifest of a release is malformed",
	MANIFEST_MISMATCH: "The files of a release are not exactly those of its signed manifest",
	DECISION_LOG_BROKEN: "A decision log is malformed, or an entry does not carry the digest of the one before it",
	SIGNATURE_REFUSED: "A signature, certificate, log entry or timestamp does not hold under the trusted root",
	LOG_ENTRY_MISSING: "A bundle carries no entry of a transparency log, or none with the proof that is demanded",
	LOG_PROOF_MISMATCH: "The root hash or tree size of an inclusion proof is not the one that the log signed",
	LOG_SIGNER_MISMATCH: "A log entry names another signer than the bundle, or none that can be read",
	TIMESTAMP_MISSING: "The policy demands a signed timestamp and a bundle carries none",
	ARTIFACT_NOT_SIGNED: "The signature in a bundle is not over the bytes of the artifact",
	ARTIFACT_NEEDED: "A message signature, and a statement by SHA-512, can only be verified with the bytes of the artifact",
	IDENTITY_EXPECTATION_EMPTY: "No identity was expected, and any signer would be accepted",
	IDENTITY_UNREADABLE: "A certificate contradicts itself about who signed",
	IDENTITY_MISMATCH: "Something was signed by another identity than the expected one",
	IDENTITY_CALLER_UNBOUND: "A workflow of one repository signed for another repository, and none was expected",
	BUILDER_NOT_ACCEPTED: "A workflow signed at a commit that is not on the list of accepted builders",
	SUBJECT_NOT_STATED: "A statement is about other artifacts than this one",
	PROVENANCE_DISAGREES: "Provenance says something else than the certificate that it was signed with",
	COVERAGE_MISSING: "An artifact of a release lacks a signature or a statement that it must have",
	COVERAGE_EXTRA: "A release carries a statement or a file that does not belong to it",
	SUMMARY_REFUSED: "A verification summary is not a pass under this policy with a proof of looking for each tool",
	RUN_MISMATCH: "Statements of one release come from different runs",
	TOKEN_REFUSED: "The OIDC token was not given, or does not hold under the keys of its issuer",
	TOKEN_CLAIMS: "The OIDC token lacks a claim that is needed",
	CLAIMS_MISMATCH: "What the runner says differs from the claims of its OIDC token",
	FRESHNESS_NOT_SET: "The policy sets no limit to the age of the data that a tool needs",
	SOURCE_ROOT_MISSING: "A source root that the policy names holds no file at the judged commit",
	SKIP_IN_FORCE: "A package that no advisory data covers is accepted unseen until a day",
	SKIP_NOT_IN_FORCE: "A skipped package whose day has passed, or lies further away than the policy allows",
	REPORT_TRACKED: "A report that was handed over is a file of the commit that it is about",
	REF_NOT_PROTECTED: "A release of a commit that the protected default branch does not hold",
	EVENT_REFUSED: "Nothing is signed for an event that the policy does not name",
	RUNNER_REFUSED: "Nothing is signed on a runner that is not hosted by GitHub",
	SIGSTORE_UNREACHABLE: "A service of Sigstore did not answer within the time for all tries",
	SIGSTORE_REFUSED: "A service of Sigstore refused a request",
	PUBLIC_LOG_REFUSED: "The repository is not public and the policy does not let it write to a public log",
	MODE_DEVELOPER_REFUSED: "A policy in developer mode signs and releases nothing",
	RELEASE_HISTORY: "The policy declares a first release and there are earlier ones, or the other way round",
	ARTIFACT_SECRET: "An artifact holds something that looks like a secret",
	SCAN_INCOMPLETE: "The scan of the artifacts does not prove that it looked at all of them",
	PROMOTION_TOO_FEW_RUNS: "A check has too few complete runs to become a required one",
	PROMOTION_NOT_CLEAN: "The newest runs of a check were not all clean",
	PROMOTION_NO_OWNER: "The policy names no owner of a check",
	PROMOTION_NOT_REPRODUCIBLE: "The policy names no command that reproduces a check",
	PROMOTION_DUPLICATE: "Two records claim to be of the same run and attempt",
	PROMOTION_EVENT: "A record is of an event that is no evidence for a promotion",
	PROMOTION_RECORD_UNREADABLE: "A kept record cannot be read, so nobody knows what that run found",
	PROMOTION_NO_RECORDS: "No record of the gate was found",
	PROJECT_UNKNOWN: "The folder holds no project of a kind that is known",
	EVIDENCE_MISSING: "A job that had to leave evidence did not",
	SBOM_BINDING: "An SBOM is missing, or does not name the digest of the artifact that it is for",
	TOOL_RUNS_ELSEWHERE: "A tool runs project code, and a job that reads foreign bytes does not start it",
	ARTIFACT_SCAN: "The scan of an artifact for secrets is missing, incomplete, or found something"
};

// packages/cli/src/explain.ts
/** Lists every value of the effective policy with its source, sorted by path. */
function explainPolicy({ policy, values, sources }) {
	const rows = [...sources].map(([path, source]) => ({
		path,
		value: valueAt(values, path),
		source: sourceName(source)
	}));
	return {
		schema: 1,
		sha256: sha256Of(canonicalJson(policy)),
		values: rows.toSorted((a, b) => a.path < b.path ? -1 : 1)
	};
}
/** One line a value, the sources in a column of their own. */
function formatExplanation({ sha256, values }) {
	const rows = values.map(({ path, value, source }) => ({
		text: `${path} = ${JSON.stringify(value)}`,
		source
	}));
	const width = Math.min(90, Math.max(0, ...rows.map(({ text }) => text.length)));
	return [
		...rows.map(({ text, source }) => `${text.padEnd(width)}  # ${source}`),
		"",
		`sha256:${sha256}`,
		""
	].join("\n");
}
function sourceName(source) {
	return source.kind === "preset" ? `preset ${source.preset}` : `${POLICY_PATH}:${source.line}`;
}
/** Keys of the policy hold no dot, so a path splits without doubt. */
function valueAt(values, path) {
	return path.split(".").reduce((value, key) => isMap(value) ? value[key] : void 0, values);
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// packages/cli/src/commands/explain.ts
const MAX_POLICY_BYTES = 1048576;
/** Explains the effective policy, or a code of an error. */
const command = {
	name: "explain",
	summary: "show the effective policy and where each value comes from",
	help: `Usage
  interlock explain policy [PATH] [--json]
  interlock explain CODE [--json]

\`policy\` prints every value of the policy in PATH (here, when it is left out) with the line or the preset that it comes from. Where
there is no ${POLICY_PATH}, that is the preset \`starter\`. It reads the file as it lies there; a run is judged by the one at the
protected base.

CODE, such as SUBJECT_SWAPPED, prints what a reason with this code means.`,
	options: {},
	run: async (values, positionals, io) => {
		const [topic, path, ...more] = positionals;
		if (topic === void 0 || more.length > 0) throw usage("`explain` needs `policy` or a code", "See `interlock explain --help`");
		if (topic === "policy") {
			const explained = explainPolicy(await readPolicy(resolve(io.cwd, path ?? ".")));
			if (isSet(values, "json")) io.json(explained);
			else io.out(formatExplanation(explained));
			return 0;
		}
		if (path !== void 0) throw usage("`explain CODE` takes nothing else", "See `interlock explain --help`");
		return explainCode(topic, isSet(values, "json") ? "json" : "text", io);
	}
};
async function readPolicy(project) {
	const files = nodeFiles(tmpdir(), null);
	await demandFolder(project);
	const path = join(project, POLICY_PATH);
	if (await files.exists(path) === "missing") return presetPolicy("starter");
	return parsePolicyFile(await files.read(path, MAX_POLICY_BYTES), TOOL_IDS);
}
function explainCode(code, form, io) {
	const found = Object.entries(ERROR_CODES).find(([name]) => name === code);
	if (found === void 0) {
		const near = nearName(code, ["policy", ...Object.keys(ERROR_CODES)]);
		throw usage(`There is no code \`${code}\``, nextAfter(near, "See docs/errors.md, or `interlock explain policy`"));
	}
	const [name, meaning] = found;
	if (form === "json") io.json({
		code: name,
		meaning
	});
	else io.out(`${name}: ${meaning}.\n`);
	return 0;
}

export { command };