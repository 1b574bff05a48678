import { t as hideSecretShapes } from "./secret-shapes.js";

// packages/shared/src/render/secret-forms.ts
/** Below this a secret cannot be hidden without hiding ordinary words. */
const MIN_SECRET_CHARACTERS = 4;
/**
* Every form in which a known secret may turn up: as it is, each line of it, and both written as base64 (at each of the
* three alignments inside longer data), base64url, hexadecimal, URL-encoded, and as a JSON string.
* Empty for a secret of fewer than four characters.
*/
function secretForms(secret) {
	const whole = secret.trim();
	if (whole.length < MIN_SECRET_CHARACTERS) return [];
	const pieces = [.../* @__PURE__ */ new Set([
		secret,
		whole,
		...linesOf(whole)
	])];
	return [...new Set(pieces.flatMap((piece) => [piece, ...encodedForms(piece)]))];
}
function linesOf(secret) {
	const lines = secret.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== "");
	const long = lines.filter((line) => line.length >= MIN_SECRET_CHARACTERS);
	return long.length > 0 ? long : lines;
}
function encodedForms(text) {
	const bytes = new TextEncoder().encode(text.toWellFormed());
	const encoded = [
		0,
		1,
		2
	].map((shift) => base64At(bytes, shift));
	const hexadecimal = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	const wellFormed = text.toWellFormed();
	return [
		...encoded,
		...encoded.map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
		hexadecimal,
		hexadecimal.toUpperCase(),
		encodeURIComponent(wellFormed),
		encodeURIComponent(wellFormed).replaceAll("%20", "+"),
		JSON.stringify(text).slice(1, -1)
	].filter((form) => form.length >= MIN_SECRET_CHARACTERS);
}
/** Base64 of the bytes as it looks after `shift` unknown bytes, without the characters at both ends that neighbours change. */
function base64At(bytes, shift) {
	const padded = new Uint8Array(shift + bytes.length);
	padded.set(bytes, shift);
	const text = btoa(Array.from(padded, (byte) => String.fromCharCode(byte)).join("")).replaceAll("=", "");
	const isWholeAtEnd = padded.length % 3 === 0;
	const start = [
		0,
		2,
		3
	][shift] ?? 0;
	return text.slice(start, isWholeAtEnd ? void 0 : -1);
}

// packages/shared/src/render/known-secrets.ts
/**
* Makes the function that hides these secrets in any text. Overlapping occurrences are hidden as one, so that no rest of a
* secret is left beside the mask of another.
*/
function knownSecrets(secrets) {
	const forms = [...new Set([...secrets].flatMap(secretForms))];
	if (forms.length === 0) return (text) => text;
	const longestFirst = forms.toSorted((a, b) => b.length - a.length);
	const any = new RegExp(longestFirst.map(escapePattern).join("|"));
	return (text) => any.test(text) ? hideRanges(text, rangesOf(text, forms)) : text;
}
function rangesOf(text, forms) {
	const ranges = [];
	for (const form of forms) for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) ranges.push([at, at + form.length]);
	return ranges.toSorted((a, b) => a[0] - b[0]);
}
function hideRanges(text, ranges) {
	const parts = [];
	let done = 0;
	for (const [start, end] of ranges) {
		if (start >= done) parts.push(text.slice(done, start), "***");
		done = Math.max(done, end);
	}
	return parts.join("") + text.slice(done);
}
function escapePattern(text) {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

// packages/shared/src/render/private-keys.ts
const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/**
* Hides PEM private keys (RFC 7468, OpenSSH and PGP forms) from their first to their last line; a key that does not end is
* hidden up to the end of the text. `isInside` says that an earlier text ended inside of a key.
*/
function hidePrivateKeys(text, isInside) {
	const parts = [];
	let rest = text;
	let inside = isInside;
	for (;;) {
		const border = (inside ? END : BEGIN).exec(rest);
		if (border === null) {
			parts.push(inside ? keepLineBreaks(rest) : rest);
			return {
				text: parts.join(""),
				isInside: inside
			};
		}
		const before = rest.slice(0, border.index);
		parts.push(inside ? keepLineBreaks(before) : `${before}${"***"}`);
		rest = rest.slice(border.index + border[0].length);
		inside = !inside;
	}
}
function keepLineBreaks(text) {
	return text.replaceAll(/[^\r\n]+/g, "***");
}

// packages/shared/src/render/redact.ts
/** Variables whose value is a secret by their name. Addresses and paths say where a secret is, not what it is. */
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY/i;
const PLACE_NAME = /(?:_URL|_URI|_PATH|_FILE|_DIR|_HOST|_PORT)$/i;
/** Makes the redaction of a process: it knows every variable of the environment whose name says that it is a secret. */
function redactor(environment) {
	const secrets = new Set(secretsOf(environment));
	let hide = null;
	return {
		redact: (text) => {
			hide ??= knownSecrets(secrets);
			return redactWith(hide, text);
		},
		register: (secret) => {
			secrets.add(secret);
			hide = null;
		}
	};
}
function redactWith(hide, text) {
	return hideSecretShapes(hidePrivateKeys(hide(text), false).text);
}
function secretsOf(environment) {
	return Object.entries(environment).flatMap(([name, value]) => value !== void 0 && SECRET_NAME.test(name) && !PLACE_NAME.test(name) && !isWord(value) ? [value] : []);
}
/** A switch or a number is no secret, and hiding it would hide half of every log. */
function isWord(value) {
	return /^(?:true|false|none|null|default|read|write|[0-9]{1,6})$/i.test(value.trim());
}

export { redactor as t };