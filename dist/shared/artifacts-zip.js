import { t as ActionError } from "./errors.js";
import { a as openNew, c as plainPath, o as openRegular } from "./files-open.js";
import { a as checkEntries, n as readZipDirectory, s as unsafe, t as bytesAt } from "./artifacts-zip-directory.js";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";

// packages/shared/src/effects/artifacts/artifacts-zip.ts
const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 67324752;
const CHUNK_BYTES = 262144;
/**
* Unpacks a ZIP into a folder in flat memory: exactly the files of its central directory, each with the size and CRC that it
* says. Everything is checked before the first file is written, but for sizes and CRC. Raises ARTIFACT_UNSAFE.
*/
async function unpackZip(archive, folder) {
	const root = plainPath(folder);
	const handle = await openRegular(archive);
	try {
		const entries = await readZipDirectory(handle);
		checkEntries(entries);
		const starts = await dataStarts(handle, entries);
		await mkdir(root, {
			recursive: true,
			mode: 448
		});
		for (const [index, entry] of entries.entries()) {
			const target = join(root, entry.path);
			await mkdir(entry.isFolder ? target : dirname(target), {
				recursive: true,
				mode: 448
			});
			if (!entry.isFolder) await unpackEntry(handle, entry, starts[index] ?? 0, target);
		}
	} finally {
		await handle.close();
	}
}
/** Where each entry's bytes begin. Entries that overlap are the mark of a bomb; a local name that differs is that of an archive that two readers see differently. */
async function dataStarts(handle, entries) {
	const starts = [];
	for (const entry of entries) {
		const header = await bytesAt(handle, entry.headerOffset, HEADER_BYTES);
		const nameLength = header.readUInt16LE(26);
		const name = await bytesAt(handle, entry.headerOffset + HEADER_BYTES, nameLength);
		if (header.readUInt32LE(0) !== HEADER_SIGNATURE || !name.equals(entry.rawName)) throw unsafe("an entry and the table of contents disagree");
		starts.push(entry.headerOffset + HEADER_BYTES + nameLength + header.readUInt16LE(28));
	}
	const ranges = entries.map((entry, index) => ({
		from: entry.headerOffset,
		to: (starts[index] ?? 0) + entry.compressedSize
	})).toSorted((a, b) => a.from - b.from);
	if (ranges.some((range, index) => range.from < (ranges[index - 1]?.to ?? 0))) throw unsafe("entries in it overlap");
	return starts;
}
async function unpackEntry(handle, entry, start, target) {
	const output = await openNew(target);
	let size = 0;
	let checksum = 0;
	try {
		for await (const chunk of content(handle, entry, start)) {
			size += chunk.length;
			if (size > entry.size) throw unsafe("an entry is larger than it says");
			checksum = crc32(chunk, checksum);
			await output.writeFile(chunk);
		}
	} catch (cause) {
		throw cause instanceof ActionError ? cause : unsafe("an entry cannot be decompressed");
	} finally {
		await output.close();
	}
	if (size !== entry.size || checksum !== entry.crc32) throw unsafe("an entry has another size or checksum than it says");
}
function content(handle, entry, start) {
	const stored = storedBytes(handle, start, entry.compressedSize);
	return entry.isCompressed ? inflate(stored) : stored;
}
async function* storedBytes(handle, start, length) {
	for (let done = 0; done < length; done += CHUNK_BYTES) yield await bytesAt(handle, start + done, Math.min(CHUNK_BYTES, length - done));
}
function inflate(compressed) {
	return pipeline(compressed, createInflateRaw({ chunkSize: CHUNK_BYTES }), () => void 0);
}

export { unpackZip as t };