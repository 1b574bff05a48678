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
	BUILD_ARTIFACT_NAME: "A built artifact has a name that a release cannot carry, or that of another of its files",
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
	GIT_OBJECT_ALTERED: "The repository holds an object whose content is not what its id says",
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
	REPORT_UNEXPECTED: "A tool left a report that its command does not write",
	REPORT_SAYS_ERROR: "A tool reported an error or a warning about its own run",
	EXIT_UNKNOWN: "It is not known how a tool ended",
	EXIT_UNDOCUMENTED: "A tool ended with an exit code that it does not document for a whole run",
	EXIT_CONTRADICTS: "The exit code of a tool contradicts its report",
	TESTS_NOT_PASSED: "The tests of the project failed, or none was found, before the mutation tool judged anything",
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
	DECISION_DIFFERS: "Judged again from its raw outputs, a decision is not what its record says",
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
	REPORT_STALE: "A report that was handed over is older than the commit that it is about",
	REPORT_TRACKED: "A report that was handed over is a file of the commit that it is about",
	REF_NOT_PROTECTED: "A release of a commit that the protected default branch does not hold",
	EVENT_REFUSED: "Nothing is signed for an event that the policy does not name",
	RUNNER_REFUSED: "Nothing is signed on a runner that is not hosted by GitHub",
	SIGSTORE_UNREACHABLE: "A service of Sigstore did not answer within the time for all tries",
	SIGSTORE_REFUSED: "A service of Sigstore refused a request",
	PUBLIC_LOG_REFUSED: "The repository is not public and the policy does not let it write to a public log",
	MODE_DEVELOPER_REFUSED: "A policy in developer mode signs and releases nothing",
	RELEASE_HISTORY: "The policy and the releases disagree on a first one, or a release does not continue the last",
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

