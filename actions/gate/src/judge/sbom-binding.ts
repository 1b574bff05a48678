import type { Assessment } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Subject, SubjectSet } from '@interlock/shared/model/subject.ts';
import type { RecordFiles } from '@interlock/shared/model/tool-evidence.ts';
import * as v from 'valibot';

const CycloneDx = v.object({
  bomFormat: v.literal('CycloneDX'),
  metadata: v.object({
    component: v.object({ hashes: v.array(v.object({ alg: v.string(), content: v.string() })) }),
  }),
  components: v.pipe(v.array(v.unknown()), v.minLength(1)),
});
const Spdx = v.object({
  spdxVersion: v.string(),
  packages: v.pipe(
    v.array(
      v.object({
        SPDXID: v.string(),
        checksums: v.optional(v.array(v.object({ algorithm: v.string(), checksumValue: v.string() })), []),
      }),
    ),
    v.minLength(1),
  ),
  relationships: v.array(
    v.object({ spdxElementId: v.string(), relationshipType: v.string(), relatedSpdxElement: v.string() }),
  ),
});

/** Demands both SBOMs of every artifact, not empty, and about exactly this artifact: its digest stands in the component that they describe. */
export function assessSboms(subjects: SubjectSet, files: RecordFiles): Assessment {
  const reasons = subjects.flatMap((subject) => [
    ...bound(subject, `${subject.name}.cdx.json`, files, cyclonedxDigests),
    ...bound(subject, `${subject.name}.spdx.json`, files, spdxDigests),
  ]);
  const verdict = reasons.length > 0 ? 'error' : 'pass';
  return {
    id: 'sbom',
    title: 'SBOMs of the artifacts',
    verdict,
    enforcement: 'required',
    reasons,
    evidence: [],
    report: null,
  };
}

type Digests = (json: unknown) => readonly string[];

function bound(subject: Subject, name: string, files: RecordFiles, digests: Digests): readonly Reason[] {
  const content = files[name];
  const named = content === undefined ? [] : digests(parse(content));
  const isBound = named.length > 0 && named.every((digest) => digest.toLowerCase() === subject.sha256);
  return isBound
    ? []
    : [
        {
          code: 'SBOM_BINDING',
          message: `\`${name}\` ${content === undefined ? 'is missing' : `does not name the digest of \`${subject.name}\` as what it describes`}`,
          next: 'Let the sbom action of this run make it from the artifact of this run',
        },
      ];
}

function cyclonedxDigests(json: unknown): readonly string[] {
  const parsed = v.safeParse(CycloneDx, json);
  return parsed.success
    ? parsed.output.metadata.component.hashes
        .filter(({ alg }) => alg === 'SHA-256')
        .map(({ content }) => content)
    : [];
}

function spdxDigests(json: unknown): readonly string[] {
  const parsed = v.safeParse(Spdx, json);
  if (!parsed.success) {
    return [];
  }
  const { packages, relationships } = parsed.output;
  const roots = relationships
    .filter(
      ({ spdxElementId, relationshipType }) =>
        spdxElementId === 'SPDXRef-DOCUMENT' && relationshipType === 'DESCRIBES',
    )
    .map(({ relatedSpdxElement }) => relatedSpdxElement);
  return packages
    .filter(({ SPDXID }) => roots.includes(SPDXID))
    .flatMap(({ checksums }) =>
      checksums.filter(({ algorithm }) => algorithm === 'SHA256').map(({ checksumValue }) => checksumValue),
    );
}

function parse(content: string | Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(
      typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content),
    );
    return value;
  } catch {
    return null;
  }
}
