import { t as ActionError } from "./errors.js";
import { a as usage, n as onePositional, r as textOption, t as isSet } from "./command.js";
import { dirname, join, resolve } from "node:path";
import { lstat, mkdir, open, readFile, readdir } from "node:fs/promises";

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
/** Finds out what a folder holds, reading only names and lock files. Raises FILE_MISSING, PROJECT_UNKNOWN. */
async function detectProject(project) {
	const entries = await readdir(project, { withFileTypes: true }).catch((cause) => {
		throw new ActionError("FILE_MISSING", `There is no folder \`${project}\``, "Give the path of a project", cause);
	});
	const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	const packages = await sourceFolders(project, entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
	const sourceRoots = packages.length > 0 ? packages : files.filter((name) => MODULE_NAME.test(name)).toSorted();
	if (!(PYTHON_FILES.some((name) => files.includes(name)) || sourceRoots.length > 0)) throw new ActionError("PROJECT_UNKNOWN", `\`${project}\` holds no Python project: no pyproject.toml, setup.py or package`, "Give the folder of a Python project; other kinds are not known yet");
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

// packages/cli/src/init/write-new.ts
/**
* Writes a file that must be new, below a project; says whether it was written or one stood there already. Folders on the way are
* made; a link on the way is refused, because it could lead out of the project. Raises FILE_NOT_REGULAR, FILE_UNREADABLE.
*/
async function writeNew(project, path, content) {
	const parts = dirname(path).split("/");
	for (const [index] of parts.entries()) await demandFolder(join(project, ...parts.slice(0, index + 1)));
	const target = join(project, path);
	try {
		await mkdir(dirname(target), { recursive: true });
		const handle = await open(target, "wx");
		try {
			await handle.writeFile(content);
		} finally {
			await handle.close();
		}
		return "written";
	} catch (cause) {
		if (cause !== null && typeof cause === "object" && "code" in cause && cause.code === "EEXIST") return "kept";
		throw new ActionError("FILE_UNREADABLE", `\`${path}\` could not be written`, "Check the permissions of the folder", cause);
	}
}
async function demandFolder(folder) {
	const found = await lstat(folder).catch(() => null);
	if (found !== null && !found.isDirectory()) throw new ActionError("FILE_NOT_REGULAR", `\`${folder}\` is not a folder of the project`, "Replace the link or file by a folder");
}

// packages/cli/src/commands/init.ts
const POLICY_PATH = ".github/interlock.yml";
const WORKFLOW_PATH = ".github/workflows/interlock.yml";
const SUITE = /^([A-Za-z0-9._-]+\/[A-Za-z0-9._-]+)@([A-Za-z0-9._-]+)$/;
const UNNAMED_SUITE = "OWNER/interlock@v1";
/** Writes a first policy and gate workflow for a project. */
const command = {
	name: "init",
	summary: "write a policy and a gate workflow for a repository",
	help: `Usage
  interlock init [PATH] [--suite OWNER/REPOSITORY@COMMIT] [--print] [--json]

Finds out what PATH is (here, when it is left out; Python projects for now) and writes two new files:
  ${POLICY_PATH}            a policy that extends the preset \`starter\`
  ${WORKFLOW_PATH}  a workflow of twelve lines that runs the gate
A file that is there already is kept as it is.

  --suite OWNER/REPOSITORY@COMMIT  where Interlock comes from; a commit of 40 characters cannot be moved
  --print                          show the files instead of writing them`,
	options: {
		suite: { type: "string" },
		print: { type: "boolean" }
	},
	run: async (values, positionals, io) => {
		const project = resolve(io.cwd, onePositional("init", positionals) ?? ".");
		const suite = textOption(values, "suite") ?? UNNAMED_SUITE;
		const [, action, revision] = SUITE.exec(suite) ?? [];
		if (action === void 0 || revision === void 0) throw usage("`--suite` must be OWNER/REPOSITORY@COMMIT", "See `interlock init --help`");
		const detected = await detectProject(project);
		const files = [{
			path: POLICY_PATH,
			content: proposePolicy(detected)
		}, {
			path: WORKFLOW_PATH,
			content: proposeWorkflow(action, revision)
		}];
		if (isSet(values, "print")) {
			if (isSet(values, "json")) io.json({
				verdict: "pass",
				project: detected,
				files
			});
			else io.out(files.map(({ path, content }) => `# ${path}\n${content}`).join("\n"));
			return 0;
		}
		const states = [];
		for (const { path, content } of files) states.push({
			path,
			state: await writeNew(project, path, content)
		});
		if (isSet(values, "json")) io.json({
			verdict: "pass",
			project: detected,
			files: states
		});
		else {
			const lines = states.map(({ path, state }) => `${state === "written" ? "Written" : "Kept, it was there already"}: ${path}\n`);
			io.out(`${lines.join("")}Next: commit both on the protected branch, then require the check \`interlock / verdict\`.\n`);
		}
		if (suite === UNNAMED_SUITE) io.err(`The workflow names ${UNNAMED_SUITE}: put the owner and a commit of Interlock there, or give \`--suite\`.\n`);
		return 0;
	}
};

export { command };