// packages/cli/src/next-steps.generated.ts
const NEXT_STEPS = {
	"CASE_INVALID": [
		"Correct the case file",
		"Give file and id one name",
		"Correct the case file, or what it breaks"
	],
	"CASE_OPEN": ["Look at `interlock rehearse --break …`"],
	"PROJECT_MISSING": [
		"Change into a folder that is there",
		"…; unpack an archive first",
		"Name a folder that holds a project; unpack an archive first",
		"Name a folder that holds a project"
	],
	"PROJECT_EMPTY": [
		"Commit the project first",
		"Commit the project first, or name a folder without `.git`",
		"Name a folder that holds a project"
	],
	"PROJECT_NO_REPOSITORY": ["Commit the project with git, or try it with `interlock rehearse PATH`, which takes a plain folder", "Name the root of the repository, because only its `.github` counts; `source-roots` of the policy says which folders hold the code"],
	"WORKFLOW_MISSING": ["Write a first workflow with `interlock init`"],
	"INTERNAL": ["Report it with the command that you ran; nothing was published"],
	"INPUT_INVALID": [
		"Correct the `with:` block of the step",
		"Name a tool of the policy; `interlock explain policy` lists them",
		"Name the folders that hold kept records, one on each line",
		"Leave it out, or run this on a laptop",
		"Pass the outputs of the jobs before this one",
		"Pass the output of the job that made it, in the form ID@sha256:HEX@ATTEMPT",
		"Pass the file of the public key alone, such as `cosign.pub`"
	],
	"INPUT_SECRET": ["Revoke the secret, keep it in an environment of the repository, and start the run again without it"],
	"SUBJECTS_INVALID": ["Hand over the `subjects` output of the job that built the artifacts"],
	"RUNNER_FILE_UNWRITABLE": ["Check the disk and the permissions of the runner, and run the job again"],
	"RUN_FACTS": [
		"Start the run again from the page of the workflow",
		"Run this inside a workflow job, or use the command line on a laptop",
		"Run this inside a workflow job"
	],
	"EVIDENCE_UNREADABLE": [
		"Read the records of the jobs that failed",
		"Run it again with `--out` and another folder",
		"Nothing is said",
		"Run the workflow again from its start"
	],
	"EVIDENCE_FOREIGN": [
		"Say which one is meant by the input `repository`, or by `--repository`",
		"Name a repository that the records are of, or the folder that holds its records",
		"Pass the job outputs of this run, and run the workflow again from its start",
		"Leave it out, or name its repository as the one that is meant"
	],
	"EVIDENCE_STALE_ATTEMPT": ["Run all jobs of the workflow again"],
	"USAGE": ["See `interlock COMMAND --help`, or `interlock --help`"],
	"FILE_MISSING": ["Check the path and the step that makes it"],
	"FILE_TOO_LARGE": [
		"Check what wrote it, and put a smaller file there",
		"Name a smaller folder",
		"Check what was uploaded"
	],
	"FILE_NOT_REGULAR": [
		"Replace the link or file by a folder",
		"Let the build write the file itself",
		"Put the file itself there"
	],
	"FILE_EXISTS": [
		"Name a new folder in `path`",
		"Name a new folder",
		"Choose a folder that this run made"
	],
	"FILE_UNSAFE": ["Name files without steps upwards such as `..`", "Set RUNNER_TEMP or TMPDIR to a folder outside of the project"],
	"FILE_UNREADABLE": [
		"Give a folder that can be written with `--out`",
		"Check its permissions",
		"Check the permissions of the folder",
		"Check the permissions of its files",
		"Set TMPDIR to a folder that you may write to",
		"Get the file again from where it was published",
		"Check its permissions and the disk",
		"Check the disk and run it again",
		"Check the disk and the permissions of the runner, and run the job again"
	],
	"ARTIFACT_MISSING": ["Run the job again that makes it; artifacts expire with their retention time"],
	"ARTIFACT_DIGEST_MISMATCH": ["Run the job again", "Run the workflow again from its start; somebody may have replaced the artifact"],
	"ARTIFACT_UNSAFE": ["Check what made the archive; it is not one that our own steps make"],
	"ARTIFACT_SERVICE": ["Run the job again", "Pass a folder instead"],
	"GITHUB_UNREACHABLE": ["Run the job again: it goes on where it stopped and publishes nothing twice"],
	"GITHUB_REFUSED": [
		"Set `env: GITHUB_TOKEN: ${{ github.token }}` on the step",
		"Check the token and what it may do",
		"Give the job the permission …"
	],
	"GITHUB_UNREADABLE": ["Look at the draft and run the job again", "Run the job again"],
	"ENDPOINT_REDIRECTED": [
		"Remove what sets it, or correct `platform` in the policy of the protected branch",
		"Check `platform.api` in the policy",
		"Remove the variable from the job; name endpoints and trusted root in the policy of the protected branch"
	],
	"BUILD_NOT_DECLARED": ["Set `build.argv` and `build.artifacts` in `.github/interlock.yml` of the protected branch", "Set `build.artifacts` in `.github/interlock.yml` of the protected branch"],
	"ARTIFACT_NOT_WANTED": ["Leave out `--built`; the rehearsal builds as `build` of the policy says", "Leave out `artifact-id` and `artifact-sha256`, or change `build` in `.github/interlock.yml` of the protected branch first"],
	"ARTIFACT_NOT_GIVEN": ["Build as that job does, and name the folder of what it uploads, such as `interlock rehearse . --built dist`", "Pass `artifact-id` and `artifact-sha256` of an upload in the same run, or change `build` in `.github/interlock.yml` of the protected branch first"],
	"BUILD_DIFFERS": ["Leave out the inputs `build` and `artifacts`, or change `build` in `.github/interlock.yml` of the protected branch first"],
	"BUILD_LOCK_MISSING": ["Commit it, for example with `uv pip compile --generate-hashes`, or correct `build.lock-file`"],
	"BUILD_FAILED": ["Read `stderr.txt` of the record; the build has no network, its packages come from `build.lock-file`"],
	"BUILD_ARTIFACT_MISSING": [
		"Build first, and name the folder of what your own job uploads",
		"Correct `build.artifacts` in the policy, or the build",
		"Hand over every declared file; files of an artifact are declared by name, without folders"
	],
	"BUILD_ARTIFACT_EXTRA": ["Hand over only the declared files, or declare it in `build.artifacts` of the policy"],
	"BUILD_ARTIFACT_NAME": ["Upload a flat folder of distinct names of letters, digits, `.`, `_`, `+` and `-`", "Let the build make plain, distinct file names of letters, digits, `.`, `_`, `+` and `-`"],
	"SUBJECT_MISSING": ["Pass the artifact of the build job of this run, and let no step change it"],
	"SUBJECT_EXTRA": ["Pass the artifact of the build job of this run, and let no step change it"],
	"SUBJECT_SWAPPED": [
		"Look at what ran in the build job, and run the workflow again from its start",
		"Verify a copy that nobody writes to",
		"Pass the artifact of the build job of this run, and let no step change it"
	],
	"SBOM_EMPTY": ["Check that the artifact installs and that the dependency lock is named"],
	"SBOM_INCOMPLETE": ["Check that the lock holds for this system"],
	"SBOM_INVALID": [
		"Freeze a new advisory snapshot on the protected branch and name its digest in the policy",
		"Read its `stderr` in the record",
		"Check the pinned version of syft"
	],
	"SBOM_DISAGREE": ["Check the pinned version of syft"],
	"RELEASE_EXISTS": ["Release under a new tag; a published release is never changed"],
	"RELEASE_AMBIGUOUS": ["Keep one draft and delete the others"],
	"RELEASE_REF": ["Push a tag, or run the workflow on one"],
	"RELEASE_ALARM": ["Treat it as an incident: warn consumers, and follow docs/runbooks/release-alarm.md"],
	"TAG_MISSING": ["Push the tag and run the workflow for it"],
	"TAG_MOVED": ["Find out who moved it, and protect tags with a ruleset"],
	"ASSET_MISMATCH": ["Run the workflow again from its start", "Delete that asset or the whole draft by hand, find out where it came from, and run the workflow again"],
	"REGISTRY_NOT_DECLARED": ["Set `release.registry` in `.github/interlock.yml` of the protected branch, or release without `finalize: false`"],
	"REGISTRY_MISMATCH": ["Find out what was published and by whom; the draft stays closed"],
	"GIT_MISSING": ["Install git and put it on the PATH"],
	"GIT_FAILED": [
		"Run `git fsck` in it and repair what it names",
		"Check out the repository without a partial-clone filter and run again",
		"Check out the repository with its history (`fetch-depth: 0`) and run again"
	],
	"GIT_TOO_LARGE": ["Remove large files from the history that is judged"],
	"GIT_NOT_REGULAR": ["Commit the file itself, not a link to it"],
	"GIT_OBJECT_ALTERED": ["Check the commit out into an empty folder and run again; ask who could write to this one"],
	"GIT_UNSAFE_PATH": ["Rename or remove that path and commit again"],
	"POLICY_INVALID": ["Replace the link by the file or folder itself", "Correct these lines of the policy, which is `.github/interlock.yml` in a repository"],
	"POLICY_UNKNOWN_TOOL": ["Correct the spelling, or use a version of Interlock that has this tool"],
	"POLICY_BASE_UNKNOWN": ["Check out with `fetch-depth: 0`, and run on an event that has a protected base", "Check out with `fetch-depth: 0`"],
	"POLICY_NOT_CONTAINED": ["Merge it into that branch, and tag the merged commit"],
	"POLICY_BOOTSTRAP": ["Merge a high-assurance `.github/interlock.yml` into the default branch first", "Commit `.github/interlock.yml` to the protected branch; `interlock init` writes one"],
	"POLICY_CHANGED": ["Have a code owner look at this file"],
	"POLICY_MODE": ["Merge a high-assurance `.github/interlock.yml` into the default branch first", "Set `mode: MODE_HIGH_ASSURANCE` on the protected branch"],
	"POLICY_REHEARSAL": ["Take `rehearsal: true` out of the policy on the protected branch"],
	"POLICY_INCOMPLETE": [
		"Write the address of the workflow that you call into `identity.workflow` on the protected branch, with your source of Interlock for `OWNER`",
		"Write the account that you take Interlock from into `identity.workflow` on the protected branch",
		"List it under `identity.builder-commits` on the protected branch"
	],
	"WORKFLOW_CHANGED": ["Have a code owner look at this file"],
	"TOOL_CONFIGURATION_CHANGED": ["Have a code owner look at this file"],
	"TOOL_MISSING_EVIDENCE": ["Look at the job that runs it, and run the workflow again", "Look at its raw output in the record"],
	"TOOL_CANARY_MISSED": ["Look for a configuration that switches its rules off, and run it again", "Check the pinned version of the tool and its configuration"],
	"TOOL_CANARY_FAILED": ["Look for a configuration that switches its rules off, and run it again"],
	"TOOL_MISSING": ["Delete the store folder; the next run makes it anew from the locks", "Run the gate or a rehearsal once: it makes the store from the locks"],
	"TOOL_DIGEST_MISMATCH": ["Delete the store folder and install the tools again", "Clear the caches of pip and Go, then run again"],
	"TOOL_NOT_STARTED": [
		"Run `interlock doctor` to see what this machine lacks",
		"Run again; report it when it stays",
		"Install bubblewrap and util-linux",
		"Run `interlock doctor` to see how tools can be confined here",
		"Leave the advisories out for this tool"
	],
	"TOOL_UNKNOWN": ["Choose from …"],
	"TOOL_LOCK_INVALID": [
		"Use an unchanged copy of Interlock",
		"Restore the lock from an unchanged copy of Interlock",
		"Check out the whole repository of the suite"
	],
	"TOOL_STORE_INVALID": ["Delete the store folder and install the tools again", "Use a store folder of your own with mode 0755"],
	"TOOL_PROVISION_FAILED": [
		"Clear the Go build cache and run again",
		"Check the connection to the package registries (pip, Go modules) and run again",
		"Check the store folder and run again",
		"Check that every line of it has digests and that wheels exist"
	],
	"TOOL_REPORT_UNSAFE": ["Do not trust this tool; look at what changed it"],
	"TEST_ENVIRONMENT_CONFLICT": ["Change the version in the project lock to the one of locks/python-mutmut, or leave the package out of it"],
	"PREREQUISITE_MISSING": [
		"Install what is named, then run it again",
		"Install python3 (3.10 or later) with venv",
		"Set HOME or XDG_CACHE_HOME to an absolute folder",
		"Install … by the package manager of the system",
		"Install it (Debian: apt-get install libc-bin)"
	],
	"TOOL_NO_COMMAND": ["Run it yourself and pass its report: `reports: …=FILE`"],
	"EVIDENCE_UNEXPECTED": ["Look for what wrote it, and run the workflow again from its start", "Leave `reports` out of the workflow that releases"],
	"FINDING_AT_THRESHOLD": ["Reproduce with `…` and fix, starting with …"],
	"FINDING_STOPS_RELEASE": ["Reproduce with `…` and fix, starting with …"],
	"SCORE_BELOW_MINIMUM": ["Reproduce with `…` and test what survived"],
	"SUPPRESSION_BUDGET": [
		"Fix the finding and remove the suppression",
		"Fix the finding and remove the suppression, such as the one in …",
		"Fix the finding and remove the suppression, such as the one in …:…"
	],
	"SUPPRESSION_ADDED": [
		"Fix the finding and remove the suppression",
		"Fix the finding and remove the suppression, such as the one in …",
		"Fix the finding and remove the suppression, such as the one in …:…"
	],
	"WAIVER_EXPIRED": ["Fix the finding, or have its owner renew the waiver on the protected branch"],
	"WAIVER_EXPIRES_SOON": ["Fix the finding before that day"],
	"WAIVER_TOO_BROAD": ["Name its fingerprint, or its rule and its exact path", "Name its fingerprint, which `decision.json` in the record says: it holds for these bytes alone"],
	"WAIVER_TOO_LONG": ["Bring its end nearer"],
	"WAIVER_NOT_ALLOWED": ["Fix the finding and remove the waiver"],
	"WAIVER_UNUSED": ["Remove it from the policy on the protected branch"],
	"WAIVER_UNKNOWN_TOOL": ["Correct the tool or remove the waiver"],
	"BASELINE_TOO_SEVERE": ["Fix it, or waive it with a reason and an end"],
	"INCOMPLETE_ACCEPTED": ["Make the tool complete before that day"],
	"INCOMPLETE_ACCEPTANCE_INVALID": ["Make the tool complete, or change the policy on the protected branch"],
	"ADVISORY_STALE": ["Freeze a new advisory snapshot on the protected branch and name its digest in the policy"],
	"ADVISORY_DATE_UNKNOWN": ["Freeze a new advisory snapshot on the protected branch and name its digest in the policy"],
	"ADVISORY_DATE_FROZEN": ["Freeze a new advisory snapshot on the protected branch and name its digest in the policy"],
	"CONFINEMENT_MISSING": ["Install bubblewrap on this machine, or run the gate on a hosted runner"],
	"DECISION_EMPTY": ["Name at least one tool in the policy and run the gate again"],
	"PLATFORM_MISMATCH": ["Correct `platform` on the protected branch, or look for who redirected the runner"],
	"EVIDENCE_NOT_PASSED": [
		"Read its log, and run the workflow again",
		"Read the records of the jobs that failed",
		"Read its record, correct what it names, and run the workflow again",
		"Run the workflow again from its start"
	],
	"POLICY_SWAPPED": ["Pass `policy-sha256` of the policy job, and run the workflow again from its start"],
	"RELEASE_MISSING": ["Start the release again from its first half"],
	"INDEX_UNREADABLE": ["Check `release.registry` of the policy, and run the job again"],
	"RELEASE_MUTABLE": ["Turn on immutable releases in the settings of the repository"],
	"REPORT_MISSING": [
		"Check the path",
		"Run the tool on a part of the files, or have it write a shorter report",
		"Run the tool again and keep its report whole",
		"Declare the dependencies in `pyproject.toml` or `requirements.txt`, because deptry cannot read a `setup.py`"
	],
	"REPORT_NOT_A_FILE": ["Name a file that holds the report", "Judge it by `interlock gate`, whose policy has a budget for them, or remove them"],
	"REPORT_EMPTY": ["Run the tool on a part of the files, or have it write a shorter report", "Run the tool again and keep its report whole"],
	"REPORT_TOO_LARGE": ["Give it a smaller report", "Run the tool on a part of the files"],
	"REPORT_NOT_UTF8": ["Run the tool on a part of the files, or have it write a shorter report", "Run the tool again and keep its report whole"],
	"REPORT_MALFORMED": ["Run the workflow again from its start", "Run vulture again with its usual output and keep it whole"],
	"REPORT_DUPLICATE_KEY": ["Run the tool on a part of the files, or have it write a shorter report", "Run the tool again and keep its report whole"],
	"REPORT_WRONG_FORM": [
		"Run the tool on a part of the files, or have it write a shorter report",
		"Run the tool again and keep its report whole",
		"Hand over the report that gitleaks wrote",
		"Run vulture again with its usual output and keep it whole"
	],
	"REPORT_CONTRADICTS_ITSELF": [
		"Run bandit again",
		"Run the workflow again from its start",
		"Lock the package from the index, or name the skip with an owner in the policy"
	],
	"REPORT_UNEXPECTED": ["Run bandit again"],
	"REPORT_SAYS_ERROR": [
		"Read its messages in the raw output",
		"Read its messages in the raw output: a shallow clone, another owner or an unreadable file are usual",
		"Run the tool again until it ends without errors of its own",
		"Correct what its messages name, such as a file that could not be read"
	],
	"EXIT_UNKNOWN": ["Run the tool again to its end and look at its messages"],
	"EXIT_UNDOCUMENTED": ["Run the tool again to its end and look at its messages"],
	"EXIT_CONTRADICTS": ["Run the tool again to its end and look at its messages", "Run the tool again until it ends without errors of its own"],
	"TESTS_NOT_PASSED": ["Make `pytest` pass; its words are in `outputs/mutmut/stdout` of the evidence"],
	"TOOL_TIMED_OUT": ["Run the tool again to its end and look at its messages"],
	"TOOL_KILLED": ["Run the tool again to its end and look at its messages"],
	"NO_PROOF": ["Let the gate run the tool itself, which keeps what proves the look"],
	"NOTHING_SEEN": ["Start the tool on the files that it has to look at"],
	"VIEW_MISSING": ["Look at the job that runs it, and run the workflow again", "Run the workflow again from its start"],
	"VIEW_ARCHIVE_UNSAFE": ["Publish it in a form that can be opened whole"],
	"VIEW_FORMAT_NOT_OPENED": ["Publish it in a form that can be opened whole"],
	"VIEW_LIMIT": ["Publish it in a form that can be opened whole"],
	"INPUT_NOT_SEEN": [
		"Find out why they could not be read",
		"Report the file: its first bytes look like a program",
		"Find out why the tool left them out, such as an exclusion or a wrong folder",
		"Find out what leaves the other files out"
	],
	"INPUT_SKIPPED": [
		"Read its messages in the raw output",
		"Run it without severity or confidence filters and without a baseline",
		"Correct the file that its messages name"
	],
	"FINDINGS_SILENCED": ["Judge it by `interlock gate`, whose policy has a budget for them, or remove them"],
	"DECISION_DIFFERS": ["Look at the deciding job, and run the workflow again from its start"],
	"FINDINGS_FILTERED": ["Run it with `--ignore-nosec`", "Run it without severity or confidence filters and without a baseline"],
	"COMMITS_NOT_SEEN": ["Fetch the whole history"],
	"RULES_MISSING": ["Run the tool with its rules", "Set `useDefault = true` in its configuration"],
	"RESULTS_MISSING": [
		"Write the results into the same file",
		"Write everything into one file",
		"Write all results into the list of their run"
	],
	"PACKAGE_SKIPPED": ["Lock the package from the index, or name the skip with an owner in the policy"],
	"PACKAGE_NOT_AUDITED": ["Audit the lock file itself, whole", "Audit the lock file itself, and nothing else"],
	"ADVISORY_NOT_COVERED": ["Name a snapshot of advisories in the policy", "Make a new snapshot that covers them"],
	"ADVISORY_NOT_QUERIED": ["Run the audit again"],
	"TOTALS_MISMATCH": ["Run bandit again", "Delete the folder `mutants` and run mutmut again"],
	"MUTANT_NOT_RUN": ["Run it again to its end", "Read the messages of mutmut: its first test run often fails"],
	"SCHEMA_UNKNOWN": ["Write the document in a version that docs/tools.md names"],
	"SCHEMA_INVALID": ["Correct the tool that wrote the document"],
	"SBOM_INSTALL": [
		"Commit it, or correct `dependency-lock` in the policy",
		"Check that every line of the lock has digests and that wheels exist",
		"Check its `Requires-Dist` lines, and build it again"
	],
	"DEPENDENCY_NOT_LOCKED": ["Make the lock again from what the project declares, or take the requirement out"],
	"LOCK_MISSING": ["Commit it, or take it out of the policy"],
	"LOCK_INVALID": ["Make the lock again", "Make the lock with `uv pip compile --universal --generate-hashes` or `pip-compile --generate-hashes`"],
	"ADVISORY_SNAPSHOT_INVALID": ["Freeze it again; it names ecosystem, date, packages and OSV records"],
	"ADVISORY_SNAPSHOT_MISMATCH": ["Commit the snapshot and its digest together to the protected branch"],
	"HISTORY_SHALLOW": ["Check out with `fetch-depth: 0`"],
	"LINK_NOT_SEEN": ["Replace the link by the file or folder itself"],
	"CODE_NOT_SEEN": ["Take it out of the commit and build it from its source, or name it as a locked dependency"],
	"SUBMODULE_NOT_SEEN": ["Gate that repository by itself and take its files in as a locked dependency"],
	"NO_TEST_ENVIRONMENT": ["Name one under `build.lock-file` in the policy and commit it"],
	"PLAN_MISMATCH": ["Run the workflow again from its start"],
	"BUNDLE_INVALID": ["Get the file again from where it was published", "Pass a Sigstore bundle such as `<artifact>.sigstore.json` or `<artifact>.intoto.jsonl`"],
	"STATEMENT_INVALID": ["Pass an in-toto statement that names each subject with its SHA-256", "Pass a bundle with an in-toto statement"],
	"PREDICATE_INVALID": [
		"Pass SLSA provenance v1 of the run that built the artifact",
		"Pass a test result that Interlock wrote",
		"Pass a SLSA verification summary that Interlock wrote"
	],
	"TRUSTED_ROOT_INVALID": ["Pass a Sigstore `trusted_root.json` in which every key says from when it counts"],
	"TRUSTED_ROOT_SWAPPED": [
		"Pass the trusted root of the same commit as the policy",
		"Commit the trusted root and its digest (`signing.trusted-root`) to the protected branch",
		"Run the workflow again from its start"
	],
	"MANIFEST_INVALID": ["Pass the release with the manifest that was signed for it"],
	"MANIFEST_MISMATCH": ["Do not use the release; get all of its files again from where it was published"],
	"DECISION_LOG_BROKEN": [
		"Take the log from the release itself; if it is the same there, treat the release as tampered with",
		"Look at what happened to that release before you make another one",
		"Do not use the release; its log was changed after signing"
	],
	"SIGNATURE_REFUSED": [
		"Correct the clock of this machine and verify again",
		"Name either the key, or issuer and certificate identity, as the publisher says",
		"Do not use the artifact; get artifact, bundle and trusted root again from where they were published"
	],
	"LOG_ENTRY_MISSING": ["Get the bundle again from where the artifact was published; if it is the same there, do not use the artifact"],
	"LOG_PROOF_MISMATCH": ["Get the bundle again from where the artifact was published; if it is the same there, do not use the artifact"],
	"LOG_SIGNER_MISMATCH": ["Do not use the artifact; get its bundle again from where it was published"],
	"TIMESTAMP_MISSING": ["Do not use the artifact; get artifact, bundle and trusted root again from where they were published"],
	"ARTIFACT_NOT_SIGNED": ["Pass the bundle that belongs to this artifact", "Do not use the artifact; get artifact, bundle and trusted root again from where they were published"],
	"ARTIFACT_NEEDED": ["Pass the file itself, or the `.intoto.jsonl` whose statements name digests", "Pass the file itself"],
	"IDENTITY_EXPECTATION_EMPTY": ["Name issuer and certificate identity, or a policy with `identity.workflow` and `identity.builder-commits`"],
	"IDENTITY_UNREADABLE": ["Do not use the artifact; ask its publisher how it was signed"],
	"IDENTITY_MISMATCH": ["Call the workflow that the policy names, or change `identity.workflow` on the protected branch", "Do not use the artifact, unless the expected identity was mistyped"],
	"IDENTITY_CALLER_UNBOUND": ["Say for which repository it has to be: `--source-repository OWNER/NAME` or its id"],
	"BUILDER_NOT_ACCEPTED": ["Add the commit to `identity.builder-commits` on the protected branch after you reviewed it", "Add the commit to `identity.builder-commits` after you reviewed it, or do not use the artifact"],
	"SUBJECT_NOT_STATED": ["Run the workflow again from its start", "Pass the statement that belongs to this artifact, or do not use the artifact"],
	"PROVENANCE_DISAGREES": [
		"Pass `statements-path` of the step before",
		"Do not use the release, unless the policy that you passed is not the one of its base commit",
		"Do not use the artifact: provenance and signature come from different builds"
	],
	"COVERAGE_MISSING": [
		"Run the workflow again from its start",
		"Do not use the release",
		"Do not use the release; get all of its files again",
		"Do not use the release; take one whose artifacts carry all their statements",
		"Get all files of the release again",
		"Pass the folder of a whole release"
	],
	"COVERAGE_EXTRA": [
		"Run the workflow again from its start",
		"Do not use the release; its statements are not the ones that its workflow makes",
		"Do not use the file; put only the files of one release into the folder"
	],
	"SUMMARY_REFUSED": ["Run the workflow again from its start", "Do not use the release, unless the policy that you passed is not the one of its base commit"],
	"RUN_MISMATCH": ["Do not use the release; it was put together from parts"],
	"TOKEN_REFUSED": [
		"Correct `platform.issuer` in the policy, or run this in a job of that platform",
		"Give the job `permissions: id-token: write`",
		"Run the job again",
		"Correct `platform.issuer` in the policy"
	],
	"TOKEN_CLAIMS": ["Run this in a job of a workflow that GitHub runs"],
	"CLAIMS_MISMATCH": ["Remove whatever sets GITHUB_ variables in the job, and run the workflow again"],
	"FRESHNESS_NOT_SET": ["Set `tools.….freshness-days` on the protected branch"],
	"SOURCE_ROOT_MISSING": ["Correct `source-roots` in the policy, or commit the folder", "Name the folders that hold the code under `source-roots` in the policy; `interlock init --print` proposes them"],
	"SKIP_IN_FORCE": ["Freeze advisory data that covers it, and take it out of `skips`"],
	"SKIP_NOT_IN_FORCE": ["Renew it for fewer days on the protected branch, or take it out"],
	"REPORT_STALE": ["Run the tool on this commit and hand over what it writes then"],
	"REPORT_TRACKED": ["Let the tool write its report to a path that is not committed"],
	"REF_NOT_PROTECTED": ["Merge it into that branch, and release a tag of the merged commit"],
	"EVENT_REFUSED": ["Start the release by one of `identity.triggers` in the policy, of a tag or the default branch", "Start the release by a tag or by hand, and take the event out of `identity.triggers`"],
	"RUNNER_REFUSED": ["Sign on `runs-on: ubuntu-24.04` or another hosted runner"],
	"SIGSTORE_UNREACHABLE": ["Wait until the service is back and run the failed jobs again; nothing was published"],
	"SIGSTORE_REFUSED": ["Check `signing.fulcio` in the policy", "Check the endpoints in the policy and that the job has `id-token: write`"],
	"PUBLIC_LOG_REFUSED": ["Set `signing.allow-public-log: true` on the protected branch if that is meant"],
	"MODE_DEVELOPER_REFUSED": ["Set `mode: MODE_HIGH_ASSURANCE` on the protected branch"],
	"RELEASE_HISTORY": [
		"Look at what was published, delete this draft, and run all jobs of the workflow again",
		"Correct `release.first` on the protected branch",
		"Look at what happened to that release before you make another one"
	],
	"ARTIFACT_SECRET": ["Revoke it, take it out of what is built, and build again"],
	"SCAN_INCOMPLETE": ["Report this as a bug", "Read the reasons beside this one"],
	"PROMOTION_TOO_FEW_RUNS": ["Keep it advisory and let it run"],
	"PROMOTION_NOT_CLEAN": ["Fix what the newest runs found, and let it run again; only first attempts count"],
	"PROMOTION_NO_OWNER": ["Set `owner` of the tool in the policy"],
	"PROMOTION_NOT_REPRODUCIBLE": ["Set `local-command` of the tool in the policy"],
	"PROMOTION_DUPLICATE": ["Remove one of the two; until then the run counts for no tool"],
	"PROMOTION_EVENT": ["Hand over records of the protected branch"],
	"PROMOTION_RECORD_UNREADABLE": [
		"Name folders with fewer records",
		"Correct the clock of this machine, or take the record out of the folder yourself",
		"Repair it or take it out of the folder yourself"
	],
	"PROMOTION_NO_RECORDS": ["Name folders with kept records of the gate"],
	"PROJECT_UNKNOWN": ["Give the folder of a Python project; where it lies below the root of its repository, write `.github/interlock.yml` by hand and name its folders under `source-roots`"],
	"EVIDENCE_MISSING": ["Look at the build job, and run the workflow again"],
	"SBOM_BINDING": ["Repair the build first", "Let the sbom action of this run make it from the artifact of this run"],
	"TOOL_RUNS_ELSEWHERE": ["Use the reusable workflow `gate.yml`, which gives it a job of its own"],
	"ARTIFACT_SCAN": [
		"Look at the sbom job, and run the workflow again",
		"Take the secret out of what is built, revoke it, and build again",
		"Repair the build first"
	]
};

