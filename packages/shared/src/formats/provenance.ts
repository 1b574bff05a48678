import * as v from 'valibot';
import { broken, type DocumentKind } from './strict-document.ts';

const KIND: DocumentKind = {
  code: 'PREDICATE_INVALID',
  name: 'The provenance',
  next: 'Pass SLSA provenance v1 of the run that built the artifact',
  maximumCharacters: 16 * 1024 * 1024,
};
const text = v.pipe(v.string(), v.minLength(1));
const ProvenanceSchema = v.object({
  buildDefinition: v.object({
    buildType: text,
    externalParameters: v.record(v.string(), v.unknown()),
    internalParameters: v.optional(v.record(v.string(), v.unknown()), {}),
    resolvedDependencies: v.pipe(
      v.array(v.object({ uri: text, digest: v.record(v.string(), text) })),
      v.minLength(1),
    ),
  }),
  runDetails: v.object({
    builder: v.object({ id: text }),
    metadata: v.object({ invocationId: text }),
  }),
});

/** What a verifier reads of SLSA provenance v1 (slsa.dev/provenance/v1). */
export type Provenance = v.InferOutput<typeof ProvenanceSchema>;

/** Reads the predicate of SLSA provenance v1. Raises PREDICATE_INVALID. */
export function parseProvenance(predicate: unknown): Provenance {
  const parsed = v.safeParse(ProvenanceSchema, predicate);
  if (!parsed.success) {
    throw broken(KIND, 'lacks its builder, its source or its invocation');
  }
  return parsed.output;
}
