import { t as ActionError } from "./errors.js";
import { a as holdsZipEnd, i as containerKind, n as viewTexts, o as zipEnd, r as ZIP_TAIL_BYTES } from "./view-text.js";
import { E as object, O as parse, T as number, c as instance } from "./valibot.js";
import { createHash } from "node:crypto";
import * as zlib$1 from "node:zlib";
import { crc32, inflateRawSync } from "node:zlib";

// packages/shared/src/formats/views/view-sheets.ts
const LINE_FEED = 10;
/**
* A first line of spaces, because gitleaks 8.30 passes over a file whose first bytes look like a program, a PDF or an archive (a tar is known
* by bytes 257 to 261), whatever its name is.
*/
const HEAD = new TextEncoder().encode(`${" ".repeat(263)}\n`);
/** A whole sheet stays below 32 KiB: the mark of an ISO image stands behind that, and gitleaks reads so much in one piece. */
const SHEET_TEXT_BYTES = 31e3;
/** More than the longest secret, a private key of 8192 bits in PEM: one that the end of a sheet cuts is whole in the next. */
const OVERLAP_BYTES = 8e3;
/** Endings without which rules of gitleaks do not look at a file; none of them is one that gitleaks passes over. */
const KEPT_ENDINGS = [
	[/\.php$/i, "php"],
	[/\.(?:tf|hcl)$/i, "tf"],
	[/\.ya?ml$/i, "yml"],
	[/nuget\.config$/i, "nuget.config"],
	[/\.p(?:12|fx)$/i, "p12"]
];
/** Cuts one text of a file into sheets with neutral names, numbered from `first` on: at least one, the last lines of each again in the next. */
function sheetsOf(chain, text, first) {
	const sheets = [];
	const ending = KEPT_ENDINGS.find(([pattern]) => pattern.test(chain.at(-1) ?? ""))?.[1] ?? "txt";
	const { bytes, hasLines } = text;
	let place = {
		start: 0,
		line: 1,
		column: 0
	};
	for (;;) {
		const end = endOf(bytes, place.start);
		const content = new Uint8Array(HEAD.length + end - place.start);
		content.set(HEAD);
		content.set(bytes.subarray(place.start, end), HEAD.length);
		const name = `${String(first + sheets.length).padStart(5, "0")}.${ending}`;
		const { line: firstLine, column: firstColumn } = place;
		sheets.push({
			sheet: {
				name,
				chain,
				firstLine,
				firstColumn,
				hasLines,
				size: content.length
			},
			bytes: content
		});
		if (end === bytes.length) return sheets;
		place = advance(bytes, place, end);
	}
}
/** At a line end when there is one in the second half of the sheet, else between two characters. */
function endOf(bytes, start) {
	const limit = start + SHEET_TEXT_BYTES;
	if (limit >= bytes.length) return bytes.length;
	const lineEnd = bytes.lastIndexOf(LINE_FEED, limit - 1);
	return lineEnd >= start + SHEET_TEXT_BYTES / 2 ? lineEnd + 1 : characterStart(bytes, limit);
}
function advance(bytes, from, end) {
	const wanted = end - OVERLAP_BYTES;
	const lineEnd = bytes.lastIndexOf(LINE_FEED, wanted - 1);
	const start = lineEnd >= wanted - OVERLAP_BYTES / 2 ? lineEnd + 1 : characterStart(bytes, wanted);
	let { line, column } = from;
	let lineStart = from.start - column;
	for (let at = bytes.indexOf(LINE_FEED, from.start); at >= 0 && at < start; at = bytes.indexOf(LINE_FEED, at + 1)) {
		line += 1;
		lineStart = at + 1;
	}
	column = start - lineStart;
	return {
		start,
		line,
		column
	};
}
function characterStart(bytes, at) {
	let start = at;
	while (start > at - 4 && ((bytes[start] ?? 0) & 192) === 128) start -= 1;
	return start;
}

// packages/shared/src/effects/views/view-budget.ts
const MAX_VIEW_BYTES = 2147483648;
const MAX_VIEW_FILES = 1e5;
const MAX_VIEW_FILE_BYTES = 1073741824;
/** Limits of one view: two gibibytes unpacked (or `maximumBytes`), 100,000 files, one gibibyte a file. */
function viewBudget(maximumBytes = MAX_VIEW_BYTES) {
	let bytesLeft = maximumBytes;
	let filesLeft = MAX_VIEW_FILES;
	return {
		room: () => Math.max(0, Math.min(bytesLeft, MAX_VIEW_FILE_BYTES)),
		spend: (bytes) => {
			bytesLeft -= bytes;
			filesLeft -= 1;
			if (bytesLeft < 0 || filesLeft < 0) throw viewFault("VIEW_LIMIT", "it unpacks to more bytes or files than are looked at");
		}
	};
}
/** The error for an archive of a view that is not looked into; `why` goes on from the file's name. */
function viewFault(code, why) {
	return new ActionError(code, why, "Publish it in a form that can be opened whole", void 0, "fail");
}

