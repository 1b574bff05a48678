import { indexProject } from '@interlock/shared/formats/python/index-project.ts';
import type { BoundSbom } from '@interlock/shared/formats/sbom/sbom-cyclonedx.ts';
import { artifactVersion } from '@interlock/shared/formats/sbom/sbom-subject.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import type { DocumentReaders, ListedArtifact } from './words.ts';

/** Why the two documents of an artifact are not enough; empty when they are. */
export function documentReasons(
  listed: ListedArtifact,
  required: readonly string[],
  readers: DocumentReaders,
): readonly Reason[] {
  const { subject } = listed;
  if (listed.cyclonedx.purls.length === 0 || listed.spdx.purls.length === 0) {
    return [
      reason(
        'SBOM_EMPTY',
        `An SBOM of \`${subject.name}\` lists no package`,
        'Check that the artifact installs and that the dependency lock is named',
      ),
    ];
  }
  const invalid = [
    ...schemaReasons(readers.cyclonedx, 'sbom.cdx.json', listed.cyclonedx),
    ...schemaReasons(readers.spdx, 'sbom.spdx.json', listed.spdx),
  ];
  const other = [
    ...listed.cyclonedx.purls.filter((purl) => !listed.spdx.purls.includes(purl)),
    ...listed.spdx.purls.filter((purl) => !listed.cyclonedx.purls.includes(purl)),
  ];
  const disagreement =
    other.length === 0
      ? []
      : [
          reason(
            'SBOM_DISAGREE',
            `The two SBOMs of \`${subject.name}\` differ in ${other.length} packages`,
            'Check the pinned version of syft',
          ),
        ];
  const missing = [...required, ...ownPurls(subject.name)].filter(
    (purl) => !listed.cyclonedx.purls.includes(purl),
  );
  const gaps = missing.map((purl) =>
    reason(
      'SBOM_INCOMPLETE',
      `An SBOM of \`${subject.name}\` does not list \`${purl}\``,
      'Check that the lock holds for this system',
    ),
  );
  return [...invalid, ...disagreement, ...gaps];
}

/** A wheel that was installed lists itself. */
function ownPurls(name: string): readonly string[] {
  const project = name.endsWith('.whl') ? indexProject(name) : null;
  return project === null ? [] : [`pkg:pypi/${project}@${artifactVersion(name, '')}`];
}

function schemaReasons(adapter: ToolAdapter, report: string, { text }: BoundSbom): readonly Reason[] {
  const bytes = new TextEncoder().encode(text);
  const output = {
    exitCode: null,
    ended: 'unknown',
    stdout: null,
    stderr: null,
    reports: new Map([[report, bytes]]),
  } as const;
  const expectation = { paths: [], packages: [], commits: null, advisories: null, reportOnly: true };
  const read = adapter.read(output, expectation);
  return read.completeness === 'complete'
    ? []
    : read.reasons.map(({ message, next }) => reason('SBOM_INVALID', `${adapter.id}: ${message}`, next));
}

function reason(code: string, message: string, next: string): Reason {
  return { code, message, next };
}
