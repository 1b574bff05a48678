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

// packages/shared/src/render/secret-shapes.ts
/**
* Each expression starts only where a run of its own characters starts (a look-behind) and consumes each class once, so all
* of them run in linear time on any text. A named group `keep` stays readable.
*/
const SHAPES = [
	{
		name: "GitHub token",
		pattern: /(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9_.-]{30,2048}|github_pat_[A-Za-z0-9_]{22,255})/g
	},
	{
		name: "GitLab token",
		pattern: /(?<![A-Za-z0-9_-])glpat-[A-Za-z0-9_-]{20,255}/g
	},
	{
		name: "AWS access key",
		pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g
	},
	{
		name: "AWS secret key",
		pattern: /(?<keep>aws_?secret_?access_?key["']?\s{0,4}[:=]\s{0,4}["']?)[A-Za-z0-9/+=]{40}/gi
	},
	{
		name: "Google key",
		pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}/g
	},
	{
		name: "Slack token",
		pattern: /(?<![A-Za-z0-9])xox[abposr]-[A-Za-z0-9-]{10,255}/g
	},
	{
		name: "Stripe key",
		pattern: /(?<![A-Za-z0-9])[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}/g
	},
	{
		name: "npm token",
		pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g
	},
	{
		name: "npm configuration",
		pattern: /(?<keep>_(?:authToken|auth|password)\s{0,4}=\s{0,4})[^\s"']{8,512}/g
	},
	{
		name: "PyPI token",
		pattern: /(?<![A-Za-z0-9_-])pypi-[A-Za-z0-9_-]{16,1024}/g
	},
	{
		name: "JSON web token",
		pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{4,4096}/g
	},
	{
		name: "authorization header",
		pattern: /(?<keep>authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:[a-z]{4,10}\s{1,4})?)[A-Za-z0-9._~+/=-]{8,8192}/gi
	},
	{
		name: "bearer token",
		pattern: /(?<keep>(?<![A-Za-z0-9])bearer\s{1,4})[A-Za-z0-9._~+/=-]{16,8192}/gi
	},
	{
		name: "address with a password",
		pattern: /(?<keep>(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/)[^\s/?#@"'<>]{1,1024}(?=@)/g
	},
	{
		name: "quoted secret",
		pattern: /(?<keep>(?:passwor[dt]|passwd|passphrase|secret|token|api[_-]?key)["']?\s{0,4}[:=]\s{0,4}["'])[^"'\s]{6,512}(?=["'])/gi
	}
];
/** A cheap look first: most lines hold none of these, and then no expression above is run. */
const KEYWORD = /gh[pousr]_|github_pat_|glpat-|A[KS]IA|ABIA|ACCA|secret|AIza|xox[abposr]-|[rs]k_(?:live|test)_|npm_|_auth|passw|passphrase|pypi-|eyJ|authorization|bearer|:\/\/|token|api[_-]?key/i;
const MASK = "***";
/** Hides text that has the shape of a secret: tokens of well-known services, web tokens, headers, passwords in addresses. */
function hideSecretShapes(text) {
	if (!KEYWORD.test(text)) return text;
	let hidden = text;
	for (const { pattern } of SHAPES) hidden = hidden.replace(pattern, (...match) => `${keptPart(match.at(-1))}${"***"}`);
	return hidden;
}
function keptPart(groups) {
	return typeof groups === "object" && groups !== null && "keep" in groups && typeof groups.keep === "string" ? groups.keep : "";
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

export { hideSecretShapes as n, redactor as t };