// packages/shared/src/effects/views/view-member.ts
/** Says whether bytes are plain ASCII text, which a scanner sees as it stands; anything else could be a file in disguise. */
function isPlainText(bytes) {
	return bytes.every((byte) => byte >= 32 && byte <= 126 || byte >= 9 && byte <= 13);
}
/** Says whether bytes are all zero. */
function isZero(bytes) {
	return bytes.every((byte) => byte === 0);
}
/** Demands that no name comes twice: readers differ in which of the two they take. Raises VIEW_ARCHIVE_UNSAFE. */
function requireUnique(members) {
	if (new Set(members.map(({ name }) => name)).size < members.length) throw viewFault("VIEW_ARCHIVE_UNSAFE", "it holds a name twice");
}
/** A name in an archive as a person reads it; what is not UTF-8 is shown as Latin-1. */
function memberName(bytes) {
	let name;
	try {
		name = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		name = new TextDecoder("latin1").decode(bytes);
	}
	return name.replaceAll(/\p{Cc}/gu, "?") || "?";
}

// packages/shared/src/effects/views/view-ar.ts
const MAGIC_BYTES = 8;
const HEADER_BYTES$1 = 60;
/** Opens an `ar` archive (Debian packages, static libraries). Names come twice in it by right, so each gets its number. Raises the VIEW_ codes. */
function openAr(archive, budget) {
	const members = [];
	const rest = [archive.subarray(0, MAGIC_BYTES)];
	for (let at = MAGIC_BYTES; at < archive.length;) {
		const header = archive.subarray(at, at + HEADER_BYTES$1);
		const size = Number(header.toString("latin1", 48, 58).trim() || "none");
		const start = at + HEADER_BYTES$1;
		if (!(header.length === HEADER_BYTES$1 && header.toString("latin1", 58, 60) === "`\n" && Number.isSafeInteger(size) && size >= 0 && start + size <= archive.length)) throw viewFault("VIEW_ARCHIVE_UNSAFE", "a header in it is broken");
		budget.spend(size);
		const name = memberName(header.subarray(0, 16)).trim();
		members.push({
			name: `${name}#${members.length + 1}`,
			bytes: archive.subarray(start, start + size)
		});
		rest.push(header);
		at = start + size + size % 2;
		if (size % 2 === 1 && archive[at - 1] !== 10 && at <= archive.length) throw viewFault("VIEW_ARCHIVE_UNSAFE", "a file in it is not filled up as it has to be");
	}
	return {
		members,
		rest
	};
}

// packages/shared/src/effects/views/view-inflate.ts
const ResultSchema = object({
	buffer: instance(Uint8Array),
	engine: object({ bytesWritten: number() })
});
/** Unpacks one DEFLATE stream at the beginning of some bytes; `consumed` says how many of them it is. Raises VIEW_ARCHIVE_UNSAFE and VIEW_LIMIT. */
function inflateStream(compressed, budget) {
	return streamResult(() => inflateRawSync(compressed, {
		info: true,
		maxOutputLength: Math.max(1, budget.room())
	}));
}
/** What a decompressor of node:zlib gave with `info`, or why it gave nothing. Raises VIEW_ARCHIVE_UNSAFE and VIEW_LIMIT. */
function streamResult(run) {
	try {
		const { buffer, engine } = parse(ResultSchema, run());
		return {
			bytes: buffer,
			consumed: engine.bytesWritten
		};
	} catch (cause) {
		throw typeof cause === "object" && cause !== null && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE" ? viewFault("VIEW_LIMIT", "it unpacks to more bytes than are looked at") : viewFault("VIEW_ARCHIVE_UNSAFE", "it cannot be decompressed");
	}
}

