// packages/shared/src/formats/json/json-keys.ts
const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const SPACE_LIKE = /* @__PURE__ */ new Set([
	32,
	9,
	10,
	13
]);
/**
* Measures a text before it is parsed, up to the first of two limits: a hundred million brackets would take gigabytes. Of a text
* that is not JSON the answer is worth nothing, and JSON.parse refuses that one.
*/
function jsonExtent(text, limit) {
	let depth = 0;
	let parts = 0;
	let deepest = 0;
	for (let at = 0; at < text.length && deepest <= limit.depth && parts <= limit.parts; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
			depth += 1;
			parts += 1;
			deepest = Math.max(deepest, depth);
		} else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) depth -= 1;
		else if (unit === QUOTE) at = endOfString(text, at) - 1;
	}
	return {
		depth: deepest,
		parts
	};
}
/**
* Looks for an object that has a key twice; the text has to be valid JSON already, because JSON.parse keeps the last one
* and says nothing. Escapes are resolved first: `"a"` and `"\u0061"` are one key.
*/
function duplicateKey(text, maxDepth) {
	const open = [];
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
			open.push(unit === OPEN_OBJECT ? /* @__PURE__ */ new Set() : null);
			if (open.length > maxDepth) return "too-deep";
		} else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) open.pop();
		else if (unit === QUOTE) {
			const end = endOfString(text, at);
			const keys = open.at(-1);
			if (keys && isKey(text, end)) {
				const key = keyText(text.slice(at, end));
				if (keys.has(key)) return "duplicate";
				keys.add(key);
			}
			at = end - 1;
		}
	}
	return "none";
}
/** The index after the closing quote of the string that starts at `start`. */
function endOfString(text, start) {
	let at = start + 1;
	while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
	return at + 1;
}
function isKey(text, end) {
	let at = end;
	while (SPACE_LIKE.has(text.charCodeAt(at))) at += 1;
	return text.charCodeAt(at) === COLON;
}
function keyText(quoted) {
	if (!quoted.includes("\\")) return quoted.slice(1, -1);
	const parsed = JSON.parse(quoted);
	return typeof parsed === "string" ? parsed : quoted;
}

// packages/shared/src/formats/json/json.ts
/** A report of this many bytes or more is refused: nothing is ever cut and then judged. */
const MAX_REPORT_BYTES = 1e8;
/** Deeper nesting than this is no report of any tool. */
const MAX_JSON_DEPTH = 256;
/** Objects and lists in one report: more would take minutes and more memory than there is. A report of the largest size has about half of them. */
const MAX_JSON_PARTS = 25e5;
/** Decodes UTF-8 with or without a byte order mark; refuses other encodings and texts over `MAX_REPORT_BYTES`. Never throws. */
function decodeText(bytes) {
	if (bytes.length >= 1e8) return {
		ok: false,
		code: "REPORT_TOO_LARGE",
		message: `The report is not below the limit of ${MAX_REPORT_BYTES} bytes`
	};
	try {
		return {
			ok: true,
			text: new TextDecoder("utf-8", { fatal: true }).decode(bytes)
		};
	} catch {
		return {
			ok: false,
			code: "REPORT_NOT_UTF8",
			message: "The report is not UTF-8 text"
		};
	}
}
/**
* Reads JSON from a stranger: one value, UTF-8, no key twice in an object (two readers would see two documents), bounded size and
* depth. Never throws. Source: RFC 8259.
*/
function parseJson(bytes) {
	const decoded = decodeText(bytes);
	if (!decoded.ok) return decoded;
	if (decoded.text.trim() === "") return {
		ok: false,
		code: "REPORT_EMPTY",
		message: "The report is empty"
	};
	const { depth, parts } = jsonExtent(decoded.text, {
		depth: 256,
		parts: MAX_JSON_PARTS
	});
	if (depth > 256) return {
		ok: false,
		code: "REPORT_MALFORMED",
		message: `The report nests deeper than ${256} levels`
	};
	if (parts > 25e5) return {
		ok: false,
		code: "REPORT_TOO_LARGE",
		message: `The report holds more than ${MAX_JSON_PARTS} objects and lists`
	};
	let value;
	try {
		value = JSON.parse(decoded.text);
	} catch {
		return {
			ok: false,
			code: "REPORT_MALFORMED",
			message: "The report is not whole JSON: it is cut off or malformed"
		};
	}
	if (duplicateKey(decoded.text, 256) !== "none") return {
		ok: false,
		code: "REPORT_DUPLICATE_KEY",
		message: "The report names a key twice in one object"
	};
	return {
		ok: true,
		value
	};
}

export { duplicateKey as i, decodeText as n, parseJson as r, MAX_REPORT_BYTES as t };