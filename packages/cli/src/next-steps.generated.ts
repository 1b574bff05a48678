// Written by tools/next-steps.ts from where the codes are raised.
export const NEXT_STEPS: Readonly<Record<string, readonly string[]>> = {
  "CASE_INVALID": [
    "Correct the case file",
    "Give file and id one name",
    "Correct the case file, or what it breaks"
  ],
  "CASE_OPEN": [
    "Look at `interlock rehearse --break …`"
  ],
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
  "PROJECT_NO_REPOSITORY": [
    "Commit the project with git, or try it with `interlock rehearse PATH`, which takes a plain folder",
    "Name the root of the repository, because only its `.github` counts; `source-roots` of the policy says which folders hold the code"
  ],
  "WORKFLOW_MISSING": [
    "Write a first workflow with `interlock init`"
  ],
  "INTERNAL": [
    "Report it with the command that you ran; nothing was published"
  ],
  "INPUT_INVALID": [
    "Correct the `with:` block of the step",
    "Name a tool of the policy; `interlock explain policy` lists them",
    "Name the folders that hold kept records, one on each line",
    "Leave it out, or run this on a laptop",
    "Pass the outputs of the jobs before this one",
    "Pass the output of the job that made it, in the form ID@sha256:HEX@ATTEMPT",
    "Pass the file of the public key alone, such as `cosign.pub`"
  ],
  "INPUT_SECRET": [
    "Revoke the secret, keep it in an environment of the repository, and start the run again without it"
  ],
  "SUBJECTS_INVALID": [
    "Hand over the `subjects` output of the job that built the artifacts"
  ],
  "RUNNER_FILE_UNWRITABLE": [
    "Check the disk and the permissions of the runner, and run the job again"
  ],
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
  "EVIDENCE_STALE_ATTEMPT": [
    "Run all jobs of the workflow again"
  ],
  "USAGE": [
    "See `interlock COMMAND --help`, or `interlock --help`"
  ],
  "FILE_MISSING": [
    "Check the path and the step that makes it"
  ],
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
  "FILE_UNSAFE": [
    "Name files without steps upwards such as `..`",
    "Set RUNNER_TEMP or TMPDIR to a folder outside of the project"
  ],
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
  "ARTIFACT_MISSING": [
    "Run the job again that makes it; artifacts expire with their retention time"
  ],
  "ARTIFACT_DIGEST_MISMATCH": [
    "Run the job again",
    "Run the workflow again from its start; somebody may have replaced the artifact"
  ],
  "ARTIFACT_UNSAFE": [
    "Check what made the archive; it is not one that our own steps make"
  ],
  "ARTIFACT_SERVICE": [
    "Run the job again",
    "Pass a folder instead"
  ],
  "GITHUB_UNREACHABLE": [
    "Run the job again: it goes on where it stopped and publishes nothing twice"
  ],
  "GITHUB_REFUSED": [
    "Set `env: GITHUB_TOKEN: ${{ github.token }}` on the step",
    "Check the token and what it may do",
    "Give the job the permission …"
  ],
  "GITHUB_UNREADABLE": [
    "Look at the draft and run the job again",
    "Run the job again"
  ],
  "ENDPOINT_REDIRECTED": [
    "Remove what sets it, or correct `platform` in the policy of the protected branch",
    "Check `platform.api` in the policy",
    "Remove the variable from the job; name endpoints and trusted root in the policy of the protected branch"
  ],
  "BUILD_NOT_DECLARED": [
    "Set `build.argv` and `build.artifacts` in `.github/interlock.yml` of the protected branch",
    "Set `build.artifacts` in `.github/interlock.yml` of the protected branch"
  ],
  "ARTIFACT_NOT_WANTED": [
    "Leave out `--built`; the rehearsal builds as `build` of the policy says",
    "Leave out `artifact-id` and `artifact-sha256`, or change `build` in `.github/interlock.yml` of the protected branch first"
  ],
  "ARTIFACT_NOT_GIVEN": [
    "Build as that job does, and name the folder of what it uploads, such as `interlock rehearse . --built dist`",
    "Pass `artifact-id` and `artifact-sha256` of an upload in the same run, or change `build` in `.github/interlock.yml` of the protected branch first"
  ],
  "BUILD_DIFFERS": [
    "Leave out the inputs `build` and `artifacts`, or change `build` in `.github/interlock.yml` of the protected branch first"
  ],
  "BUILD_LOCK_MISSING": [
    "Commit it, for example with `uv pip compile --generate-hashes`, or correct `build.lock-file`"
  ],
  "BUILD_FAILED": [
    "Read `stderr.txt` of the record; the build has no network, its packages come from `build.lock-file`"
  ],
  "BUILD_ARTIFACT_MISSING": [
    "Build first, and name the folder of what your own job uploads",
    "Correct `build.artifacts` in the policy, or the build",
    "Hand over every declared file; files of an artifact are declared by name, without folders"
  ],
  "BUILD_ARTIFACT_EXTRA": [
    "Hand over only the declared files, or declare it in `build.artifacts` of the policy"
  ],
  "BUILD_ARTIFACT_NAME": [
    "Upload a flat folder of distinct names of letters, digits, `.`, `_`, `+` and `-`",
    "Let the build make plain, distinct file names of letters, digits, `.`, `_`, `+` and `-`"
  ],
  "SUBJECT_MISSING": [
    "Pass the artifact of the build job of this run, and let no step change it"
  ],
  "SUBJECT_EXTRA": [
    "Pass the artifact of the build job of this run, and let no step change it"
  ],
  "SUBJECT_SWAPPED": [
    "Look at what ran in the build job, and run the workflow again from its start",
    "Verify a copy that nobody writes to",
    "Pass the artifact of the build job of this run, and let no step change it"
  ],
  "SBOM_EMPTY": [
    "Check that the artifact installs and that the dependency lock is named"
  ],
  "SBOM_INCOMPLETE": [
    "Check that the lock holds for this system"
  ],
  "SBOM_INVALID": [
    "Freeze a new advisory snapshot on the protected branch and name its digest in the policy",
    "Read its `stderr` in the record",
    "Check the pinned version of syft"
  ],
  "SBOM_DISAGREE": [
    "Check the pinned version of syft"
  ],
  "RELEASE_EXISTS": [
    "Release under a new tag; a published release is never changed"
  ],
  "RELEASE_AMBIGUOUS": [
    "Keep one draft and delete the others"
  ],
  "RELEASE_REF": [
    "Push a tag, or run the workflow on one"
  ],
  "RELEASE_ALARM": [
    "Treat it as an incident: warn consumers, and follow docs/runbooks/release-alarm.md"
  ],
  "TAG_MISSING": [
    "Push the tag and run the workflow for it"
  ],
  "TAG_MOVED": [
    "Find out who moved it, and protect tags with a ruleset"
  ],
  "ASSET_MISMATCH": [
    "Run the workflow again from its start",
    "Delete that asset or the whole draft by hand, find out where it came from, and run the workflow again"
  ],
  "REGISTRY_NOT_DECLARED": [
    "Set `release.registry` in `.github/interlock.yml` of the protected branch, or release without `finalize: false`"
  ],
  "REGISTRY_MISMATCH": [
    "Find out what was published and by whom; the draft stays closed"
  ],
  "GIT_MISSING": [
    "Install git and put it on the PATH"
  ],
  "GIT_FAILED": [
    "Run `git fsck` in it and repair what it names",
    "Check out the repository without a partial-clone filter and run again",
    "Check out the repository with its history (`fetch-depth: 0`) and run again"
  ],
  "GIT_TOO_LARGE": [
    "Remove large files from the history that is judged"
  ],
  "GIT_NOT_REGULAR": [
    "Commit the file itself, not a link to it"
  ],
  "GIT_OBJECT_ALTERED": [
    "Check the commit out into an empty folder and run again; ask who could write to this one"
  ],
  "GIT_UNSAFE_PATH": [
    "Rename or remove that path and commit again"
  ],
  "POLICY_INVALID": [
    "Replace the link by the file or folder itself",
    "Correct these lines of the policy, which is `.github/interlock.yml` in a repository"
  ],
  "POLICY_UNKNOWN_TOOL": [
    "Correct the spelling, or use a version of Interlock that has this tool"
  ],
  "POLICY_BASE_UNKNOWN": [
    "Check out with `fetch-depth: 0`, and run on an event that has a protected base",
    "Check out with `fetch-depth: 0`"
  ],
  "POLICY_NOT_CONTAINED": [
    "Merge it into that branch, and tag the merged commit"
  ],
  "POLICY_BOOTSTRAP": [
    "Merge a high-assurance `.github/interlock.yml` into the default branch first",
    "Commit `.github/interlock.yml` to the protected branch; `interlock init` writes one"
  ],
  "POLICY_CHANGED": [
    "Have a code owner look at this file"
  ],
  "POLICY_MODE": [
    "Merge a high-assurance `.github/interlock.yml` into the default branch first",
    "Set `mode: MODE_HIGH_ASSURANCE` on the protected branch"
  ],
  "POLICY_REHEARSAL": [
    "Take `rehearsal: true` out of the policy on the protected branch"
  ],
  "POLICY_INCOMPLETE": [
    "Write the address of the workflow that you call into `identity.workflow` on the protected branch, with your source of Interlock for `OWNER`",
    "Write the account that you take Interlock from into `identity.workflow` on the protected branch",
    "List it under `identity.builder-commits` on the protected branch"
  ],
  "WORKFLOW_CHANGED": [
    "Have a code owner look at this file"
  ],
  "TOOL_CONFIGURATION_CHANGED": [
    "Have a code owner look at this file"
  ],
  "TOOL_MISSING_EVIDENCE": [
    "Look at the job that runs it, and run the workflow again",
    "Look at its raw output in the record"
  ],
  "TOOL_CANARY_MISSED": [
    "Look for a configuration that switches its rules off, and run it again",
    "Check the pinned version of the tool and its configuration"
  ],
  "TOOL_CANARY_FAILED": [
    "Look for a configuration that switches its rules off, and run it again"
  ],
  "TOOL_MISSING": [
    "Delete the store folder; the next run makes it anew from the locks",
    "Run the gate or a rehearsal once: it makes the store from the locks"
  ],
  "TOOL_DIGEST_MISMATCH": [
    "Delete the store folder and install the tools again",
    "Clear the caches of pip and Go, then run again"
  ],
  "TOOL_NOT_STARTED": [
    "Run `interlock doctor` to see what this machine lacks",
    "Run again; report it when it stays",
    "Install bubblewrap and util-linux",
    "Run `interlock doctor` to see how tools can be confined here",
    "Leave the advisories out for this tool"
  ],
  "TOOL_UNKNOWN": [
    "Choose from …"
  ],
  "TOOL_LOCK_INVALID": [
    "Use an unchanged copy of Interlock",
    "Restore the lock from an unchanged copy of Interlock",
    "Check out the whole repository of the suite"
  ],
  "TOOL_STORE_INVALID": [
    "Delete the store folder and install the tools again",
    "Use a store folder of your own with mode 0755"
  ],
  "TOOL_PROVISION_FAILED": [
    "Clear the Go build cache and run again",
    "Check the connection to the package registries (pip, Go modules) and run again",
    "Check the store folder and run again",
    "Check that every line of it has digests and that wheels exist"
  ],
  "TOOL_REPORT_UNSAFE": [
    "Do not trust this tool; look at what changed it"
  ],
  "TEST_ENVIRONMENT_CONFLICT": [
    "Change the version in the project lock to the one of locks/python-mutmut, or leave the package out of it"
  ],
  "PREREQUISITE_MISSING": [
    "Install what is named, then run it again",
    "Install python3 (3.10 or later) with venv",
    "Set HOME or XDG_CACHE_HOME to an absolute folder",
    "Install … by the package manager of the system",
    "Install it (Debian: apt-get install libc-bin)"
  ],
  "TOOL_NO_COMMAND": [
    "Run it yourself and pass its report: `reports: …=FILE`"
  ],
  "EVIDENCE_UNEXPECTED": [
    "Look for what wrote it, and run the workflow again from its start",
    "Leave `reports` out of the workflow that releases"
  ],
  "FINDING_AT_THRESHOLD": [
    "Reproduce with `…` and fix, starting with …"
  ],
  "FINDING_STOPS_RELEASE": [
    "Reproduce with `…` and fix, starting with …"
  ],
  "SCORE_BELOW_MINIMUM": [
    "Reproduce with `…` and test what survived"
  ],
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
  "WAIVER_EXPIRED": [
    "Fix the finding, or have its owner renew the waiver on the protected branch"
  ],
  "WAIVER_EXPIRES_SOON": [
    "Fix the finding before that day"
  ],
  "WAIVER_TOO_BROAD": [
    "Name its fingerprint, or its rule and its exact path",
    "Name its fingerprint, which `decision.json` in the record says: it holds for these bytes alone"
  ],
  "WAIVER_TOO_LONG": [
    "Bring its end nearer"
  ],
  "WAIVER_NOT_ALLOWED": [
    "Fix the finding and remove the waiver"
  ],
  "WAIVER_UNUSED": [
    "Remove it from the policy on the protected branch"
  ],
  "WAIVER_UNKNOWN_TOOL": [
    "Correct the tool or remove the waiver"
  ],
  "BASELINE_TOO_SEVERE": [
    "Fix it, or waive it with a reason and an end"
  ],
  "INCOMPLETE_ACCEPTED": [
    "Make the tool complete before that day"
  ],
  "INCOMPLETE_ACCEPTANCE_INVALID": [
    "Make the tool complete, or change the policy on the protected branch"
  ],
  "ADVISORY_STALE": [
    "Freeze a new advisory snapshot on the protected branch and name its digest in the policy"
  ],
  "ADVISORY_DATE_UNKNOWN": [
    "Freeze a new advisory snapshot on the protected branch and name its digest in the policy"
  ],
  "ADVISORY_DATE_FROZEN": [
    "Freeze a new advisory snapshot on the protected branch and name its digest in the policy"
  ],
  "CONFINEMENT_MISSING": [
    "Install bubblewrap on this machine, or run the gate on a hosted runner"
  ],
  "DECISION_EMPTY": [
    "Name at least one tool in the policy and run the gate again"
  ],
  "PLATFORM_MISMATCH": [
    "Correct `platform` on the protected branch, or look for who redirected the runner"
  ],
  "EVIDENCE_NOT_PASSED": [
    "Read its log, and run the workflow again",
    "Read the records of the jobs that failed",
    "Read its record, correct what it names, and run the workflow again",
    "Run the workflow again from its start"
  ],
  "POLICY_SWAPPED": [
    "Pass `policy-sha256` of the policy job, and run the workflow again from its start"
  ],
  "RELEASE_MISSING": [
    "Start the release again from its first half"
  ],
  "INDEX_UNREADABLE": [
    "Check `release.registry` of the policy, and run the job again"
  ],
  "RELEASE_MUTABLE": [
    "Turn on immutable releases in the settings of the repository"
  ],
  "REPORT_MISSING": [
    "Check the path",
    "Run the tool on a part of the files, or have it write a shorter report",
    "Run the tool again and keep its report whole",
    "Declare the dependencies in `pyproject.toml` or `requirements.txt`, because deptry cannot read a `setup.py`"
  ],
  "REPORT_NOT_A_FILE": [
    "Name a file that holds the report",
    "Judge it by `interlock gate`, whose policy has a budget for them, or remove them"
  ],
  "REPORT_EMPTY": [
    "Run the tool on a part of the files, or have it write a shorter report",
    "Run the tool again and keep its report whole"
  ],
  "REPORT_TOO_LARGE": [
    "Give it a smaller report",
    "Run the tool on a part of the files"
  ],
  "REPORT_NOT_UTF8": [
    "Run the tool on a part of the files, or have it write a shorter report",
    "Run the tool again and keep its report whole"
  ],
  "REPORT_MALFORMED": [
    "Run the workflow again from its start",
    "Run vulture again with its usual output and keep it whole"
  ],
  "REPORT_DUPLICATE_KEY": [
    "Run the tool on a part of the files, or have it write a shorter report",
    "Run the tool again and keep its report whole"
  ],
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
  "REPORT_UNEXPECTED": [
    "Run bandit again"
  ],
  "REPORT_SAYS_ERROR": [
    "Read its messages in the raw output",
    "Read its messages in the raw output: a shallow clone, another owner or an unreadable file are usual",
    "Run the tool again until it ends without errors of its own",
    "Correct what its messages name, such as a file that could not be read"
  ],
  "EXIT_UNKNOWN": [
    "Run the tool again to its end and look at its messages"
  ],
  "EXIT_UNDOCUMENTED": [
    "Run the tool again to its end and look at its messages"
  ],
  "EXIT_CONTRADICTS": [
    "Run the tool again to its end and look at its messages",
    "Run the tool again until it ends without errors of its own"
  ],
  "TESTS_NOT_PASSED": [
    "Make `pytest` pass; its words are in `outputs/mutmut/stdout` of the evidence"
  ],
  "TOOL_TIMED_OUT": [
    "Run the tool again to its end and look at its messages"
  ],
  "TOOL_KILLED": [
    "Run the tool again to its end and look at its messages"
  ],
  "NO_PROOF": [
    "Let the gate run the tool itself, which keeps what proves the look"
  ],
  "NOTHING_SEEN": [
    "Start the tool on the files that it has to look at"
  ],
  "VIEW_MISSING": [
    "Look at the job that runs it, and run the workflow again",
    "Run the workflow again from its start"
  ],
  "VIEW_ARCHIVE_UNSAFE": [
    "Publish it in a form that can be opened whole"
  ],
  "VIEW_FORMAT_NOT_OPENED": [
    "Publish it in a form that can be opened whole"
  ],
  "VIEW_LIMIT": [
    "Publish it in a form that can be opened whole"
  ],
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
  "FINDINGS_SILENCED": [
    "Judge it by `interlock gate`, whose policy has a budget for them, or remove them"
  ],
  "DECISION_DIFFERS": [
    "Look at the deciding job, and run the workflow again from its start"
  ],
  "FINDINGS_FILTERED": [
    "Run it with `--ignore-nosec`",
    "Run it without severity or confidence filters and without a baseline"
  ],
  "COMMITS_NOT_SEEN": [
    "Fetch the whole history"
  ],
  "RULES_MISSING": [
    "Run the tool with its rules",
    "Set `useDefault = true` in its configuration"
  ],
  "RESULTS_MISSING": [
    "Write the results into the same file",
    "Write everything into one file",
    "Write all results into the list of their run"
  ],
  "PACKAGE_SKIPPED": [
    "Lock the package from the index, or name the skip with an owner in the policy"
  ],
  "PACKAGE_NOT_AUDITED": [
    "Audit the lock file itself, whole",
    "Audit the lock file itself, and nothing else"
  ],
  "ADVISORY_NOT_COVERED": [
    "Name a snapshot of advisories in the policy",
    "Make a new snapshot that covers them"
  ],
  "ADVISORY_NOT_QUERIED": [
    "Run the audit again"
  ],
  "TOTALS_MISMATCH": [
    "Run bandit again",
    "Delete the folder `mutants` and run mutmut again"
  ],
  "MUTANT_NOT_RUN": [
    "Run it again to its end",
    "Read the messages of mutmut: its first test run often fails"
  ],
  "SCHEMA_UNKNOWN": [
    "Write the document in a version that docs/tools.md names"
  ],
  "SCHEMA_INVALID": [
    "Correct the tool that wrote the document"
  ],
  "SBOM_INSTALL": [
    "Commit it, or correct `dependency-lock` in the policy",
    "Check that every line of the lock has digests and that wheels exist",
    "Check its `Requires-Dist` lines, and build it again"
  ],
  "DEPENDENCY_NOT_LOCKED": [
    "Make the lock again from what the project declares, or take the requirement out"
  ],
  "LOCK_MISSING": [
    "Commit it, or take it out of the policy"
  ],
  "LOCK_INVALID": [
    "Make the lock again",
    "Make the lock with `uv pip compile --universal --generate-hashes` or `pip-compile --generate-hashes`"
  ],
  "ADVISORY_SNAPSHOT_INVALID": [
    "Freeze it again; it names ecosystem, date, packages and OSV records"
  ],
  "ADVISORY_SNAPSHOT_MISMATCH": [
    "Commit the snapshot and its digest together to the protected branch"
  ],
  "HISTORY_SHALLOW": [
    "Check out with `fetch-depth: 0`"
  ],
  "LINK_NOT_SEEN": [
    "Replace the link by the file or folder itself"
  ],
  "CODE_NOT_SEEN": [
    "Take it out of the commit and build it from its source, or name it as a locked dependency"
  ],
  "SUBMODULE_NOT_SEEN": [
    "Gate that repository by itself and take its files in as a locked dependency"
  ],
  "NO_TEST_ENVIRONMENT": [
    "Name one under `build.lock-file` in the policy and commit it"
  ],
  "PLAN_MISMATCH": [
    "Run the workflow again from its start"
  ],
  "BUNDLE_INVALID": [
    "Get the file again from where it was published",
    "Pass a Sigstore bundle such as `<artifact>.sigstore.json` or `<artifact>.intoto.jsonl`"
  ],
  "STATEMENT_INVALID": [
    "Pass an in-toto statement that names each subject with its SHA-256",
    "Pass a bundle with an in-toto statement"
  ],
  "PREDICATE_INVALID": [
    "Pass SLSA provenance v1 of the run that built the artifact",
    "Pass a test result that Interlock wrote",
    "Pass a SLSA verification summary that Interlock wrote"
  ],
  "TRUSTED_ROOT_INVALID": [
    "Pass a Sigstore `trusted_root.json` in which every key says from when it counts"
  ],
  "TRUSTED_ROOT_SWAPPED": [
    "Pass the trusted root of the same commit as the policy",
    "Commit the trusted root and its digest (`signing.trusted-root`) to the protected branch",
    "Run the workflow again from its start"
  ],
  "MANIFEST_INVALID": [
    "Pass the release with the manifest that was signed for it"
  ],
  "MANIFEST_MISMATCH": [
    "Do not use the release; get all of its files again from where it was published"
  ],
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
  "LOG_ENTRY_MISSING": [
    "Get the bundle again from where the artifact was published; if it is the same there, do not use the artifact"
  ],
  "LOG_PROOF_MISMATCH": [
    "Get the bundle again from where the artifact was published; if it is the same there, do not use the artifact"
  ],
  "LOG_SIGNER_MISMATCH": [
    "Do not use the artifact; get its bundle again from where it was published"
  ],
  "TIMESTAMP_MISSING": [
    "Do not use the artifact; get artifact, bundle and trusted root again from where they were published"
  ],
  "ARTIFACT_NOT_SIGNED": [
    "Pass the bundle that belongs to this artifact",
    "Do not use the artifact; get artifact, bundle and trusted root again from where they were published"
  ],
  "ARTIFACT_NEEDED": [
    "Pass the file itself, or the `.intoto.jsonl` whose statements name digests",
    "Pass the file itself"
  ],
  "IDENTITY_EXPECTATION_EMPTY": [
    "Name issuer and certificate identity, or a policy with `identity.workflow` and `identity.builder-commits`"
  ],
  "IDENTITY_UNREADABLE": [
    "Do not use the artifact; ask its publisher how it was signed"
  ],
  "IDENTITY_MISMATCH": [
    "Call the workflow that the policy names, or change `identity.workflow` on the protected branch",
    "Do not use the artifact, unless the expected identity was mistyped"
  ],
  "IDENTITY_CALLER_UNBOUND": [
    "Say for which repository it has to be: `--source-repository OWNER/NAME` or its id"
  ],
  "BUILDER_NOT_ACCEPTED": [
    "Add the commit to `identity.builder-commits` on the protected branch after you reviewed it",
    "Add the commit to `identity.builder-commits` after you reviewed it, or do not use the artifact"
  ],
  "SUBJECT_NOT_STATED": [
    "Run the workflow again from its start",
    "Pass the statement that belongs to this artifact, or do not use the artifact"
  ],
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
  "SUMMARY_REFUSED": [
    "Run the workflow again from its start",
    "Do not use the release, unless the policy that you passed is not the one of its base commit"
  ],
  "RUN_MISMATCH": [
    "Do not use the release; it was put together from parts"
  ],
  "TOKEN_REFUSED": [
    "Correct `platform.issuer` in the policy, or run this in a job of that platform",
    "Give the job `permissions: id-token: write`",
    "Run the job again",
    "Correct `platform.issuer` in the policy"
  ],
  "TOKEN_CLAIMS": [
    "Run this in a job of a workflow that GitHub runs"
  ],
  "CLAIMS_MISMATCH": [
    "Remove whatever sets GITHUB_ variables in the job, and run the workflow again"
  ],
  "FRESHNESS_NOT_SET": [
    "Set `tools.….freshness-days` on the protected branch"
  ],
  "SOURCE_ROOT_MISSING": [
    "Correct `source-roots` in the policy, or commit the folder",
    "Name the folders that hold the code under `source-roots` in the policy; `interlock init --print` proposes them"
  ],
  "SKIP_IN_FORCE": [
    "Freeze advisory data that covers it, and take it out of `skips`"
  ],
  "SKIP_NOT_IN_FORCE": [
    "Renew it for fewer days on the protected branch, or take it out"
  ],
  "REPORT_STALE": [
    "Run the tool on this commit and hand over what it writes then"
  ],
  "REPORT_TRACKED": [
    "Let the tool write its report to a path that is not committed"
  ],
  "REF_NOT_PROTECTED": [
    "Merge it into that branch, and release a tag of the merged commit"
  ],
  "EVENT_REFUSED": [
    "Start the release by one of `identity.triggers` in the policy, of a tag or the default branch",
    "Start the release by a tag or by hand, and take the event out of `identity.triggers`"
  ],
  "RUNNER_REFUSED": [
    "Sign on `runs-on: ubuntu-24.04` or another hosted runner"
  ],
  "SIGSTORE_UNREACHABLE": [
    "Wait until the service is back and run the failed jobs again; nothing was published"
  ],
  "SIGSTORE_REFUSED": [
    "Check `signing.fulcio` in the policy",
    "Check the endpoints in the policy and that the job has `id-token: write`"
  ],
  "PUBLIC_LOG_REFUSED": [
    "Set `signing.allow-public-log: true` on the protected branch if that is meant"
  ],
  "MODE_DEVELOPER_REFUSED": [
    "Set `mode: MODE_HIGH_ASSURANCE` on the protected branch"
  ],
  "RELEASE_HISTORY": [
    "Look at what was published, delete this draft, and run all jobs of the workflow again",
    "Correct `release.first` on the protected branch",
    "Look at what happened to that release before you make another one"
  ],
  "ARTIFACT_SECRET": [
    "Revoke it, take it out of what is built, and build again"
  ],
  "SCAN_INCOMPLETE": [
    "Report this as a bug",
    "Read the reasons beside this one"
  ],
  "PROMOTION_TOO_FEW_RUNS": [
    "Keep it advisory and let it run"
  ],
  "PROMOTION_NOT_CLEAN": [
    "Fix what the newest runs found, and let it run again; only first attempts count"
  ],
  "PROMOTION_NO_OWNER": [
    "Set `owner` of the tool in the policy"
  ],
  "PROMOTION_NOT_REPRODUCIBLE": [
    "Set `local-command` of the tool in the policy"
  ],
  "PROMOTION_DUPLICATE": [
    "Remove one of the two; until then the run counts for no tool"
  ],
  "PROMOTION_EVENT": [
    "Hand over records of the protected branch"
  ],
  "PROMOTION_RECORD_UNREADABLE": [
    "Name folders with fewer records",
    "Correct the clock of this machine, or take the record out of the folder yourself",
    "Repair it or take it out of the folder yourself"
  ],
  "PROMOTION_NO_RECORDS": [
    "Name folders with kept records of the gate"
  ],
  "PROJECT_UNKNOWN": [
    "Give the folder of a Python project; where it lies below the root of its repository, write `.github/interlock.yml` by hand and name its folders under `source-roots`"
  ],
  "EVIDENCE_MISSING": [
    "Look at the build job, and run the workflow again"
  ],
  "SBOM_BINDING": [
    "Repair the build first",
    "Let the sbom action of this run make it from the artifact of this run"
  ],
  "TOOL_RUNS_ELSEWHERE": [
    "Use the reusable workflow `gate.yml`, which gives it a job of its own"
  ],
  "ARTIFACT_SCAN": [
    "Look at the sbom job, and run the workflow again",
    "Take the secret out of what is built, revoke it, and build again",
    "Repair the build first"
  ]
};