// packages/shared/src/effects/views/view-compressed.ts
const FIXED_BYTES = 10;
const TRAILER_BYTES = 8;
/** Of a blocked gzip it is 6 bytes. */
const MAX_EXTRA_BYTES = 16;
const FLAG_EXTRA = 4;
const FLAG_NAME = 8;
const FLAG_COMMENT = 16;
const FLAG_CHECKSUM = 2;
const FLAGS_RESERVED = 224;
const ZSTANDARD_MAGIC = 4247762216;
/** Opens gzip (RFC 1952) with all of its members, one after the other, as every reader does. Raises VIEW_ARCHIVE_UNSAFE and VIEW_LIMIT. */
function openGzip(archive, budget) {
	const parts = [];
	const rest = [];
	for (let at = 0; at < archive.length;) {
		if (at > 0 && isZero(archive.subarray(at))) break;
		const start = headerEnd(archive, at);
		const { bytes, consumed } = inflateStream(archive.subarray(start), budget);
		const end = start + consumed + TRAILER_BYTES;
		budget.spend(bytes.length);
		if (!(end <= archive.length && archive.readUInt32LE(end - 8) === zlib$1.crc32(bytes) && archive.readUInt32LE(end - 4) === bytes.length % 2 ** 32)) throw viewFault("VIEW_ARCHIVE_UNSAFE", "it has another size or checksum than it says");
		rest.push(archive.subarray(at, start));
		parts.push(bytes);
		at = end;
	}
	return {
		bytes: joined(parts),
		rest
	};
}
function headerEnd(archive, start) {
	const flags = archive[start + 3] ?? 0;
	if (!(start + FIXED_BYTES < archive.length && archive.readUInt32LE(start) % 2 ** 24 === 559903 && (flags & FLAGS_RESERVED) === 0)) throw viewFault("VIEW_ARCHIVE_UNSAFE", "bytes stand behind what it compresses");
	const extraStart = start + FIXED_BYTES + 2;
	const hasExtra = (flags & FLAG_EXTRA) !== 0 && extraStart <= archive.length;
	let at = hasExtra ? extraStart + archive.readUInt16LE(extraStart - 2) : start + FIXED_BYTES;
	const extra = archive.subarray(extraStart, hasExtra ? at : extraStart);
	if (extra.length > MAX_EXTRA_BYTES && !isPlainText(extra)) throw viewFault("VIEW_ARCHIVE_UNSAFE", "the extra field in its head is large and no plain text");
	for (const flag of [FLAG_NAME, FLAG_COMMENT]) {
		const end = (flags & flag) === 0 ? at - 1 : archive.indexOf(0, at);
		if (end < at - 1 || !isPlainText(archive.subarray(at, end))) throw viewFault("VIEW_ARCHIVE_UNSAFE", "the name or comment in its head is no plain text");
		at = end + 1;
	}
	return (flags & FLAG_CHECKSUM) === 0 ? at : at + 2;
}
/** Opens Zstandard (RFC 8878), all frames but skippable ones, where anything could be. Raises the VIEW_ codes; this Node.js may not know the format. */
function openZstandard(archive, budget) {
	if (!("zstdDecompressSync" in zlib$1)) throw viewFault("VIEW_FORMAT_NOT_OPENED", "it is packed in Zstandard, which this version of Node.js does not know");
	const parts = [];
	for (let at = 0; at < archive.length;) {
		const frame = archive.subarray(at);
		if (frame.length < 4 || frame.readUInt32LE(0) !== ZSTANDARD_MAGIC) throw viewFault("VIEW_ARCHIVE_UNSAFE", "bytes stand beside what it compresses");
		const { bytes, consumed } = streamResult(() => zlib$1.zstdDecompressSync(frame, {
			info: true,
			maxOutputLength: Math.max(1, budget.room())
		}));
		budget.spend(bytes.length);
		parts.push(bytes);
		if (consumed <= 0) throw viewFault("VIEW_ARCHIVE_UNSAFE", "it cannot be decompressed");
		at += consumed;
	}
	return {
		bytes: joined(parts),
		rest: []
	};
}
function joined(parts) {
	const [only] = parts;
	return parts.length === 1 && only !== void 0 ? only : Buffer.concat(parts);
}

