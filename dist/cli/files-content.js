import { t as ActionError } from "./errors.js";
import { c as openRegular, s as openNew, t as READ_BUFFER_BYTES } from "./hash.js";

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

export { readRegular as n, copyRegular as t };