import { t as ActionError } from "./errors.js";

// packages/shared/src/verify/failure.ts
/** The error for evidence that was read whole and breaks a rule: its verdict is `fail`, not `error`. */
function refusal(code, message, next, cause) {
	return new ActionError(code, message, next, cause, "fail");
}
/** A stranger's text inside one of our sentences: no controls, no back quotes, cut. */
function quoted(text) {
	return text == null ? "nothing" : `\`${text.replaceAll(/[\p{Cc}\p{Cf}`]/gu, "?").slice(0, 200)}\``;
}

export { refusal as n, quoted as t };