// packages/shared/src/effects/views/view-tar.ts
const BLOCK_BYTES$1 = 512;
/** Regular files: POSIX, the oldest form, and "contiguous", which every reader unpacks as a regular file. */
const FILE_TYPES = [
	"0",
	"\0",
	"7"
];
/** Links, devices, folders and pipes: they have no content. */
const EMPTY_TYPES = [
	"1",
	"2",
	"3",
	"4",
	"5",
	"6"
];
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u;
const NO_ATTRIBUTES = {
	path: null,
	size: null
};
/**
* Opens a tar whole (POSIX.1-2017 pax and ustar, GNU long names, the oldest form): known types only, filled up with zero bytes, and nothing
* but zero bytes behind its end. Raises VIEW_ARCHIVE_UNSAFE and VIEW_LIMIT.
*/
function openTar(archive, budget) {
	const members = [];
	const rest = [];
	let next = NO_ATTRIBUTES;
	let common = NO_ATTRIBUTES;
	for (let at = 0;;) {
		const header = archive.subarray(at, at + BLOCK_BYTES$1);
		if (at === archive.length) {
			requireUnique(members);
			return {
				members,
				rest
			};
		}
		if (header.length < BLOCK_BYTES$1) throw unsafe$1("it was cut off");
		if (isZero(header)) {
			requireZero(archive.subarray(at), "bytes stand behind its end");
			requireUnique(members);
			return {
				members,
				rest
			};
		}
		requireChecksum(header);
		const type = header.toString("latin1", 156, 157);
		const isFile = FILE_TYPES.includes(type);
		const size = (isFile ? next.size ?? common.size : null) ?? sizeOf(header);
		const start = at + BLOCK_BYTES$1;
		const content = archive.subarray(start, start + size);
		const padded = Math.ceil(size / BLOCK_BYTES$1) * BLOCK_BYTES$1;
		requireZero(archive.subarray(start + size, start + padded), "a file in it is not filled up with zero bytes");
		if (content.length < size) throw unsafe$1("it was cut off");
		if (isFile) {
			budget.spend(size);
			members.push({
				name: next.path ?? common.path ?? nameOf(header),
				bytes: content
			});
			rest.push(header);
			next = NO_ATTRIBUTES;
		} else {
			rest.push(archive.subarray(at, start + size));
			if (type === "L" || type === "K") {
				const name = plainRecord(content.subarray(0, Math.max(0, size - 1)));
				next = type === "L" ? {
					...next,
					path: name
				} : next;
			} else if (type === "x") next = attributesOf(content, next);
			else if (type === "g") common = attributesOf(content, common);
			else if (EMPTY_TYPES.includes(type) && size === 0) next = NO_ATTRIBUTES;
			else throw unsafe$1("it holds an entry of an unknown type, or a link or folder with content");
		}
		at = start + padded;
	}
}
/** `path` and `size` of a pax record: lines `LENGTH key=value`, LENGTH in bytes with itself and the line end. Every record is plain text. */
function attributesOf(record, before) {
	let attributes = before;
	for (let at = 0; at < record.length;) {
		const space = record.indexOf(32, at);
		const length = space < 0 ? 0 : Number(record.toString("latin1", at, space));
		if (!Number.isSafeInteger(length) || length <= 0 || at + length > record.length) throw unsafe$1("an extended header in it is broken");
		const line = plainRecord(record.subarray(space + 1, at + length));
		const [, key, value = ""] = /^([^=]+)=([\s\S]*)\n$/.exec(line) ?? [];
		if (key === void 0 || key.startsWith("GNU.sparse.")) throw unsafe$1("an extended header in it is broken or of an unknown kind");
		if (key === "path") attributes = {
			...attributes,
			path: value
		};
		else if (key === "size") attributes = {
			...attributes,
			size: octalOrDecimal(value, 10)
		};
		at += length;
	}
	return attributes;
}
/** Text without control characters: anything else in a name or attribute could be a file in disguise. */
function plainRecord(bytes) {
	try {
		const text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		if (!CONTROL.test(text)) return text;
	} catch {}
	throw unsafe$1("a name or an extended header in it is no text");
}
function nameOf(header) {
	const name = fieldOf(header, 0, 100);
	const prefix = header.toString("latin1", 257, 263) === "ustar\0" ? fieldOf(header, 345, 155) : Buffer.alloc(0);
	return prefix.length === 0 ? memberName(name) : `${memberName(prefix)}/${memberName(name)}`;
}
function fieldOf(header, at, length) {
	const field = header.subarray(at, at + length);
	const end = field.indexOf(0);
	return end < 0 ? field : field.subarray(0, end);
}
function sizeOf(header) {
	return octalOrDecimal(fieldOf(header, 124, 12).toString("latin1").trim() || "0", 8);
}
function octalOrDecimal(text, base) {
	const size = (base === 8 ? /^[0-7]+$/ : /^[0-9]+$/).test(text) ? Number.parseInt(text, base) : NaN;
	if (!Number.isSafeInteger(size)) throw unsafe$1("a size in it is impossible");
	return size;
}
function requireChecksum(header) {
	if (header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0) !== octalOrDecimal(fieldOf(header, 148, 8).toString("latin1").trim(), 8)) throw unsafe$1("a header in it is broken");
}
function requireZero(bytes, otherwise) {
	if (!isZero(bytes)) throw unsafe$1(otherwise);
}
function unsafe$1(why) {
	return viewFault("VIEW_ARCHIVE_UNSAFE", why);
}

