import { t as ActionError } from "./errors.js";
import { a as openNew, o as openRegular, s as openSized } from "./files-open.js";
import { setImmediate } from "node:timers/promises";
import { createHash } from "node:crypto";
import { readSync } from "node:fs";

// packages/shared/src/effects/files/hash.ts
/** 256 KiB: larger buffers leave the processor's cache and are slower, smaller ones cost calls. */
const READ_BUFFER_BYTES = 262144;
/** 4 MiB, some 3 ms: then everything else in this process gets its turn. */
const READS_PER_TURN$1 = 16;
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
		if (reads % READS_PER_TURN$1 === 0) await setImmediate();
	}
}

// packages/shared/src/effects/files/files-content.ts
/** Some milliseconds of reading: then everything else in this process gets its turn. */
const READS_PER_TURN = 16;
/**
* Reads a regular file whole; counts what it reads, so a file that grows meanwhile cannot pass the limit. It reads synchronously, because a small
* file is read faster than an asynchronous read is handed over. Raises FILE_TOO_LARGE and those of `openRegular`.
*/
async function readRegular(path, maximumBytes) {
	const { handle, size } = await openSized(path);
	try {
		if (size > maximumBytes) throw tooLarge(path, maximumBytes);
		const parts = [];
		for (let total = 0; total <= maximumBytes;) {
			const part = Buffer.allocUnsafe(roomFor(size, total));
			const count = readSync(handle.fd, part, 0, part.length, total);
			if (count === 0) return new Uint8Array(Buffer.concat(parts));
			total += count;
			parts.push(part.subarray(0, count));
			if (parts.length % READS_PER_TURN === 0) await setImmediate();
		}
		throw tooLarge(path, maximumBytes);
	} finally {
		await handle.close();
	}
}
/** A byte more than a file says it has is room to see that it grew; a whole buffer for each of a thousand small files is work for the collector. */
function roomFor(size, total) {
	return total > size ? READ_BUFFER_BYTES : Math.min(READ_BUFFER_BYTES, size - total + 1);
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
function tooLarge(path, maximumBytes) {
	return new ActionError("FILE_TOO_LARGE", `\`${path}\` is larger than the ${maximumBytes} bytes that are read of its kind`, "Check what wrote it, and put a smaller file there");
}

export { digestHandle as i, readRegular as n, READ_BUFFER_BYTES as r, copyRegular as t };