// packages/shared/src/formats/views/container-kind.ts
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const MAX_COMMENT_BYTES = 65535;
const TAR_BLOCK_BYTES = 512;
const CLOSED = [
	["xz", [
		253,
		55,
		122,
		88,
		90,
		0
	]],
	["7-Zip", [
		55,
		122,
		188,
		175,
		39,
		28
	]],
	["RAR", [
		82,
		97,
		114,
		33,
		26,
		7
	]],
	["LZ4", [
		4,
		34,
		77,
		24
	]],
	["lzip", [
		76,
		90,
		73,
		80,
		1
	]],
	["Snappy", [
		255,
		6,
		0,
		0,
		115,
		78,
		97,
		80
	]],
	["cabinet", [
		77,
		83,
		67,
		70,
		0,
		0,
		0,
		0
	]],
	["RPM", [
		237,
		171,
		238,
		219
	]],
	["SquashFS", [
		104,
		115,
		113,
		115
	]],
	["xar", [
		120,
		97,
		114,
		33,
		0
	]]
];
/** Says by its bytes, never by a name, whether something is an archive or compressed; null for anything else. */
function containerKind(bytes) {
	if (startsWith(bytes, [
		80,
		75,
		3,
		4
	]) || startsWith(bytes, [
		80,
		75,
		7,
		8
	])) return { kind: "zip" };
	if (startsWith(bytes, [
		31,
		139,
		8
	])) return { kind: "gzip" };
	if (startsWith(bytes, [
		40,
		181,
		47,
		253
	]) || isSkippableFrame(bytes)) return { kind: "zstandard" };
	if (startsWith(bytes, [
		33,
		60,
		97,
		114,
		99,
		104,
		62,
		10
	])) return { kind: "ar" };
	if (isTar(bytes)) return { kind: "tar" };
	const format = CLOSED.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? weaklyMarked(bytes);
	if (format !== null) return {
		kind: "closed",
		format
	};
	return zipEnd(bytes) >= 0 ? { kind: "zip" } : null;
}
/**
* Where the last end record of a ZIP begins whose table of contents stands before it, or where it says, or -1. Bytes in front (a shebang, a program) and behind
* do not hide a ZIP: readers look for the record from the end (APPNOTE 6.3.10, 4.3.16).
*/
function zipEnd(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
	for (let at = bytes.lastIndexOf(80, bytes.length - END_BYTES); at >= lowest; at = at === 0 ? -1 : bytes.lastIndexOf(80, at - 1)) if (view.getUint32(at, true) === 101010256) {
		if (at >= LOCATOR_BYTES && view.getUint32(at - LOCATOR_BYTES, true) === 117853008) return at;
		const start = at - view.getUint32(at + 12, true);
		const places = [start, view.getUint32(at + 16, true)];
		if (view.getUint16(at + 10, true) === 0 && start === at || places.some((place) => place >= 0 && place + 4 <= at && view.getUint32(place, true) === 33639248)) return at;
	}
	return -1;
}
/** The last bytes of a file in which the end record of a ZIP can stand. */
const ZIP_TAIL_BYTES = 65557;
/** Says whether the mark of an end record of a ZIP stands somewhere in these bytes. */
function holdsZipEnd(bytes) {
	for (let at = bytes.indexOf(80); at >= 0; at = bytes.indexOf(80, at + 1)) if (startsWith(bytes.subarray(at, at + 4), [
		80,
		75,
		5,
		6
	])) return true;
	return false;
}
function startsWith(bytes, magic) {
	return magic.every((byte, index) => bytes[index] === byte);
}
/** A Zstandard file may begin with frames that hold anything and that every reader leaves out (RFC 8878, 3.1.2). */
function isSkippableFrame(bytes) {
	const [first = 0] = bytes;
	return (first & 240) === 80 && startsWith(bytes.subarray(1), [
		42,
		77,
		24
	]);
}
/** Formats whose mark is short, so that more of their head has to fit. */
function weaklyMarked(bytes) {
	const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
	if (startsWith(bytes, [
		66,
		90,
		104
	]) && fourth >= 49 && fourth <= 57 && [49, 23].includes(bytes[4] ?? 0)) return "bzip2";
	if (first === 31 && second === 157 && (third & 31) >= 9 && (third & 31) <= 16) return "compress";
	return isLzma(bytes) ? "LZMA" : null;
}
/**
* The head has no mark: the properties that every writer chooses, or those, with a size of the dictionary, that a careful reader takes
* (liblzma, alone_decoder.c); the coder itself begins with a zero byte.
*/
function isLzma(bytes) {
	const size = bytes.subarray(5, 13);
	const isSize = size.every((byte) => byte === 255) || size.subarray(5).every((byte) => byte === 0);
	if (size.length < 8 || !isSize) return false;
	if (startsWith(bytes, [
		93,
		0,
		0
	])) return true;
	const [properties = 255] = bytes;
	const literal = properties % 9 + Math.floor(properties / 9) % 5;
	const dictionary = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1, true);
	const isDictionary = dictionary === 4294967295 || /^11?0*$/.test(dictionary.toString(2));
	const holdsAnything = size.some((byte) => byte !== 0) && bytes[13] === 0;
	return properties < 225 && literal <= 4 && isDictionary && holdsAnything;
}
/** By its mark or the checksum of its first header, which the oldest form has too. Whether the header holds is for the reader to say. */
function isTar(bytes) {
	if (bytes.length < TAR_BLOCK_BYTES) return false;
	if (startsWith(bytes.subarray(257), [
		117,
		115,
		116,
		97,
		114
	])) return true;
	let sum = 0;
	let signedSum = 0;
	for (let at = 0; at < TAR_BLOCK_BYTES; at += 1) {
		const byte = at >= 148 && at < 156 ? 32 : bytes[at] ?? 0;
		sum += byte;
		signedSum += byte > 127 ? byte - 256 : byte;
	}
	return writtenSums(bytes.subarray(148, 156)).some((written) => written === sum || written === signedSum);
}
/** Every number that a reader of tar finds in the field of a checksum: octal up to something else, or the bytes behind a mark. */
function writtenSums(field) {
	const text = new TextDecoder("latin1").decode(field);
	const plain = [...[text.replaceAll(/[\0 ]/g, ""), ...text.split("\0").map((part) => part.replaceAll(/0o|[ +_]/gi, ""))].filter((part) => /^[0-7]+$/.test(part)), ...text.match(/[0-7]+/g) ?? []].map((part) => Number.parseInt(part, 8));
	const [mark = 0] = field;
	return mark === 128 || mark === 255 ? [...plain, field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)] : plain;
}

