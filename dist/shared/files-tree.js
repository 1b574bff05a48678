import { t as ActionError } from "./errors.js";
import { c as plainPath, i as openFailure, r as notRegular } from "./files-open.js";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

// packages/shared/src/effects/files/files-tree.ts
const MAX_LISTED_FILES = 2e5;
/** Relative paths (forward slashes) of all regular files below a folder, sorted; a link or device raises FILE_NOT_REGULAR. */
async function listRegular(folder) {
	return await collect(folder, (path) => {
		throw notRegular(path);
	});
}
/** As `listRegular`, but passes over links and devices: for a tree that somebody else's code made and of which only named files are taken. */
async function walk(folder) {
	return await collect(folder, () => void 0);
}
async function collect(folder, onOther) {
	const root = plainPath(folder);
	const found = [];
	const pending = [""];
	for (let current = pending.pop(); current !== void 0; current = pending.pop()) {
		for (const entry of await entries(join(root, current))) {
			const path = current === "" ? entry.name : `${current}/${entry.name}`;
			if (entry.isDirectory()) pending.push(path);
			else if (entry.isFile()) found.push(path);
			else onOther(path);
		}
		if (found.length > MAX_LISTED_FILES) throw new ActionError("FILE_TOO_LARGE", `A folder holds more than ${MAX_LISTED_FILES} files`, "Name a smaller folder");
	}
	return found.toSorted();
}
async function entries(folder) {
	return await readdir(folder, { withFileTypes: true }).catch((cause) => {
		throw openFailure(folder, cause);
	});
}

export { walk as n, listRegular as t };