import { t as ActionError } from "./errors.js";

// packages/shared/src/effects/artifacts/artifacts-entry.ts
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

// packages/shared/src/effects/artifacts/artifacts-zip-directory.ts
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

export { checkEntries as a, MAX_UNPACKED_BYTES as i, readZipDirectory as n, entryPath as o, MAX_ENTRIES as r, unsafe as s, bytesAt as t };