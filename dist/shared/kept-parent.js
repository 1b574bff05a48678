import { c as runGit, s as withGitFolder } from "./code-runs.js";
import { t as amount } from "./amount.js";
import { t as countWords } from "./pass-words.js";
import { homedir, userInfo } from "node:os";
import { delimiter, join, resolve } from "node:path";

// packages/shared/src/render/inputs-words.ts
/** How many of its inputs a tool says that it read. Some do not say it; their adapters have another proof, and these words claim none. */
function inputsWords({ inputsSeen, inputsExpected }) {
	return inputsSeen === null ? "inputs not named by the tool" : `${inputsSeen} of ${inputsExpected} inputs seen`;
}

// packages/shared/src/render/proof-words.ts
/** What a tool found and what shows that it looked, in one line: the same words for the gate and for a rehearsal. */
function proofWords({ findings, proof, completeness }) {
	if (completeness !== "complete") return `no complete answer${findings.length === 0 ? "" : `; ${countWords(findings)}`}`;
	const { canary } = proof;
	const sample = canary === "not-planted" ? "" : `, canary ${canary}`;
	const maker = proof.confinement === null ? ", from a report that CI made" : "";
	return `${countWords(findings)}; ${inputsWords(proof)}${sample}${maker}`;
}

// packages/cli/src/beside-head.ts
const NAMED_PATHS = 8;
const IGNORED = "!! ";
/** Asks git what of a working tree is not in the commit at HEAD. Raises the codes of runGit. */
async function pathsBesideHead(repository, environment) {
	const path = environment["PATH"] ?? "";
	const argv = [
		"status",
		"--porcelain",
		"--ignored",
		"--no-renames",
		"-z"
	];
	const { stdout } = await withGitFolder(path, repository, async (folder) => await runGit(path, repository, [
		`--git-dir=${folder}`,
		`--work-tree=${repository}`,
		...argv
	]));
	const lines = stdout.toString("utf8").split("\0").filter((line) => line !== "");
	const isIgnored = (line) => line.startsWith(IGNORED);
	const pathOf = (line) => line.slice(3);
	return {
		changed: lines.filter((line) => !isIgnored(line)).map(pathOf),
		ignored: lines.filter(isIgnored).map(pathOf)
	};
}
/** The first paths of a list, quoted, and the number of the others with the words that say where those are. */
function namedPaths(paths, whereAll) {
	const named = paths.slice(0, NAMED_PATHS).map((path) => JSON.stringify(path));
	const rest = paths.length - named.length;
	return `${named.join(", ")}${rest > 0 ? ` and ${rest} more${whereAll}` : ""}`;
}
/** The note of a gate on a person's own machine about work that is not in the judged commit; null when there is none. */
function gateNote({ changed, ignored }) {
	if (changed.length === 0 && ignored.length === 0) return null;
	const named = changed.length === 0 ? [] : [namedPaths(changed, "")];
	const counted = ignored.length === 0 ? [] : [amount(ignored.length, "ignored path", "ignored paths")];
	return `Judged at HEAD; not judged, because uncommitted, untracked or ignored: ${[...named, ...counted].join("; ")}`;
}

// packages/cli/src/kept-parent.ts
/**
* Where something that is kept goes: `.interlock/<kind>/` under the current folder, or the user's state folder when the current
* one is on PATH (a program would then run out of it) or lies inside the project, into which nothing is written.
*/
function keptParent(kind, current, projectPath, environment) {
	const isOnPath = (environment["PATH"] ?? "").split(delimiter).some((entry) => entry !== "" && resolve(entry) === resolve(current));
	const isProject = projectPath !== null && isInside(resolve(current), resolve(projectPath));
	if (isOnPath || isProject) {
		const state = environment["XDG_STATE_HOME"] ?? join(homedir() || userInfo().homedir, ".local", "state");
		return join(state, "interlock", kind);
	}
	return join(current, ".interlock", kind);
}
function isInside(path, folder) {
	return path === folder || path.startsWith(`${folder === "/" ? "" : folder}/`);
}

export { proofWords as a, pathsBesideHead as i, gateNote as n, inputsWords as o, namedPaths as r, keptParent as t };