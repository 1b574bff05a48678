import { t as ActionError } from "./errors.js";
import { c as openFailure, d as plainPath, l as openNew, s as notRegular, t as copyRegular, u as openRegular } from "./files-content.js";
import { mkdir, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream";
import { crc32, createGunzip, createInflateRaw } from "node:zlib";
import { createReadStream } from "node:fs";

// packages/shared/src/effects/artifacts-entry.ts
const MAX_ENTRIES = 5e4;
const MAX_PATH_BYTES = 1024;
const MAX_UNPACKED_BYTES = 8589934592;
const TYPE_MASK = 61440;
const TYPE_FILE = 32768;
const TYPE_FOLDER = 16384;
const FORBIDDEN = /[\p{Cc}\\:]/u;
/** The error for an archive that is not unpacked. */
function unsafe(why) {
	return new ActionError("ARTIFACT_UNSAFE", `An archive was not unpacked: ${why}`, "Check what made the archive; it is not one that our own steps make", void 0, "fail");
}
/** Reads an entry's name and Unix mode: UTF-8, relative, no steps upwards, no link, no device. Raises ARTIFACT_UNSAFE. */
function entryPath(rawName, mode) {
	if (rawName.length === 0 || rawName.length > MAX_PATH_BYTES) throw unsafe("a name in it is empty or too long");
	const name = decode(rawName);
	const isFolder = name.endsWith("/");
	const path = isFolder ? name.slice(0, -1) : name;
	const type = mode & TYPE_MASK;
	const isExpectedType = type === 0 || type === (isFolder ? TYPE_FOLDER : TYPE_FILE);
	const isPlain = path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
	if (!isExpectedType) throw unsafe("it holds a link or a device");
	if (!isPlain || FORBIDDEN.test(path)) throw unsafe("a name in it points outside of its folder or holds unusual characters");
	return {
		path,
		isFolder
	};
}
/** Checks a whole table of contents: count, total size, no path twice and none below a file. Raises ARTIFACT_UNSAFE. */
function checkEntries(entries) {
	const files = /* @__PURE__ */ new Set();
	const folders = /* @__PURE__ */ new Set();
	let total = 0;
	for (const { path, isFolder, size } of entries) {
		total += size;
		if (files.has(path)) throw unsafe("it holds a path twice");
		(isFolder ? folders : files).add(path);
		for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) folders.add(path.slice(0, at));
	}
	if (entries.length > 5e4 || total > 8589934592) throw unsafe("it holds too many files or unpacks to too many bytes");
	if ([...files].some((path) => folders.has(path))) throw unsafe("a path in it is a file and a folder");
}
function decode(rawName) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(rawName);
	} catch {
		throw unsafe("a name in it is not UTF-8");
	}
}

