// packages/shared/src/errors.ts
/** A failure with a stable code. The message says what is wrong, `next` what to do; neither holds a payload or a secret. */
var ActionError = class extends Error {
	code;
	next;
	/** `fail` where the world was read and broke a rule, such as an artifact that was swapped; else nobody could tell. */
	verdict;
	constructor(code, message, next, cause, verdict = "error") {
		super(message, cause === void 0 ? {} : { cause });
		this.name = "ActionError";
		this.code = code;
		this.next = next;
		this.verdict = verdict;
	}
};
/** Turns whatever was thrown into a reason; what has no code of its own is `INTERNAL`, without its text. */
function toReason(thrown) {
	if (thrown instanceof ActionError) return {
		code: thrown.code,
		message: thrown.message,
		next: thrown.next
	};
	return {
		code: "INTERNAL",
		message: `An unexpected ${thrown instanceof Error ? thrown.name : typeof thrown} stopped the work`,
		next: "Report it with the command that you ran; nothing was published"
	};
}

export { toReason as n, ActionError as t };