import { homedir, userInfo } from "node:os";
import { delimiter, join, resolve } from "node:path";

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

export { keptParent as t };