// packages/shared/src/effects/artifacts-zip-directory.ts
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65535;
const LOCATOR_BYTES = 20;
const END_SIGNATURE = 101010256;
const END64_SIGNATURE = 101075792;
const LOCATOR_SIGNATURE = 117853008;
const ENTRY_SIGNATURE = 33639248;
const ENTRY_BYTES = 46;
const MAX_DIRECTORY_BYTES = 67108864;
const UNKNOWN_32 = 4294967295;
const FLAG_ENCRYPTED = 1;
const UNIX = 3;
/** Reads the central directory of a ZIP (APPNOTE 6.3.10, 4.3.12 to 4.3.16). Raises ARTIFACT_UNSAFE for everything out of the ordinary. */
async function readZipDirectory(handle) {
	const { size } = await handle.stat();
	const tail = await bytesAt(handle, Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES), Math.min(size, 65557));
	const place = await directoryPlace(handle, tail, findEnd(tail), size);
	if (place.count > 5e4 || place.bytes > MAX_DIRECTORY_BYTES || place.offset + place.bytes > size) throw unsafe("its table of contents is too large or lies outside of it");
	const directory = await bytesAt(handle, place.offset, place.bytes);
	const entries = [];
	let offset = 0;
	while (offset < directory.length) {
		const read = readEntry(directory, offset);
		entries.push(read.entry);
		offset = read.next;
	}
	if (entries.length !== place.count) throw unsafe("its table of contents is not whole");
	return entries;
}
function findEnd(tail) {
	for (let at = tail.length - END_BYTES; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return at;
	throw unsafe("it is not a ZIP archive or was cut off");
}
async function directoryPlace(handle, tail, end, size) {
	const locatorAt = size - tail.length + end - LOCATOR_BYTES;
	const locator = locatorAt < 0 ? Buffer.alloc(0) : await bytesAt(handle, locatorAt, LOCATOR_BYTES);
	if (locator.length === LOCATOR_BYTES && locator.readUInt32LE(0) === LOCATOR_SIGNATURE) {
		const record = await bytesAt(handle, number64(locator, 8), 56);
		if (record.readUInt32LE(0) !== END64_SIGNATURE) throw unsafe("its end record is broken");
		return {
			count: number64(record, 32),
			bytes: number64(record, 40),
			offset: number64(record, 48)
		};
	}
	return {
		count: tail.readUInt16LE(end + 10),
		bytes: tail.readUInt32LE(end + 12),
		offset: tail.readUInt32LE(end + 16)
	};
}
function readEntry(directory, at) {
	if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw unsafe("its table of contents is broken");
	const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
	const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
	const next = extraEnd + directory.readUInt16LE(at + 32);
	const method = directory.readUInt16LE(at + 10);
	const isPlain = (directory.readUInt16LE(at + 8) & FLAG_ENCRYPTED) === 0 && (method === 0 || method === 8);
	if (next > directory.length || !isPlain) throw unsafe("an entry is encrypted, broken, or compressed in an unknown way");
	const rawName = directory.subarray(at + ENTRY_BYTES, nameEnd);
	const mode = directory.readUInt8(at + 5) === UNIX ? directory.readUInt32LE(at + 38) >>> 16 : 0;
	return {
		entry: {
			...readLargeFields(directory, at, directory.subarray(nameEnd, extraEnd)),
			...entryPath(rawName, mode),
			isCompressed: method === 8,
			crc32: directory.readUInt32LE(at + 16),
			rawName
		},
		next
	};
}
/** Sizes and offset, from the Zip64 extra field (4.5.3) where the 32-bit fields say so. */
function readLargeFields(directory, at, extra) {
	const short = [
		directory.readUInt32LE(at + 24),
		directory.readUInt32LE(at + 20),
		directory.readUInt32LE(at + 42)
	];
	let field = Buffer.alloc(0);
	for (let offset = 0; offset + 4 <= extra.length; offset += 4 + extra.readUInt16LE(offset + 2)) if (extra.readUInt16LE(offset) === 1) field = Buffer.from(extra.subarray(offset + 4, offset + 4 + extra.readUInt16LE(offset + 2)));
	let used = 0;
	const [size = 0, compressedSize = 0, headerOffset = 0] = short.map((value) => {
		if (value !== UNKNOWN_32) return value;
		if (used + 8 > field.length) throw unsafe("an entry does not say its size");
		used += 8;
		return number64(field, used - 8);
	});
	return {
		size,
		compressedSize,
		headerOffset
	};
}
function number64(buffer, at) {
	const value = buffer.readBigUInt64LE(at);
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw unsafe("a size in it is impossible");
	return Number(value);
}
/** Reads exactly so many bytes at a place. Raises ARTIFACT_UNSAFE when the file ends before. */
async function bytesAt(handle, position, length) {
	const buffer = Buffer.alloc(length);
	let filled = 0;
	while (filled < length) {
		const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
		if (bytesRead === 0) throw unsafe("it was cut off");
		filled += bytesRead;
	}
	return buffer;
}

// packages/shared/src/effects/artifacts-zip.ts
const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 67324752;
const CHUNK_BYTES$1 = 262144;
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
	for (let done = 0; done < length; done += CHUNK_BYTES$1) yield await bytesAt(handle, start + done, Math.min(CHUNK_BYTES$1, length - done));
}
function inflate(compressed) {
	return pipeline(compressed, createInflateRaw({ chunkSize: CHUNK_BYTES$1 }), () => void 0);
}