// packages/shared/src/formats/views/view-text.ts
/** For each byte whether it is a printable character of ASCII or a tab: a table, because every byte of a binary is looked up. */
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 32 && byte <= 126 || byte === 9 ? 1 : 0);
const MIN_RUN_CHARACTERS = 6;
/** Zero bytes behind each character of ASCII, UTF-16 and UTF-32. */
const WIDTHS = [
	0,
	1,
	3
];
const LINE_FEED = 10;
/** Part of all 16-bit units that has to have an empty half before bytes without a mark count as UTF-16. */
const WIDE_SHARE = .4;
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u;
/**
* The text of any bytes, at least one piece. UTF-8 without a zero byte stays as it is. UTF-16 (by its mark, or by zero bytes in the same half of
* most units; whole units, no control characters) is decoded, with the printable runs of every other form after it, because foreign bytes can
* be valid UTF-16. Everything else becomes its printable runs of at least six characters, one a line, in widths of 8, 16 and 32 bits, in
* either byte order and at any offset, as `strings` of GNU binutils shows them.
*/
function viewTexts(content) {
	const order = wideOrder(content);
	if (order === null && !content.includes(0) && isUtf8(content)) return [{
		bytes: content,
		hasLines: true
	}];
	const text = order === null ? null : decodeWide(content, order);
	if (text === null) return [{
		bytes: printableRuns(content, null),
		hasLines: false
	}];
	const others = printableRuns(content, order === "utf-16le" ? 0 : 1);
	const decoded = {
		bytes: new TextEncoder().encode(text),
		hasLines: true
	};
	return others.length === 0 ? [decoded] : [decoded, {
		bytes: others,
		hasLines: false
	}];
}
/** Says whether a text scanner that takes bytes as they are would miss what is written here. */
function isHiddenText(content) {
	return content.includes(0) || wideOrder(content) !== null;
}
function wideOrder(content) {
	const [first, second] = content;
	if (first === 255 && second === 254) return "utf-16le";
	if (first === 254 && second === 255) return "utf-16be";
	let even = 0;
	let odd = 0;
	for (let at = 0; at < content.length; at += 1) if (content[at] === 0) {
		even += 1 - at % 2;
		odd += at % 2;
	}
	if (content.length === 0 || Math.max(even, odd) < content.length / 2 * WIDE_SHARE) return null;
	return odd > even ? "utf-16le" : "utf-16be";
}
function decodeWide(content, order) {
	try {
		const text = new TextDecoder(order, { fatal: true }).decode(content);
		return CONTROL.test(text) ? null : text;
	} catch {
		return null;
	}
}
function isUtf8(content) {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(content);
		return true;
	} catch {
		return false;
	}
}
/**
* Runs of printable characters, each followed by so many zero bytes (none for ASCII, one for UTF-16, three for UTF-32 in either order), but for
* UTF-16 runs that begin at an even (0) or odd (1) place when these are `decoded` already.
*/
function printableRuns(content, decoded) {
	const output = new Uint8Array(content.length * 2 + WIDTHS.length);
	let length = 0;
	for (const zeros of WIDTHS) for (let at = nextStart(content, 0, zeros); at < content.length; at = nextStart(content, at, zeros)) {
		const start = length;
		let next = zeros === 1 && at % 2 === decoded ? content.length : at;
		while (next < content.length && isPrintable(content[next])) {
			output[length] = content[next] ?? 0;
			length += 1;
			const isFollowed = hasZeros(content, next + 1, zeros);
			next += zeros + 1;
			if (!isFollowed) break;
		}
		if (length - start < MIN_RUN_CHARACTERS) {
			length = start;
			at += 1;
		} else {
			output[length] = LINE_FEED;
			length += 1;
			at = next - zeros;
		}
	}
	return output.slice(0, length);
}
/** The next place where a run can begin: a printable character, with a zero byte behind it when its width asks for one. */
function nextStart(content, from, zeros) {
	for (let at = from; at < content.length; at += 1) {
		if (zeros > 0) {
			const zero = content.indexOf(0, at + 1);
			at = zero < 0 ? content.length : zero - 1;
		}
		if (PRINTABLE[content[at] ?? 0] === 1) return at;
	}
	return content.length;
}
function hasZeros(content, from, count) {
	for (let offset = 0; offset < count; offset += 1) if (content[from + offset] !== 0) return false;
	return true;
}
function isPrintable(byte) {
	return byte !== void 0 && PRINTABLE[byte] === 1;
}

export { holdsZipEnd as a, containerKind as i, viewTexts as n, zipEnd as o, ZIP_TAIL_BYTES as r, isHiddenText as t };