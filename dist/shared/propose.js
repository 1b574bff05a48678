import { t as ActionError } from "./errors.js";
import { t as codeOf } from "./files-open.js";
import { lstat, opendir, readFile, readdir } from "node:fs/promises";
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
/** Where deptry reads what a project needs: the standard table, or that of a build tool that it knows. */
const DEPENDENCY_TABLE = /^[ \t]*\[(?:project|tool\.poetry(?:\.[^\]]*)?)\]/m;
const NO_DEPENDENCIES = {
	tool: "deptry",
	why: "it reads declared dependencies from `[project]` of pyproject.toml or from requirements.txt, and the project has neither"
};
const NEXT = "Name a folder that holds a project";
const MAX_FILE_BYTES = 4194304;
/**
* Finds out what a folder holds, reading only names and lock files; `shown` is the name that errors call it by. Raises PROJECT_MISSING,
* PROJECT_UNKNOWN.
*/
async function detectProject(project, shown = project) {
	const entries = await readdir(project, { withFileTypes: true }).catch((cause) => {
		throw codeOf(cause) === "ENOTDIR" ? new ActionError("PROJECT_MISSING", `\`${shown}\` is a file and no folder`, `${NEXT}; unpack an archive first`, cause) : new ActionError("PROJECT_MISSING", `There is no folder \`${shown}\``, NEXT, cause);
	});
	const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const packages = await sourceFolders(project, folders, isPackage);
	const modules = files.filter((name) => MODULE_NAME.test(name)).toSorted();
	const found = packages.length > 0 ? packages : modules;
	const sourceRoots = found.length > 0 ? found : await sourceFolders(project, folders, holdsModule);
	if (!(PYTHON_FILES.some((name) => files.includes(name)) || sourceRoots.length > 0)) throw new ActionError("PROJECT_UNKNOWN", `\`${shown}\` holds no Python project: no pyproject.toml, setup.py or package`, "Give the folder of a Python project; where it lies below the root of its repository, write `.github/interlock.yml` by hand and name its folders under `source-roots`");
	return {
		kind: "python",
		sourceRoots,
		dependencyLock: await hashLock(project, files),
		leftOut: await declaresDependencies(project, files) ? [] : [NO_DEPENDENCIES]
	};
}
async function sourceFolders(project, folders, isSource) {
	if (folders.includes("src") && await holdsPython(join(project, "src"))) return ["src"];
	const found = [];
	for (const folder of folders.filter((name) => name !== "src" && !NOT_SOURCE.test(name)).toSorted()) if (await isSource(join(project, folder))) found.push(folder);
	return found;
}
async function isPackage(folder) {
	return lstat(join(folder, "__init__.py")).then((found) => found.isFile(), () => false);
}
/** A folder without `__init__.py` is a package too, but one cannot tell it from a folder of scripts: taken where there is nothing else. */
async function holdsModule(folder) {
	return (await readdir(folder, { withFileTypes: true }).catch(() => [])).some((entry) => entry.isFile() && entry.name.endsWith(".py"));
}
/** Whether there is a Python file anywhere below; a `src` of another language is no root that a tool could look at. */
async function holdsPython(folder) {
	try {
		for await (const entry of await opendir(folder, { recursive: true })) if (entry.isFile() && entry.name.endsWith(".py")) return true;
	} catch {}
	return false;
}
async function declaresDependencies(project, files) {
	if (files.includes("requirements.txt")) return true;
	if (!files.includes("pyproject.toml")) return false;
	const path = join(project, "pyproject.toml");
	return (await lstat(path)).size <= MAX_FILE_BYTES && DEPENDENCY_TABLE.test(await readFile(path, "utf8"));
}
async function hashLock(project, files) {
	for (const name of files.filter((file) => LOCK_NAME.test(file) && !DEVELOPMENT_NAME.test(file)).toSorted()) {
		const path = join(project, name);
		const { size } = await lstat(path);
		if (size <= MAX_FILE_BYTES && (await readFile(path, "utf8")).includes("--hash=sha256:")) return name;
	}
	return null;
}

// packages/cli/src/init/propose.ts
/** The commit of actions/checkout v7.0.1, as in this suite's own workflows. */
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
/** Proposes the policy file: the preset `starter`, and what the project itself says. */
function proposePolicy({ sourceRoots, dependencyLock, leftOut }) {
	const roots = sourceRoots.map((root) => JSON.stringify(root)).join(", ");
	const tools = leftOut.flatMap(({ tool, why }) => [
		`  # Left out: ${why}.`,
		`  # Take the next line away when that changes.`,
		`  ${tool}: null`
	]);
	return [
		"# The policy of the gate. It is read from the protected branch, never from the change that it judges.",
		"# `interlock explain policy` prints every value and where it comes from.",
		"# Preset `starter`: every tool is advisory (phase 1), so old findings do not make the first pull request red.",
		"extends: starter",
		...sourceRoots.length === 0 ? [] : [`source-roots: [${roots}]`],
		...dependencyLock === null ? [] : [`dependency-lock: ${JSON.stringify(dependencyLock)}`],
		...tools.length === 0 ? [] : ["tools:", ...tools],
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