// packages/shared/src/effects/artifacts-tar.ts
const BLOCK_BYTES = 512;
const MAX_NAME_RECORD_BYTES = 65536;
/**
* Unpacks a tar stream (POSIX pax, ustar and GNU long names) in flat memory. Links and devices are passed over: what they
* point at is in the archive itself or none of its content. Raises ARTIFACT_UNSAFE.
*/
async function unpackTar(stream, folder) {
	const root = plainPath(folder);
	await mkdir(root, {
		recursive: true,
		mode: 448
	});
	const take = taker(stream[Symbol.asyncIterator]());
	const entries = [];
	let longName = null;
	let total = 0;
	for (;;) {
		const header = await take(BLOCK_BYTES);
		if (header.length < BLOCK_BYTES) throw unsafe("it was cut off");
		if (header.every((byte) => byte === 0)) return;
		requireChecksum(header);
		const size = numberAt(header, 124, 12);
		const type = header.subarray(156, 157).toString("latin1");
		if (type === "x" || type === "g" || type === "L" || type === "K") {
			const record = await nameRecord(take, size);
			longName = type === "x" ? paxPath(record) ?? longName : type === "L" ? textOf(record) : longName;
			continue;
		}
		total += size;
		if (total > 8589934592 || entries.length >= 5e4) throw unsafe("it holds too many files or unpacks to too many bytes");
		const { path, isFolder } = entryPath(Buffer.from(longName ?? shortName(header)), 0);
		longName = null;
		if ((type === "0" || type === "\0") && !isFolder) {
			entries.push({
				path,
				isFolder: false,
				size
			});
			checkEntries(entries.slice(-1));
			await mkdir(dirname(join(root, path)), {
				recursive: true,
				mode: 448
			}).catch(() => {
				throw unsafe("a path in it is a file and a folder");
			});
			const output = await openNew(join(root, path)).catch(() => {
				throw unsafe("it holds a path twice");
			});
			await copyContent(take, size, output).finally(() => output.close());
		} else await skip(take, size);
		await skip(take, (BLOCK_BYTES - size % BLOCK_BYTES) % BLOCK_BYTES);
	}
}
function taker(chunks) {
	let held = Buffer.alloc(0);
	return async (length) => {
		while (held.length < length) {
			const next = await chunks.next();
			if (next.done === true) break;
			held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
		}
		const taken = held.subarray(0, length);
		held = held.subarray(taken.length);
		return taken;
	};
}
async function copyContent(take, size, output) {
	for (let left = size; left > 0;) {
		const chunk = await take(Math.min(left, MAX_NAME_RECORD_BYTES));
		if (chunk.length === 0) throw unsafe("it was cut off");
		await output.writeFile(chunk);
		left -= chunk.length;
	}
}
async function skip(take, size) {
	for (let left = size; left > 0;) {
		const chunk = await take(Math.min(left, MAX_NAME_RECORD_BYTES));
		if (chunk.length === 0) throw unsafe("it was cut off");
		left -= chunk.length;
	}
}
async function nameRecord(take, size) {
	if (size > MAX_NAME_RECORD_BYTES) throw unsafe("a name in it is too long");
	const record = Buffer.from(await take(size));
	await skip(take, (BLOCK_BYTES - size % BLOCK_BYTES) % BLOCK_BYTES);
	return record;
}
/** The `path` of a pax record: lines `LENGTH key=value`, LENGTH in bytes with itself and the line end. */
function paxPath(record) {
	let path = null;
	for (let at = 0; at < record.length;) {
		const space = record.indexOf(32, at);
		const length = Number(record.subarray(at, space).toString("latin1"));
		if (space < 0 || !Number.isSafeInteger(length) || length <= 0 || at + length > record.length) throw unsafe("an extended header in it is broken");
		const [, key, value] = /^([^=]+)=([\s\S]*)\n$/.exec(record.subarray(space + 1, at + length).toString("utf8")) ?? [];
		if (key === "size") throw unsafe("a file in it is too large");
		path = key === "path" ? value ?? null : path;
		at += length;
	}
	return path;
}
function shortName(header) {
	const name = textOf(header.subarray(0, 100));
	const prefix = header.subarray(257, 262).toString("latin1") === "ustar" ? textOf(header.subarray(345, 500)) : "";
	return prefix === "" ? name : `${prefix}/${name}`;
}
function textOf(field) {
	const end = field.indexOf(0);
	return field.subarray(0, end < 0 ? field.length : end).toString("utf8");
}
function numberAt(header, at, length) {
	const text = textOf(header.subarray(at, at + length)).trim();
	if (!/^[0-7]*$/.test(text)) throw unsafe("a size in it is impossible");
	return text === "" ? 0 : Number.parseInt(text, 8);
}
function requireChecksum(header) {
	if (header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0) !== numberAt(header, 148, 8)) throw unsafe("a header in it is broken");
}

// packages/shared/src/effects/artifacts-unpack.ts
const HEAD_BYTES = 262;
const CHUNK_BYTES = 262144;
/** Unpacks a wheel, ZIP, tar or tar.gz by what its first bytes say, not its name; any other file is copied into the folder. Raises ARTIFACT_UNSAFE. */
async function unpackArchive(archive, folder) {
	const source = plainPath(archive);
	const handle = await openRegular(source);
	const { size } = await handle.stat();
	const head = await bytesAt(handle, 0, Math.min(size, HEAD_BYTES)).finally(() => handle.close());
	if (head.subarray(0, 4).equals(Buffer.from("PK")) || head.subarray(0, 4).equals(Buffer.from("PK"))) await unpackZip(source, folder);
	else if (head[0] === 31 && head[1] === 139) await unpackTar(pipeline(createReadStream(source), createGunzip({ chunkSize: CHUNK_BYTES }), () => void 0), folder).catch(wrap);
	else if (head.subarray(257, 262).toString("latin1") === "ustar") await unpackTar(createReadStream(source, { highWaterMark: CHUNK_BYTES }), folder);
	else {
		await mkdir(folder, {
			recursive: true,
			mode: 448
		});
		await copyRegular(source, join(folder, basename(source)));
	}
}
function wrap(cause) {
	throw typeof cause === "object" && cause !== null && "next" in cause ? cause : unsafe("it cannot be decompressed");
}

// packages/shared/src/effects/files-tree.ts
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

export { unpackZip as i, walk as n, unpackArchive as r, listRegular as t };