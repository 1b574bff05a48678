import { basename } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

// packages/cli/src/local-run.ts
const execute = promisify(execFile);
const NO_COMMIT = "0".repeat(40);
/**
* The facts of a run on a person's own machine: the project at HEAD, the time in place of a run's number, and no token or event. A folder that is no repository
* has the commit of zeros, which no later check accepts. The repository's id is its first commit, which clones share and other repositories in a folder of the same
* name do not; `0` where there is none.
*/
async function localRun(project, environment) {
	const ask = (...argv) => askGit(project, environment, argv);
	const commit = await ask("rev-parse", "HEAD") ?? NO_COMMIT;
	const branch = await ask("symbolic-ref", "--short", "HEAD");
	const remoteHead = await ask("symbolic-ref", "--short", "refs/remotes/origin/HEAD");
	const firstCommit = await ask("rev-list", "--first-parent", "--max-parents=0", "HEAD");
	return {
		repository: `local/${basename(project).replaceAll(/[^A-Za-z0-9._-]/g, "-") || "project"}`,
		repositoryId: firstCommit ?? "0",
		commit,
		ref: branch === null ? "refs/heads/detached" : `refs/heads/${branch}`,
		event: "local",
		runId: String(Date.now()),
		attempt: 1,
		job: "local",
		isPrivate: true,
		defaultBranch: remoteHead?.replace(/^origin\//, "") ?? await usualBranch(ask),
		before: null,
		pullRequest: null,
		mergeGroupBase: null,
		inputs: null,
		server: "https://github.com",
		api: "https://api.github.com",
		isWorkflow: false,
		workspace: project
	};
}
async function usualBranch(ask) {
	for (const name of ["main", "master"]) if (await ask("rev-parse", "--verify", "--quiet", `refs/heads/${name}`) !== null) return name;
	return null;
}
/** What git says about a project, or null when it cannot say. */
async function askGit(project, environment, argv) {
	const env = {
		PATH: environment["PATH"] ?? "",
		HOME: "/nonexistent",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: "none"
	};
	try {
		const { stdout } = await execute("git", [
			...[
				"-c",
				"core.hooksPath=/dev/null",
				"-c",
				"safe.directory=*",
				"-c",
				"core.fsmonitor=false"
			],
			"-C",
			project,
			...argv
		], { env });
		return stdout.trim();
	} catch {
		return null;
	}
}

export { localRun as n, askGit as t };