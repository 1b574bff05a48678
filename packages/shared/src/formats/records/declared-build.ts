import * as v from 'valibot';
import type { DeclaredBuild } from '../../model/build.ts';
import { isSha256 } from '../../model/digest.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import { parseHandedOver } from './handed-over.ts';

/** The name under which the deciding job's record says how the artifacts came to be. */
export const DECLARED_BUILD_NAME = 'build.json';

const texts = v.pipe(v.array(v.string()), v.minLength(1));
const DeclaredBuildSchema = v.variant('by', [
  v.strictObject({
    by: v.literal('interlock'),
    argv: texts,
    artifacts: texts,
    lockFile: v.nullable(v.string()),
  }),
  v.strictObject({
    by: v.literal('caller'),
    artifact: v.strictObject({
      id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      sha256: v.pipe(v.string(), v.check(isSha256)),
    }),
    artifacts: texts,
  }),
]);

/** Writes how the artifacts of a release came to be as canonical JSON. */
export function formatDeclaredBuild(build: DeclaredBuild): string {
  return `${canonicalJson(build)}\n`;
}

/** Reads what `formatDeclaredBuild` wrote. Raises EVIDENCE_UNREADABLE. */
export function parseDeclaredBuild(text: string): DeclaredBuild {
  return parseHandedOver(DeclaredBuildSchema, text, 'What the record says of how the artifacts were built');
}
