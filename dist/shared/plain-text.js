// packages/shared/src/render/plain-text.ts
/**
* Terminal sequences: CSI, OSC and the other string sequences up to their end, and two-byte escapes (ECMA-48).
* Each part consumes its own class of characters, so the expression runs in linear time.
*/
const TERMINAL_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u0080-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -~]?/g;
/** Controls and line separators: in one line of text they are at most a gap. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** Characters that are invisible or turn the direction of what follows: shown by their number, so that nobody is fooled. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]/gu;
/**
* Makes one harmless line of a stranger's text: no terminal sequences, no line breaks or controls, no invisible or
* direction-changing characters (written as `[U+202E]`), no broken surrogates.
*/
function plainText(text) {
	return text.toWellFormed().replace(TERMINAL_SEQUENCE, "").replace(CONTROL, " ").replace(INVISIBLE, (character) => {
		return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
	});
}
/** Cuts text at a number of characters without splitting a surrogate pair; what was cut shows as an ellipsis. */
function cutText(text, maximumCharacters) {
	if (text.length <= maximumCharacters) return text;
	const cut = text.slice(0, maximumCharacters - 1);
	const last = cut.charCodeAt(cut.length - 1);
	return `${last >= 55296 && last <= 56319 ? cut.slice(0, -1) : cut}…`;
}

export { plainText as n, cutText as t };