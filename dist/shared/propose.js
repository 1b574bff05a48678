import { t as ActionError } from "./errors.js";
import { lstat, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

// packages/cli/src/init/detect-project.ts
const PYTHON_FILES = [
	"pyproject.toml",
	"setup.py",
	"setup.cfg"
];
const LOCK_NAME = /^requirements(?:[.-][a-z0-9-]+)*\.(?:txt|lock)$/;
/** What only development needs is not what an audit has to cover. */
const DEVELOPMENT_NAME = /[.-](?:dev|test|tests|docs|lint|build)[.-]/;
const NOT_SOURCE = /^(?:tests?|docs?|examples?|scripts?|tools?|build|dist|venv|node_modules|\..*)$/;
const MODULE_NAME = /^(?!setup\.py$|conftest\.py$|noxfile\.py$|test_)[A-Za-z_][A-Za-z0-9_]*\.py$/;
const MAX_LOCK_BYTES = 4194304;
/**
* Finds out what a folder holds, reading only names and lock files; `shown` is the name that errors call it by. Raises FILE_MISSING,
* PROJECT_UNKNOWN.
*/
async function detectProject(project, shown = project) {
	const entries = await readdir(project, { withFileTypes: true }).catch((cause) => {
		throw new ActionError("FILE_MISSING", `There is no folder \`${shown}\``, "Give the path of a project", cause);
	});
	const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	const packages = await sourceFolders(project, entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
	const sourceRoots = packages.length > 0 ? packages : files.filter((name) => MODULE_NAME.test(name)).toSorted();
	if (!(PYTHON_FILES.some((name) => files.includes(name)) || sourceRoots.length > 0)) throw new ActionError("PROJECT_UNKNOWN", `\`${shown}\` holds no Python project: no pyproject.toml, setup.py or package`, "Give the folder of a Python project; other kinds are not known yet");
	return {
		kind: "python",
		sourceRoots,
		dependencyLock: await hashLock(project, files)
	};
}
async function sourceFolders(project, folders) {
	if (folders.includes("src")) return ["src"];
	const packages = [];
	for (const folder of folders.filter((name) => !NOT_SOURCE.test(name)).toSorted()) if (await lstat(join(project, folder, "__init__.py")).then((found) => found.isFile(), () => false)) packages.push(folder);
	return packages;
}
async function hashLock(project, files) {
	for (const name of files.filter((file) => LOCK_NAME.test(file) && !DEVELOPMENT_NAME.test(file)).toSorted()) {
		const path = join(project, name);
		const { size } = await lstat(path);
		if (size <= MAX_LOCK_BYTES && (await readFile(path, "utf8")).includes("--hash=sha256:")) return name;
	}
	return null;
}

// packages/cli/src/init/propose.ts
/** The commit of actions/checkout v7.0.1, as in this suite's own workflows. */
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
/** Proposes the policy file: the preset `starter`, and what the project itself says. */
function proposePolicy({ sourceRoots, dependencyLock }) {
	const roots = sourceRoots.map((root) => JSON.stringify(root)).join(", ");
	const folders = sourceRoots.join(" ");
	const isUsual = sourceRoots.length === 0 || sourceRoots.length === 1 && sourceRoots[0] === "src";
	return [
		"# The policy of the gate. It is read from the protected branch, never from the change that it judges.",
		"# `interlock explain policy` prints every value and where it comes from.",
		"# Preset `starter`: every tool is advisory (phase 1), so old findings do not make the first pull request red.",
		"extends: starter",
		...sourceRoots.length === 0 ? [] : [`source-roots: [${roots}]`],
		...dependencyLock === null ? [] : [`dependency-lock: ${JSON.stringify(dependencyLock)}`],
		...isUsual ? [] : [
			"tools:",
			"  bandit:",
			`    local-command: ${JSON.stringify(`bandit -r ${folders}`)}`,
			"  vulture:",
			`    local-command: ${JSON.stringify(`vulture ${folders} --min-confidence 80`)}`
		],
		""
	].join("\n");
}
/** Proposes the gate workflow. `action` is `OWNER/REPOSITORY` of this suite, `revision` a commit or tag of it. */
function proposeWorkflow(action, revision) {
	return `name: interlock
on: [pull_request, merge_group, push]
permissions: {}
jobs:
  verdict:
    name: interlock / verdict
    runs-on: ubuntu-24.04
    permissions: { contents: read }
    steps:
      - uses: ${CHECKOUT}
        with: { fetch-depth: 0, persist-credentials: false }
      - uses: ${action}/actions/gate@${revision}
`;
}

export { proposeWorkflow as n, detectProject as r, proposePolicy as t };