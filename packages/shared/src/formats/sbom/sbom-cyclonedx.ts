import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import { digestUuid, type SbomSubject } from './sbom-subject.ts';

const DocumentSchema = v.looseObject({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.string(),
  metadata: v.looseObject({ component: v.looseObject({ 'bom-ref': v.string() }) }),
  components: v.optional(v.array(v.looseObject({ purl: v.optional(v.string()) })), []),
  dependencies: v.optional(
    v.array(v.looseObject({ ref: v.string(), dependsOn: v.optional(v.array(v.string()), []) })),
    [],
  ),
});

/** A CycloneDX document that says which artifact it is about, and the package URLs that it lists. */
export interface BoundSbom {
  readonly text: string;
  /** Sorted, unique. */
  readonly purls: readonly string[];
}

/**
 * Ties a CycloneDX document of syft to an artifact: digest, package URL, and a serial number made from the digest. Syft names a
 * folder and no digest (anchore/syft `cyclonedxhelpers.toBomDescriptorComponent`). Raises SBOM_INVALID.
 */
export function bindCycloneDx(text: string, subject: SbomSubject): BoundSbom {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), DocumentSchema), text);
  if (!parsed.success) {
    throw new ActionError(
      'SBOM_INVALID',
      'The CycloneDX document is not in the form that syft writes',
      'Check the pinned version of syft',
    );
  }
  const document = parsed.output;
  const was = document.metadata.component['bom-ref'];
  const renamed = (reference: string): string => (reference === was ? subject.purl : reference);
  const component = {
    'bom-ref': subject.purl,
    type: 'file',
    supplier: { name: subject.supplier },
    name: subject.name,
    version: subject.version,
    hashes: [{ alg: 'SHA-256', content: subject.sha256 }],
    purl: subject.purl,
  };
  const bound = {
    ...document,
    serialNumber: `urn:uuid:${digestUuid(subject.sha256)}`,
    metadata: { ...document.metadata, timestamp: subject.created, component },
    dependencies: document.dependencies.map((edge) => ({
      ...edge,
      ref: renamed(edge.ref),
      dependsOn: edge.dependsOn.map(renamed),
    })),
  };
  const purls = document.components.map(({ purl }) => purl).filter((purl) => purl !== undefined);
  return { text: `${JSON.stringify(bound, null, 2)}\n`, purls: [...new Set(purls)].toSorted() };
}
