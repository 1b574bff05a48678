import { i as runProcess, n as findPrograms, r as findSystemProgram, t as findPython } from "./system-python.js";
import { delimiter } from "node:path";

// packages/shared/src/effects/provisioning/missing-prerequisites.ts
/** The Go release that gitleaks 8.30.1 names in its go.mod. */
const OLDEST_GO = [
	1,
	24,
	11
];
/** Every program that the tools need and this machine lacks, all at once; empty when nothing is missing. */
async function missingPrerequisites(environment) {
	return (await Promise.all([
		missingGit(environment),
		missingPython(environment),
		missingGo(environment),
		missingLdd()
	])).flat();
}
/** The `go` of the PATH or of its usual folder that is new enough, or null. */
async function findGo(environment) {
	for (const candidate of await findPrograms("go", [...pathFolders(environment), "/usr/local/go/bin"])) {
		const result = await runProcess({
			argv: [
				candidate,
				"env",
				"GOVERSION"
			],
			environment: {
				PATH: environment["PATH"] ?? "",
				HOME: environment["HOME"] ?? "/",
				GOTOOLCHAIN: "local"
			},
			cwd: "/",
			timeoutSeconds: 30,
			maxOutputBytes: 4096
		});
		if (result.exitCode === 0 && isNewEnoughGo(Buffer.from(result.stdout).toString("utf8").trim())) return candidate;
	}
	return null;
}
/** Says whether `go env GOVERSION` (such as `go1.24.11`) is at least the release that the locks need. */
function isNewEnoughGo(version) {
	const match = /^go(\d+)\.(\d+)(?:\.(\d+))?/.exec(version);
	if (match === null) return false;
	const parts = match.slice(1).map((part) => Number(part ?? 0));
	return (OLDEST_GO.map((oldest, index) => (parts[index] ?? 0) - oldest).find((value) => value !== 0) ?? 0) >= 0;
}
async function missingGit(environment) {
	return (await findPrograms("git", pathFolders(environment))).length > 0 ? [] : [{
		name: "git",
		why: "reads the repository and its history",
		install: "apt-get install git"
	}];
}
async function missingPython(environment) {
	if (await findPython(environment) !== null) return [];
	return [{
		name: "python3 >= 3.10 with venv",
		why: "starts bandit, pip-audit, deptry, vulture and mutmut; has to have venv and, for root, to lie outside of a closed home",
		install: "apt-get install python3 python3-venv"
	}];
}
async function missingGo(environment) {
	const name = `go >= ${OLDEST_GO.join(".")}`;
	return await findGo(environment) !== null ? [] : [{
		name,
		why: "builds gitleaks from its lock",
		install: "see https://go.dev/doc/install"
	}];
}
async function missingLdd() {
	return process.platform === "linux" && await findSystemProgram("ldd") === null ? [{
		name: "ldd",
		why: "lists the libraries that a tool needs in its sandbox",
		install: "apt-get install libc-bin"
	}] : [];
}
function pathFolders(environment) {
	return (environment["PATH"] ?? "").split(delimiter);
}

export { missingPrerequisites as n, findGo as t };