import { I as safeParse } from "./valibot.js";
import { n as parseStrictJson, t as broken } from "./strict-document.js";

// packages/shared/src/formats/records/handed-over.ts
const MAX_CHARACTERS = 67108864;
/**
* Reads a document that one job of a run hands to the next: one JSON value in UTF-8 in which no two readers see two, of this form. `name` starts a
* sentence, such as `The plan of the run`. Raises EVIDENCE_UNREADABLE.
*/
function parseHandedOver(schema, content, name) {
	const kind = {
		code: "EVIDENCE_UNREADABLE",
		name,
		next: "Run the workflow again from its start",
		maximumCharacters: MAX_CHARACTERS
	};
	const parsed = safeParse(schema, parseStrictJson(textOf(content, kind), kind));
	if (!parsed.success) throw broken(kind, "does not have its form");
	return parsed.output;
}
function textOf(content, kind) {
	if (typeof content === "string") return content;
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(content);
	} catch {
		throw broken(kind, "is not UTF-8");
	}
}

export { parseHandedOver as t };