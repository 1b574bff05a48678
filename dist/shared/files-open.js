import { t as ActionError } from "./errors.js";
import { open } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { constants } from "node:fs";

// packages/shared/src/effects/files/files-open.ts
const READ_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** Refuses a path with a step upwards or a zero byte; gives it absolute. Raises FILE_UNSAFE. */
function plainPath(path) {
	if (path === "" || path.includes("\0") || path.split(/[/\\]/).includes("..")) throw new ActionError("FILE_UNSAFE", `\`${shown(path)}\` is not a plain path`, "Name files without steps upwards such as `..`");
	return resolve(path);
}
/** Says whether a path lies in a folder (or is it). */
function isInside(path, folder) {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
/** Opens a regular file for reading; a link, folder, pipe or device is refused. Raises FILE_MISSING, FILE_NOT_REGULAR, FILE_UNREADABLE. */
async function openRegular(path) {
	return (await openSized(path)).handle;
}
/** As `openRegular`, with the size in bytes that the file had then. */
async function openSized(path) {
	const target = plainPath(path);
	const handle = await open(target, READ_FLAGS).catch((cause) => {
		throw openFailure(target, cause);
	});
	const status = await handle.stat();
	if (!status.isFile()) {
		await handle.close();
		throw notRegular(target);
	}
	return {
		handle,
		size: status.size
	};
}
/** Opens a new file for writing, for this user only; one that exists is refused. Raises FILE_EXISTS, FILE_UNREADABLE. */
async function openNew(path) {
	const target = plainPath(path);
	return await open(target, "wx", 384).catch((cause) => {
		throw codeOf(cause) === "EEXIST" ? new ActionError("FILE_EXISTS", `\`${shown(target)}\` exists already`, "Choose a folder that this run made", cause) : openFailure(target, cause);
	});
}
/** The error for a path that holds something other than a regular file. */
function notRegular(path) {
	return new ActionError("FILE_NOT_REGULAR", `\`${shown(path)}\` is a link, a folder or a device, not a regular file`, "Put the file itself there");
}
/** Turns what the file system said into a coded error. */
function openFailure(path, cause) {
	switch (codeOf(cause)) {
		case "ENOENT":
		case "ENOTDIR": return new ActionError("FILE_MISSING", `\`${shown(path)}\` does not exist`, "Check the path and the step that makes it", cause);
		case "ELOOP":
		case "EISDIR":
		case "ENXIO": return notRegular(path);
		default: return new ActionError("FILE_UNREADABLE", `\`${shown(path)}\` cannot be opened`, "Check its permissions and the disk", cause);
	}
}
/** The error code of the file system, or an empty text. */
function codeOf(cause) {
	return typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}
function shown(path) {
	return path.replace(/[^\x20-\x7e]/g, "?").slice(-200);
}

export { openNew as a, plainPath as c, openFailure as i, isInside as n, openRegular as o, notRegular as r, openSized as s, codeOf as t };