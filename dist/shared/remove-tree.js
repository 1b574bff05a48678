import { t as codeOf } from "./files-open.js";
import { chmod, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

// packages/shared/src/effects/files/remove-tree.ts
/** Well below what the system takes as one path (PATH_MAX, 4096 bytes): a name adds up to 255 bytes. */
const MAX_PATH_BYTES = 2048;
const MAX_TRIES = 5;
/**
* Removes a temporary folder in which somebody else's code worked: also folders that it left without permissions, and trees that are
* deeper than any path may be, by which it would otherwise turn every answer into an accident. Links are removed, not followed.
*/
async function removeTree(folder) {
	for (let attempt = 1;; attempt += 1) {
		try {
			await rm(folder, {
				recursive: true,
				force: true
			});
			return;
		} catch (cause) {
			if (attempt === MAX_TRIES) throw cause;
		}
		await makeRemovable(folder);
	}
}
/** Opens every folder, and moves the deep ones up. What the first try still removes meanwhile may be gone. */
async function makeRemovable(root) {
	const pending = [root];
	for (let current = pending.pop(); current !== void 0; current = pending.pop()) try {
		await chmod(current, 448);
		for (const entry of await readdir(current, { withFileTypes: true })) if (entry.isDirectory()) pending.push(await withinReach(root, join(current, entry.name)));
	} catch (cause) {
		if (codeOf(cause) !== "ENOENT") throw cause;
	}
}
async function withinReach(root, path) {
	if (Buffer.byteLength(path) <= MAX_PATH_BYTES) return path;
	const near = join(root, crypto.randomUUID());
	await chmod(path, 448);
	await rename(path, near);
	return near;
}

export { removeTree as t };