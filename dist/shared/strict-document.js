import { t as ActionError } from "./errors.js";
import { i as duplicateKey } from "./json.js";

// packages/shared/src/formats/json/strict-document.ts
/**
* Reads one JSON document that signatures or trust depend on: bounded size and depth, no key twice in an object, since two readers
* would see two documents. Raises the code of its kind.
*/
function parseStrictJson(text, kind) {
	if (text.length > kind.maximumCharacters) throw broken(kind, `is longer than ${kind.maximumCharacters} characters`);
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw broken(kind, "is not whole JSON");
	}
	switch (duplicateKey(text, 256)) {
		case "none": return value;
		case "duplicate": throw broken(kind, "names a key twice in one object");
		case "too-deep": throw broken(kind, `nests deeper than ${256} levels`);
	}
}
/** The error for a document that does not have its form; `what` completes the sentence that the name starts. */
function broken({ code, name, next }, what) {
	return new ActionError(code, `${name} ${what}`, next);
}

export { parseStrictJson as n, broken as t };