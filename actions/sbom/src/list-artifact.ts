import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { bindCycloneDx } from '@interlock/shared/formats/sbom/sbom-cyclonedx.ts';
import { bindSpdx } from '@interlock/shared/formats/sbom/sbom-spdx.ts';
import type { SbomSubject } from '@interlock/shared/formats/sbom/sbom-subject.ts';
import type { Subject } from '@interlock/shared/model/subject.ts';
import type { CommandPlan } from '@interlock/shared/model/tool-adapter.ts';
import type { ListedArtifact } from './words.ts';

const CYCLONEDX = 'sbom.cdx.json';
const SPDX = 'sbom.spdx.json';
const TIMEOUT_SECONDS = 600;

/** Where one artifact is listed: its private copy, the lock beside it, and a new folder to install both into. */
interface Place {
  readonly artifact: string;
  readonly lock: string | null;
  readonly into: string;
}

/** Installs an artifact with its locked dependencies into a folder, where syft sees them all, and lists it in both formats by one run. */
export async function listArtifact(
  effects: Effects,
  subject: Subject,
  about: SbomSubject,
  { artifact, lock, into }: Place,
): Promise<ListedArtifact> {
  const { unlocked } = await effects.builds.install({ artifacts: [artifact], lock, into });
  const { tool, plan } = { tool: 'syft', plan: syftPlan(about) };
  const run = await effects.tools.run({ tool, plan, source: into, advisories: null, environmentLock: null });
  if (run.output.exitCode !== 0) {
    throw new ActionError(
      'SBOM_INVALID',
      `syft could not list \`${subject.name}\``,
      'Read its `stderr` in the record',
    );
  }
  return {
    subject,
    cyclonedx: bindCycloneDx(reportText(run.output.reports, CYCLONEDX), about),
    spdx: bindSpdx(reportText(run.output.reports, SPDX), about),
    unlocked,
    run,
  };
}

/** Versions that importers read today: CycloneDX 1.6 and SPDX 2.3. */
function syftPlan({ name, version }: SbomSubject): CommandPlan {
  const outputs = ['-o', `cyclonedx-json@1.6={out}/${CYCLONEDX}`, '-o', `spdx-json@2.3={out}/${SPDX}`];
  return {
    argv: ['syft', 'scan', 'dir:{src}', '-q', ...outputs, '--source-name', name, '--source-version', version],
    environment: { SYFT_CHECK_FOR_APP_UPDATE: 'false' },
    reports: [CYCLONEDX, SPDX],
    config: {},
    timeoutSeconds: TIMEOUT_SECONDS,
    writesProject: false,
    followUp: null,
  };
}

function reportText(reports: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = reports.get(name);
  if (bytes === undefined) {
    throw new ActionError('SBOM_INVALID', `syft wrote no \`${name}\``, 'Check the pinned version of syft');
  }
  return new TextDecoder('utf-8').decode(bytes);
}
