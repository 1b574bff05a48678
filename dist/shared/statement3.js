import { D as optional, E as object, I as safeParse, M as pipe, N as record, U as unknown, _ as maxLength, i as check, j as picklist, t as array, w as nullish, y as minLength, z as string } from "./valibot.js";
import { n as isSha512, t as isSha256 } from "./digest.js";
import { i as STATEMENT_TYPE, n as OLD_STATEMENT_TYPE } from "./statement.js";
import { n as parseStrictJson, t as broken } from "./strict-document.js";

// packages/shared/src/formats/signed/statement.ts
const MAX_SUBJECTS = 1024;
const KIND = {
	code: "STATEMENT_INVALID",
	name: "The signed statement",
	next: "Pass an in-toto statement that names each subject with its SHA-256",
	maximumCharacters: 67108864
};
const StatementSchema = object({
	_type: picklist([STATEMENT_TYPE, OLD_STATEMENT_TYPE]),
	subject: pipe(array(object({
		name: optional(string(), ""),
		digest: pipe(record(string(), pipe(string(), minLength(1))), check(({ sha256, sha512, ...others }) => (sha256 === void 0 || isSha256(sha256)) && (sha512 === void 0 || isSha512(sha512)) && (sha256 ?? sha512 ?? Object.keys(others)[0]) !== void 0))
	})), minLength(1), maxLength(MAX_SUBJECTS)),
	predicateType: pipe(string(), minLength(1)),
	predicate: nullish(record(string(), unknown()), {})
});
/**
* Reads an in-toto statement, v1 or 0.1 (in-toto/attestation spec/v1/statement.md, spec/v0.1.0/statement.md). Zero subjects, a subject
* without a digest and two subjects of one name are errors: none of them says what was meant. Raises STATEMENT_INVALID.
*/
function parseStatement(text) {
	const parsed = safeParse(StatementSchema, parseStrictJson(text, KIND));
	if (!parsed.success) throw broken(KIND, "is not an in-toto statement whose subjects carry digests");
	const names = parsed.output.subject.map(({ name }) => name).filter((name) => name !== "");
	if (new Set(names).size !== names.length) throw broken(KIND, "names a subject twice");
	return parsed.output;
}

export { parseStatement as t };