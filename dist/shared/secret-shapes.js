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
		pattern: /(?<keep>(?:passwor[dt]|passwd|passphrase|secret|token|api[_-]?key)["']?\s{0,4}[:=]\s{0,4}["'])(?:\\.|[^"'\s\\]){6,512}(?=["'])/gi
	},
	{
		name: "quoted secret in a quoted text",
		pattern: /(?<keep>(?:passwor[dt]|passwd|passphrase|secret|token|api[_-]?key)(?:\\{1,8}["'])?\s{0,4}[:=]\s{0,4}\\{1,8}["'])(?:[^"'\s\\]|\\(?!\\{0,8}["'])){6,512}(?=\\{0,8}["'])/gi
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

export { hideSecretShapes as t };