// packages/shared/src/effects/views/view-zip64.ts
const END_BYTES$1 = 56;
const END_SIGNATURE = 101075792;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 117853008;
const UNKNOWN_16 = 65535;
const UNKNOWN_32 = 4294967295;
const SIZES_FIELD = 1;
/**
* Reads the end record of a ZIP at `end`, with the larger record in front of it (APPNOTE 6.3.10, 4.3.14 to 4.3.16) when there is one. Readers differ in
* which of the two they believe, so they must agree. Raises VIEW_FORMAT_NOT_OPENED for several volumes, VIEW_ARCHIVE_UNSAFE.
*/
function readZipTable(archive, end) {
	const count = archive.readUInt16LE(end + 10);
	const size = archive.readUInt32LE(end + 12);
	const offset = archive.readUInt32LE(end + 16);
	const [disks, onDisk] = [archive.readUInt32LE(end + 4), archive.readUInt16LE(end + 8)];
	if (!(disks === 0 || disks === UNKNOWN_32 && hasLocator(archive, end)) || onDisk !== count) throw viewFault("VIEW_FORMAT_NOT_OPENED", "it is a ZIP of several volumes");
	if (!hasLocator(archive, end)) return {
		end,
		count,
		size,
		offset
	};
	const table = readLargeTable(archive, end - LOCATOR_BYTES);
	if (!([table.count, UNKNOWN_16].includes(count) && [table.size, UNKNOWN_32].includes(size) && [table.offset, UNKNOWN_32].includes(offset))) throw viewFault("VIEW_ARCHIVE_UNSAFE", "its two end records disagree");
	return table;
}
/** Whether the locator of a larger record stands in front of the end record at `end`. */
function hasLocator(archive, end) {
	return end >= LOCATOR_BYTES && archive.readUInt32LE(end - LOCATOR_BYTES) === LOCATOR_SIGNATURE;
}
function readLargeTable(archive, locator) {
	const end = locator - END_BYTES$1;
	const isWhole = end >= 0 && archive.readUInt32LE(end) === END_SIGNATURE && numberAt(archive, end + 4) === 44 && archive.readBigUInt64LE(end + 16) === 0n && numberAt(archive, end + 24) === numberAt(archive, end + 32);
	const table = {
		end,
		count: isWhole ? numberAt(archive, end + 32) : 0,
		size: isWhole ? numberAt(archive, end + 40) : 0,
		offset: isWhole ? numberAt(archive, end + 48) : 0
	};
	const isFound = archive.readUInt32LE(locator + 4) === 0 && archive.readUInt32LE(locator + 16) === 1 && numberAt(archive, locator + 8) === table.offset + table.size;
	if (!isWhole || !isFound) throw viewFault("VIEW_ARCHIVE_UNSAFE", "its end record for more than 4 GiB is not whole");
	return table;
}
/**
* Fills in the numbers that an entry leaves open, in this order, from its field for more than 4 GiB (4.5.3): each open one has eight bytes there, and
* nothing else has. Where none is open the field may repeat them, as some writers do. Null when the field is missing, comes twice, is of another length
* or says something else.
*/
function withLargeSizes(numbers, fields) {
	const open = numbers.filter((number) => number === UNKNOWN_32).length;
	const [field, ...others] = largeFields(fields);
	if (field === void 0) return open === 0 ? numbers : null;
	if (others.length > 0 || field.length % 8 !== 0) return null;
	const held = Array.from({ length: field.length / 8 }, (_, index) => numberAt(field, 8 * index));
	if (open === 0) return held.every((number, index) => number === numbers[index]) ? numbers : null;
	const next = held.values();
	return held.length === open ? numbers.map((number) => number === UNKNOWN_32 ? next.next().value ?? NaN : number) : null;
}
function largeFields(fields) {
	const found = [];
	for (let at = 0; at + 4 <= fields.length;) {
		const next = at + 4 + fields.readUInt16LE(at + 2);
		if (fields.readUInt16LE(at) === SIZES_FIELD) found.push(fields.subarray(at + 4, next));
		at = next;
	}
	return found;
}
/** No file that is looked at has a number beyond the safe ones; such a one fits nothing. */
function numberAt(bytes, at) {
	return Number(bytes.readBigUInt64LE(at));
}

