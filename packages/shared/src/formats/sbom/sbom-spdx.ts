import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import type { BoundSbom } from './sbom-cyclonedx.ts';
import { digestUuid, type SbomSubject } from './sbom-subject.ts';

const ReferenceSchema = v.looseObject({ referenceType: v.string(), referenceLocator: v.string() });
const DocumentSchema = v.looseObject({
  spdxVersion: v.string(),
  SPDXID: v.literal('SPDXRef-DOCUMENT'),
  creationInfo: v.looseObject({ creators: v.array(v.string()) }),
  packages: v.array(
    v.looseObject({ SPDXID: v.string(), externalRefs: v.optional(v.array(ReferenceSchema), []) }),
  ),
  relationships: v.array(
    v.looseObject({
      spdxElementId: v.string(),
      relatedSpdxElement: v.string(),
      relationshipType: v.string(),
    }),
  ),
});

/**
 * Ties an SPDX 2.3 document of syft to an artifact: the package that the document describes gets the checksum, the package URL and the
 * supplier, and the namespace is made from the digest. Raises SBOM_INVALID.
 */
export function bindSpdx(text: string, subject: SbomSubject): BoundSbom {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), DocumentSchema), text);
  const document = parsed.success ? parsed.output : null;
  const described = (document?.relationships ?? []).filter(
    (edge) => edge.spdxElementId === 'SPDXRef-DOCUMENT' && edge.relationshipType === 'DESCRIBES',
  );
  const [root] = described;
  if (document === null || root === undefined || described.length !== 1) {
    throw new ActionError(
      'SBOM_INVALID',
      'The SPDX document is not in the form that syft writes',
      'Check the pinned version of syft',
    );
  }
  const packages = document.packages.map((item) =>
    item.SPDXID === root.relatedSpdxElement ? { ...item, ...rootFields(subject) } : item,
  );
  const bound = {
    ...document,
    name: subject.name,
    documentNamespace: `${subject.namespace}/${encodeURIComponent(subject.name)}-${digestUuid(subject.sha256)}`,
    creationInfo: { ...document.creationInfo, created: subject.created },
    packages,
  };
  const purls = document.packages
    .filter((item) => item.SPDXID !== root.relatedSpdxElement)
    .flatMap((item) => item.externalRefs)
    .filter(({ referenceType }) => referenceType === 'purl')
    .map(({ referenceLocator }) => referenceLocator);
  return { text: `${JSON.stringify(bound, null, 2)}\n`, purls: [...new Set(purls)].toSorted() };
}

function rootFields({
  name,
  version,
  sha256,
  purl,
  supplier,
}: SbomSubject): Readonly<Record<string, unknown>> {
  return {
    name,
    versionInfo: version,
    packageFileName: name,
    supplier: `Organization: ${supplier}`,
    primaryPackagePurpose: 'ARCHIVE',
    checksums: [{ algorithm: 'SHA256', checksumValue: sha256 }],
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
  };
}
