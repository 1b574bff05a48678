import { t as ActionError } from "./errors.js";
import { stat } from "node:fs/promises";

// packages/cli/src/demand-folder.ts
/** Raises PROJECT_MISSING unless a folder is there; a link to one is one. */
async function demandFolder(path) {
	if (!(await stat(path).catch(() => null))?.isDirectory()) throw new ActionError("PROJECT_MISSING", `There is no folder \`${path}\``, "Name a folder that holds a project");
}

export { demandFolder as t };