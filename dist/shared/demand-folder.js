import { t as ActionError } from "./errors.js";
import { stat } from "node:fs/promises";

// packages/cli/src/demand-folder.ts
/** Raises PROJECT_MISSING unless a folder is there; a link to one is one. */
async function demandFolder(path, next = "Name a folder that holds a project") {
	const found = await stat(path).catch(() => null);
	if (found === null) throw new ActionError("PROJECT_MISSING", `There is no folder \`${path}\``, next);
	if (!found.isDirectory()) throw new ActionError("PROJECT_MISSING", `\`${path}\` is a file and no folder`, `${next}; unpack an archive first`);
}

export { demandFolder as t };