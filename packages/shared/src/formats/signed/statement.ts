import * as v from 'valibot';
import { isSha256, isSha512 } from '../../model/digest.ts';
import { OLD_STATEMENT_TYPE, STATEMENT_TYPE, type Statement } from '../../model/statement.ts';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';

const MAX_SUBJECTS = 1024;
const KIND: DocumentKind = {
  code: 'STATEMENT_INVALID',
  name: 'The signed statement',
  next: 'Pass an in-toto statement that names each subject with its SHA-256',
  maximumCharacters: 64 * 1024 * 1024,
};
const StatementSchema = v.object({
  _type: v.picklist([STATEMENT_TYPE, OLD_STATEMENT_TYPE]),
  subject: v.pipe(
    v.array(
      v.object({
        name: v.optional(v.string(), ''),
        digest: v.pipe(
          v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
          v.check(
            ({ sha256, sha512, ...others }) =>
              (sha256 === undefined || isSha256(sha256)) &&
              (sha512 === undefined || isSha512(sha512)) &&
              (sha256 ?? sha512 ?? Object.keys(others)[0]) !== undefined,
          ),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_SUBJECTS),
  ),
  predicateType: v.pipe(v.string(), v.minLength(1)),
  // PyPI signs `null`; a kind of statement that needs a predicate has a reader that demands its fields.
  predicate: v.nullish(v.record(v.string(), v.unknown()), {}),
});

/**
 * Reads an in-toto statement, v1 or 0.1 (in-toto/attestation spec/v1/statement.md, spec/v0.1.0/statement.md). Zero subjects, a subject
 * without a digest and two subjects of one name are errors: none of them says what was meant. Raises STATEMENT_INVALID.
 */
export function parseStatement(text: string): Statement {
  const parsed = v.safeParse(StatementSchema, parseStrictJson(text, KIND));
  if (!parsed.success) {
    throw broken(KIND, 'is not an in-toto statement whose subjects carry digests');
  }
  const names = parsed.output.subject.map(({ name }) => name).filter((name) => name !== '');
  if (new Set(names).size !== names.length) {
    throw broken(KIND, 'names a subject twice');
  }
  return parsed.output;
}
