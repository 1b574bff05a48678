import { t as ActionError } from "./errors.js";
import { open } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { resolve, sep } from "node:path";
import { constants, readSync } from "node:fs";
import { createHash } from "node:crypto";

// packages/shared/src/effects/files-open.ts
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
	const target = plainPath(path);
	const handle = await open(target, READ_FLAGS).catch((cause) => {
		throw openFailure(target, cause);
	});
	if (!(await handle.stat()).isFile()) {
		await handle.close();
		throw notRegular(target);
	}
	return handle;
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

// packages/shared/src/effects/hash.ts
/** 256 KiB: larger buffers leave the processor's cache and are slower, smaller ones cost calls. */
const READ_BUFFER_BYTES = 262144;
/** 4 MiB, some 3 ms: then everything else in this process gets its turn. */
const READS_PER_TURN = 16;
/**
* Hashes an open file from its first byte in flat memory. It reads synchronously, because each asynchronous read costs more than the
* hashing of what it brings. Size and digest are of the same bytes, whatever the file's status says.
*/
async function digestHandle(handle) {
	const hash = createHash("sha256");
	const buffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);
	let size = 0;
	for (let reads = 1;; reads += 1) {
		const count = readSync(handle.fd, buffer, 0, READ_BUFFER_BYTES, size);
		if (count === 0) return {
			size,
			sha256: hash.digest("hex")
		};
		hash.update(buffer.subarray(0, count));
		size += count;
		if (reads % READS_PER_TURN === 0) await setImmediate();
	}
}

// packages/shared/src/effects/files-content.ts
/** Reads a regular file whole; counts what it reads, so a file that grows meanwhile cannot pass the limit. Raises FILE_TOO_LARGE and those of `openRegular`. */
async function readRegular(path, maximumBytes) {
	const handle = await openRegular(path);
	try {
		const { size } = await handle.stat();
		if (size > maximumBytes) throw tooLarge(maximumBytes);
		const parts = [];
		for (let total = 0; total <= maximumBytes;) {
			const part = Buffer.allocUnsafe(Math.min(READ_BUFFER_BYTES, maximumBytes + 1));
			const { bytesRead } = await handle.read(part, 0, part.length, total);
			if (bytesRead === 0) return new Uint8Array(Buffer.concat(parts));
			total += bytesRead;
			parts.push(part.subarray(0, bytesRead));
		}
		throw tooLarge(maximumBytes);
	} finally {
		await handle.close();
	}
}
/** Copies a regular file into a new one, through descriptors that were checked, in flat memory. */
async function copyRegular(from, to) {
	const source = await openRegular(from);
	try {
		const target = await openNew(to);
		try {
			const buffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);
			let position = 0;
			let { bytesRead } = await source.read(buffer, 0, buffer.length, 0);
			while (bytesRead > 0) {
				await target.writeFile(buffer.subarray(0, bytesRead));
				position += bytesRead;
				({bytesRead} = await source.read(buffer, 0, buffer.length, position));
			}
		} finally {
			await target.close();
		}
	} finally {
		await source.close();
	}
}
function tooLarge(maximumBytes) {
	return new ActionError("FILE_TOO_LARGE", `A file is larger than the ${maximumBytes} bytes that are read of its kind`, "Check what wrote it; a report of that size is not a report");
}

export { codeOf as a, openFailure as c, plainPath as d, digestHandle as i, openNew as l, readRegular as n, isInside as o, READ_BUFFER_BYTES as r, notRegular as s, copyRegular as t, openRegular as u };