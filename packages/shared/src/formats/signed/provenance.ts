import * as v from 'valibot';
import { broken, type DocumentKind } from '../json/strict-document.ts';

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

const StatedSchema = v.object({
  buildDefinition: v.optional(
    v.object({
      buildType: v.optional(v.string()),
      resolvedDependencies: v.optional(
        v.array(
          v.object({ uri: v.optional(v.string()), digest: v.optional(v.record(v.string(), v.string())) }),
        ),
      ),
    }),
  ),
  runDetails: v.optional(
    v.object({
      builder: v.optional(v.object({ id: v.optional(v.string()) })),
      metadata: v.optional(v.object({ invocationId: v.optional(v.string()) })),
    }),
  ),
});

/** What another generator's provenance states about its origin; what it leaves out is undefined. */
export interface StatedProvenance {
  readonly buildType: string | undefined;
  readonly builder: string | undefined;
  readonly invocation: string | undefined;
  readonly dependencies: readonly { readonly uri: string; readonly commit: string | undefined }[];
}

/** Reads what SLSA provenance v1 of any generator states. Raises PREDICATE_INVALID when a field has another type than the standard gives it. */
export function parseStatedProvenance(predicate: unknown): StatedProvenance {
  const parsed = v.safeParse(StatedSchema, predicate);
  if (!parsed.success) {
    throw broken(KIND, 'has a field of another type than SLSA provenance v1 gives it');
  }
  const { buildDefinition, runDetails } = parsed.output;
  const dependencies = buildDefinition?.resolvedDependencies ?? [];
  return {
    buildType: buildDefinition?.buildType,
    builder: runDetails?.builder?.id,
    invocation: runDetails?.metadata?.invocationId,
    dependencies: dependencies.map(({ uri, digest }) => ({ uri: uri ?? '', commit: digest?.['gitCommit'] })),
  };
}