// packages/shared/src/effects/views/view-zip-directory.ts
const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 33639248;
const METHODS = [0, 8];
/** Zip64, NTFS times, Unix times and owners (three forms), Unicode path, JAR and alignment marks: none of them holds more than this. */
const KNOWN_FIELDS = [
	1,
	10,
	21589,
	22613,
	30805,
	30837,
	28789,
	51966,
	55605
];
const MAX_FIELD_BYTES = 64;
const UNICODE_PATH = 28789;
/** Office leaves room to grow: four bytes that say how much, and zero bytes. */
const GROWTH_HINT = 41504;
/** Reads the table of contents that ends where the end record at `end` begins. Raises VIEW_ARCHIVE_UNSAFE and VIEW_FORMAT_NOT_OPENED. */
function readZipEntries(archive, end) {
	const table = readZipTable(archive, end);
	const directory = table.end - table.size;
	const shift = directory - table.offset;
	if (shift < 0) throw viewFault("VIEW_ARCHIVE_UNSAFE", "its table of contents is not where it says");
	const entries = [];
	let at = directory;
	while (at < table.end) {
		const { entry, next } = readEntry(archive.subarray(0, table.end), at, shift);
		entries.push(entry);
		at = next;
	}
	if (entries.length !== table.count) throw viewFault("VIEW_ARCHIVE_UNSAFE", "its table of contents is not whole");
	return {
		entries,
		directory
	};
}
function readEntry(archive, at, shift) {
	if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY_SIGNATURE) throw viewFault("VIEW_ARCHIVE_UNSAFE", "its table of contents is broken");
	const nameEnd = at + ENTRY_BYTES + archive.readUInt16LE(at + 28);
	const fieldsEnd = nameEnd + archive.readUInt16LE(at + 30);
	const next = fieldsEnd + archive.readUInt16LE(at + 32);
	const fields = archive.subarray(nameEnd, fieldsEnd);
	const open = [
		24,
		20,
		42
	].map((from) => archive.readUInt32LE(at + from));
	const numbers = withLargeSizes(open, fields);
	const [size = 0, compressedSize = 0, offset = 0] = numbers ?? [];
	const entry = {
		name: archive.subarray(at + ENTRY_BYTES, nameEnd),
		flags: archive.readUInt16LE(at + 8),
		method: archive.readUInt16LE(at + 10),
		crc32: archive.readUInt32LE(at + 16),
		compressedSize,
		size,
		offset: offset + shift
	};
	if ((entry.flags & 8257) !== 0 || !METHODS.includes(entry.method)) throw viewFault("VIEW_FORMAT_NOT_OPENED", "an entry of it is encrypted, or packed with an unusual method");
	if (numbers === null) throw viewFault("VIEW_ARCHIVE_UNSAFE", "an entry of it does not say its size or place");
	if (next > archive.length || !isPlainText(archive.subarray(fieldsEnd, next))) throw viewFault("VIEW_ARCHIVE_UNSAFE", "the comment of an entry is no plain text");
	requireKnownFields(fields);
	return {
		entry,
		next
	};
}
/** Demands that extra fields (4.5) are of the usual kinds, where nothing can be hidden. Raises VIEW_ARCHIVE_UNSAFE. */
function requireKnownFields(fields) {
	for (let at = 0; at < fields.length;) {
		if (isZero(fields.subarray(at))) return;
		const kind = at + 4 > fields.length ? null : fields.readUInt16LE(at);
		const length = kind === null ? 0 : fields.readUInt16LE(at + 2);
		const isPadding = kind === GROWTH_HINT && isZero(fields.subarray(at + 8, at + 4 + length));
		const isShort = length <= MAX_FIELD_BYTES || kind === UNICODE_PATH || isPadding;
		if (kind === null || !(KNOWN_FIELDS.includes(kind) || isPadding) || !isShort || at + 4 + length > fields.length) throw viewFault("VIEW_ARCHIVE_UNSAFE", "an entry of it has an unusual extra field");
		at += 4 + length;
	}
}

