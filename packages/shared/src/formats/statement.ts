import * as v from 'valibot';
import { isSha256 } from '../model/digest.ts';
import { STATEMENT_TYPE, type Statement } from '../model/statement.ts';
import { broken, type DocumentKind, parseStrictJson } from './strict-document.ts';

const MAX_SUBJECTS = 1024;
const KIND: DocumentKind = {
  code: 'STATEMENT_INVALID',
  name: 'The signed statement',
  next: 'Pass an in-toto statement that names each subject with its SHA-256',
  maximumCharacters: 64 * 1024 * 1024,
};
const StatementSchema = v.object({
  _type: v.literal(STATEMENT_TYPE),
  subject: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.minLength(1)),
        digest: v.pipe(
          v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
          v.check((digest) =>
            digest['sha256'] === undefined ? Object.keys(digest).length > 0 : isSha256(digest['sha256']),
          ),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_SUBJECTS),
  ),
  predicateType: v.pipe(v.string(), v.minLength(1)),
  predicate: v.record(v.string(), v.unknown()),
});

/**
 * Reads an in-toto v1 statement (in-toto/attestation spec/v1/statement.md). Zero subjects, a subject without a digest and two
 * subjects of one name are errors: none of them says what was meant. Raises STATEMENT_INVALID.
 */
export function parseStatement(text: string): Statement {
  const parsed = v.safeParse(StatementSchema, parseStrictJson(text, KIND));
  if (!parsed.success) {
    throw broken(KIND, 'is not an in-toto statement whose subjects carry digests');
  }
  const names = new Set(parsed.output.subject.map(({ name }) => name));
  if (names.size !== parsed.output.subject.length) {
    throw broken(KIND, 'names a subject twice');
  }
  return parsed.output;
}
