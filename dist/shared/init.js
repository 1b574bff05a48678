import { t as demandRoot } from "./demand-root.js";
import { n as proposeWorkflow, r as detectProject, t as proposePolicy } from "./propose.js";
import { t as ActionError } from "./errors.js";
import { i as textOption, n as onePositional, o as usage, t as isSet } from "./command.js";
import { lstat, mkdir, open } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

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
const SUITE = /^([A-Za-z0-9._-]+\/[A-Za-z0-9._-]+)@([0-9a-f]{40})$/;
const UNNAMED_ACTION = "OWNER/interlock";
const UNNAMED_REVISION = "v1";
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

  --suite OWNER/REPOSITORY@COMMIT  where Interlock comes from; all 40 digits of a commit, which cannot be moved
  --print                          show the files instead of writing them`,
	options: {
		suite: { type: "string" },
		print: { type: "boolean" }
	},
	run: async (values, positionals, io) => {
		const project = resolve(io.cwd, onePositional("init", positionals) ?? ".");
		const suite = textOption(values, "suite");
		const [, action, revision] = suite === null ? [
			"",
			UNNAMED_ACTION,
			UNNAMED_REVISION
		] : SUITE.exec(suite) ?? [];
		if (action === void 0 || revision === void 0) throw usage("`--suite` must be OWNER/REPOSITORY@COMMIT with all 40 hexadecimal digits of the commit; a branch or a tag can be moved", "Give the commit that `git ls-remote` or the releases page names for the version that you want");
		await demandRoot(project, io.environment);
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
		if (states.some(({ path, state }) => path === POLICY_PATH && state === "written")) {
			io.err(detected.leftOut.map(({ tool, why }) => `The policy leaves ${tool} out: ${why}.\n`).join(""));
			if (detected.sourceRoots.length === 0) io.err("No Python source was found: name its folders or modules under `source-roots` in the policy.\n");
		}
		const isWritten = states.some(({ path, state }) => path === WORKFLOW_PATH && state === "written");
		if (suite === null && isWritten) io.err(`The workflow names ${UNNAMED_ACTION}@${UNNAMED_REVISION}: put the owner and a commit of Interlock there before you commit it.\n`);
		if (suite !== null && !isWritten) io.err(`\`--suite\` changed nothing, because ${WORKFLOW_PATH} was there already: edit what it \`uses\`, or remove the file and run this again.\n`);
		return 0;
	}
};

export { command };