// packages/shared/src/effects/views/view-zip.ts
const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 67324752;
const DESCRIPTOR_SIGNATURE = 134695760;
const FLAG_DESCRIPTOR = 8;
const END_BYTES = 22;
/** Beginnings of ELF, PE and Mach-O programs, which unpack themselves. */
const PROGRAM = /^(?:\x7fELF|MZ|\xcf\xfa\xed\xfe|\xce\xfa\xed\xfe|\xca\xfe\xba\xbe)/;
/**
* Opens a ZIP whole (APPNOTE 6.3.10): entry follows entry from the first header to the table of contents, each header says what the table says,
* each stream ends where its entry ends and has its size and CRC; comments and what stands in front are plain text (or a program).
* Raises VIEW_ARCHIVE_UNSAFE for anything else, VIEW_FORMAT_NOT_OPENED for encrypted entries and unknown methods, VIEW_LIMIT.
*/
function openZip(archive, budget) {
	const end = zipEnd(archive);
	if (end < 0) throw unsafe("its table of contents is not there");
	const commentLength = archive.readUInt16LE(end + 20);
	const comment = archive.subarray(end + END_BYTES);
	if (comment.length !== commentLength || !isPlainText(comment)) throw unsafe("bytes stand behind its table of contents");
	const { entries, directory } = readZipEntries(archive, end);
	const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
	const first = inOrder[0]?.offset ?? directory;
	const front = archive.subarray(0, first);
	if (!isPlainText(front) && !PROGRAM.test(front.toString("latin1", 0, 4))) throw unsafe("bytes that belong to no file stand before its first file");
	const members = [];
	const rest = [front];
	let position = first;
	for (const entry of inOrder) {
		if (entry.offset !== position) throw unsafe("bytes that belong to no file stand between its files");
		const start = dataStart(archive, entry);
		const bytes = contentOf(entry, archive.subarray(start, start + entry.compressedSize), budget);
		position = start + entry.compressedSize;
		const next = position + descriptorBytes(archive, position, entry);
		rest.push(archive.subarray(entry.offset, start), archive.subarray(position, next));
		position = next;
		members.push({
			name: memberName(entry.name),
			bytes
		});
	}
	if (position !== directory) throw unsafe("bytes that belong to no file stand before its table of contents");
	requireUnique(members);
	return {
		members: members.filter(({ name, bytes }) => bytes.length > 0 || !name.endsWith("/")),
		rest: [...rest, archive.subarray(directory)]
	};
}
function dataStart(archive, entry) {
	const { offset } = entry;
	if (offset + HEADER_BYTES > archive.length || archive.readUInt32LE(offset) !== HEADER_SIGNATURE) throw unsafe("an entry has no header");
	const nameEnd = offset + HEADER_BYTES + archive.readUInt16LE(offset + 26);
	const start = nameEnd + archive.readUInt16LE(offset + 28);
	const flags = archive.readUInt16LE(offset + 6);
	const [crc = 0, ...open] = [
		14,
		22,
		18
	].map((at) => archive.readUInt32LE(offset + at));
	const says = withLargeSizes(open, archive.subarray(nameEnd, start));
	const expected = [
		entry.crc32,
		entry.size,
		entry.compressedSize
	];
	const isStreamed = (flags & FLAG_DESCRIPTOR) !== 0;
	const agrees = says !== null && [crc, ...says].every((value, index) => value === expected[index] || isStreamed && value === 0);
	const sameKind = flags === entry.flags && archive.readUInt16LE(offset + 8) === entry.method;
	const name = archive.subarray(offset + HEADER_BYTES, nameEnd);
	if (!sameKind || !name.equals(entry.name) || !agrees || start + entry.compressedSize > archive.length) throw unsafe("an entry and the table of contents disagree");
	requireKnownFields(archive.subarray(nameEnd, start));
	return start;
}
function contentOf(entry, data, budget) {
	if (entry.size > budget.room()) throw viewFault("VIEW_LIMIT", "it unpacks to more bytes than are looked at");
	const { bytes, consumed } = entry.method === 0 ? {
		bytes: data,
		consumed: data.length
	} : inflateStream(data, budget);
	budget.spend(bytes.length);
	if (consumed !== data.length || bytes.length !== entry.size || crc32(bytes) !== entry.crc32) throw unsafe("an entry has another size or checksum than it says, or bytes behind its end");
	return bytes;
}
/** Length of the data descriptor (4.3.9) behind an entry: with or without signature, with sizes of 4 or 8 bytes. */
function descriptorBytes(archive, at, entry) {
	if ((entry.flags & FLAG_DESCRIPTOR) === 0) return 0;
	const start = archive.length >= at + 4 && archive.readUInt32LE(at) === DESCRIPTOR_SIGNATURE ? at + 4 : at;
	for (const width of [4, 8]) {
		const length = 4 + 2 * width;
		if (start + length <= archive.length && isDescriptor(archive.subarray(start, start + length), entry, width)) return start + length - at;
	}
	throw unsafe("an entry does not say its size behind its data");
}
function isDescriptor(field, entry, width) {
	const number = (at) => width === 4 ? field.readUInt32LE(at) : Number(field.readBigUInt64LE(at));
	return field.readUInt32LE(0) === entry.crc32 && number(4) === entry.compressedSize && number(4 + width) === entry.size;
}
function unsafe(why) {
	return viewFault("VIEW_ARCHIVE_UNSAFE", why);
}