// packages/cli/src/commands/explain.ts
const MAX_POLICY_BYTES = 1048576;
/** Explains the effective policy, or a code of an error. */
const command = {
	name: "explain",
	summary: "show the effective policy and where each value comes from, or what a code means",
	help: `Usage
  interlock explain policy [PATH] [--json]
  interlock explain CODE [--json]

\`policy\` prints every value of the policy in PATH (here, when it is left out) with the line or the preset that it comes from. Where
there is no ${POLICY_PATH}, that is the preset \`starter\`. It reads the file as it lies there; a run is judged by the one at the
protected base.

CODE, such as SUBJECT_SWAPPED, prints what a reason with this code means and what to do next; docs/errors.md lists all of them.`,
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
	const found = Object.entries(ERROR_CODES).find(([name]) => name === code.toUpperCase());
	if (found === void 0) {
		const near = nearName(code, ["policy", ...Object.keys(ERROR_CODES)]);
		throw usage(`There is no code \`${code}\``, nextAfter(near, "See docs/errors.md, or `interlock explain policy`"));
	}
	const [name, meaning] = found;
	const next = NEXT_STEPS[name] ?? [];
	if (form === "json") io.json({
		code: name,
		meaning,
		next
	});
	else io.out(`${name}: ${meaning}.\n${nextText(next)}`);
	return 0;
}
/** One step is the step; of several, the reason that a person has before them says which. */
function nextText(steps) {
	const [only] = steps;
	if (only === void 0 || steps.length === 1) return only === void 0 ? "" : `Next: ${only}.\n`;
	return `Next, as the reason that you have says:\n${steps.map((step) => `  - ${step}.\n`).join("")}`;
}

export { command };