// packages/shared/src/effects/views/view-open.ts
/** Archives in archives; what lies deeper was put there to be out of sight. */
const MAX_DEPTH = 8;
/**
* Everything that can be read in some bytes: its text; for an archive or compressed file the text of each file in it, to a depth and size that
* are limited, and of the bytes around these. What cannot be opened is a gap, and its own bytes are shown all the same.
*/
function* viewPieces(chain, bytes, budget, depth = 0) {
	const kind = containerKind(bytes);
	if (kind === null) {
		yield* textPieces(chain, bytes);
		return;
	}
	let opened;
	try {
		opened = open(kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), budget, depth);
	} catch (cause) {
		yield {
			kind: "gap",
			gap: gapOf(chain, bytes, cause)
		};
		yield* textPieces(chain, bytes);
		return;
	}
	yield* textPieces(chain, Buffer.concat(opened.rest));
	if ("bytes" in opened) {
		yield* viewPieces(chain, opened.bytes, budget, depth + 1);
		return;
	}
	for (const member of opened.members) yield* viewPieces([...chain, member.name], member.bytes, budget, depth + 1);
}
function open(kind, bytes, budget, depth) {
	if (depth >= MAX_DEPTH) throw viewFault("VIEW_LIMIT", `it lies in more than ${MAX_DEPTH} archives`);
	switch (kind.kind) {
		case "zip": return openZip(bytes, budget);
		case "tar": return openTar(bytes, budget);
		case "gzip": return openGzip(bytes, budget);
		case "zstandard": return openZstandard(bytes, budget);
		case "ar": return openAr(bytes, budget);
		case "closed": throw viewFault("VIEW_FORMAT_NOT_OPENED", `it is packed in ${kind.format}, which is not opened`);
	}
}
function* textPieces(chain, bytes) {
	for (const text of viewTexts(bytes)) yield {
		kind: "text",
		chain,
		text
	};
}
/** Any other error than ours comes from bytes that no reader of archives expects. */
function gapOf(chain, bytes, cause) {
	const code = cause instanceof ActionError && (cause.code === "VIEW_LIMIT" || cause.code === "VIEW_FORMAT_NOT_OPENED") ? cause.code : "VIEW_ARCHIVE_UNSAFE";
	const message = cause instanceof ActionError ? cause.message : "it is broken";
	return {
		chain,
		code,
		sha256: createHash("sha256").update(bytes).digest("hex"),
		message
	};
}

// packages/shared/src/effects/views/view-file.ts
/** A file of at most this size is held in memory as it is. */
const WHOLE_BYTES = 33554432;
const HEAD_BYTES = 4096;
/** Even, so that the halves of 16-bit characters stay where they are. */
const BLOCK_BYTES = 8388608;
/**
* All text of a file. A large one that is no archive is read block by block in flat memory (without line numbers, because its lines are not
* counted); an archive is held in memory whole, and one of more than a gibibyte is a gap.
*/
async function* filePieces(chain, input, budget) {
	const { size, part } = input;
	const isSmall = size <= WHOLE_BYTES;
	const isPacked = !isSmall && await looksPacked(input);
	if (isSmall || isPacked && size <= 1073741824) {
		yield* viewPieces(chain, await part(0, size), budget);
		return;
	}
	const hash = createHash("sha256");
	for (let start = 0; start < size; start += BLOCK_BYTES) {
		const block = await part(start, Math.min(8454144, size - start));
		if (isPacked) hash.update(block.subarray(0, BLOCK_BYTES));
		for (const { bytes } of viewTexts(block)) yield {
			kind: "text",
			chain,
			text: {
				bytes,
				hasLines: false
			}
		};
	}
	if (isPacked) yield {
		kind: "gap",
		gap: {
			chain,
			code: "VIEW_LIMIT",
			sha256: hash.digest("hex"),
			message: "it is an archive of more bytes than are looked at"
		}
	};
}
/** Says by beginning and end whether the whole could be an archive: rather one too many. */
async function looksPacked({ size, part }) {
	const head = await part(0, HEAD_BYTES);
	const tail = await part(size - ZIP_TAIL_BYTES, ZIP_TAIL_BYTES);
	return containerKind(head) !== null || holdsZipEnd(tail);
}

// packages/shared/src/effects/views/scan-view.ts
/**
* Writes everything that can be read in these files as text files with neutral names into a new folder, and says which is which. Raises what
* reading and writing raise; what cannot be opened is a gap of the view.
*/
async function writeScanView({ open, write }, sources, folder) {
	const sheets = [];
	const gaps = [];
	const budget = viewBudget();
	for (const { path, file } of sources) {
		const input = await open(file);
		try {
			for await (const piece of filePieces([path], input, budget)) {
				if (piece.kind === "gap") {
					gaps.push(piece.gap);
					continue;
				}
				for (const { sheet, bytes } of sheetsOf(piece.chain, piece.text, sheets.length + 1)) {
					await write(`${folder}/${sheet.name}`, bytes);
					sheets.push(sheet);
				}
			}
		} finally {
			await input.close();
		}
	}
	return {
		sheets,
		gaps
	};
}

export { writeScanView };