import { type ReadEvidence, readEvidence } from '@interlock/shared/action/evidence-files.ts';
import { openRecord, readText } from '@interlock/shared/action/handoff-record.ts';
import type { RecordHead } from '@interlock/shared/action/record.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { Assessment } from '@interlock/shared/model/decision.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import type { Evidence, RecordFiles } from '@interlock/shared/model/tool-evidence.ts';
import { loadAdapters } from '@interlock/shared/policy/answers/load-adapters.ts';
import type { Planned } from '../plan/make-plan.ts';
import type { Inputs } from '../words.ts';
import { assessArtifactScan } from './artifact-scan.ts';
import { assessArtifacts } from './artifacts.ts';
import { assessEarlierJob } from './earlier-job.ts';
import { ARTIFACT_SCAN, intrusionsIn, type Producer } from './intrusions.ts';
import { assessSboms } from './sbom-binding.ts';

type DecideInputs = Extract<Inputs, { readonly stage: 'decide' }>;

const HEAD_FILES = [/^record\.json$/, /^stage\.json$/];
const SBOM_FILES = [
  ...HEAD_FILES,
  /^[A-Za-z0-9][A-Za-z0-9._+-]*\.(?:cdx|spdx)\.json$/,
  /^outputs\/syft\/[^/]+\/[A-Za-z0-9.-]+$/,
];
const MAX_SBOM_BYTES = 64 * 1024 * 1024;

/** What the earlier jobs handed over: raw evidence, what is wrong with where it came from, and the requirements on the artifacts. */
export interface HandedOver {
  readonly evidence: Evidence;
  readonly intrusions: readonly Reason[];
  readonly extra: readonly Assessment[];
  /** The SBOMs, and how the artifacts came to be. */
  readonly files: RecordFiles;
}

/** Downloads every hand-off of this run by id and digest. Raises the EVIDENCE_, ARTIFACT_ and SUBJECT_ codes. */
export async function openHandOffs(
  inputs: DecideInputs,
  effects: Effects,
  run: Run,
  planned: Planned,
): Promise<HandedOver> {
  const scan = await open(effects, run, 'scan', inputs.scan, planned);
  const test = await open(effects, run, 'test', inputs.test, planned);
  const evidence = new Map([...scan.read.evidence, ...test.read.evidence]);
  const intrusions = [...scan.intrusions, ...test.intrusions];
  if (!isRelease(inputs)) {
    return { evidence, intrusions, extra: refusals([scan, test]), files: {} };
  }
  const sbom = await open(effects, run, 'sbom', inputs.sbom, planned);
  const artifacts = await assessArtifacts(effects, run, inputs, planned.resolved);
  const files =
    inputs.subjects === null || sbom.folder === null
      ? {}
      : await sbomFiles(effects, sbom.folder, inputs.subjects);
  const gitleaks = (await loadAdapters(['gitleaks'])).get('gitleaks');
  const paths = (inputs.subjects ?? []).map(({ name }) => name);
  const scanned =
    gitleaks === undefined
      ? []
      : [assessArtifactScan(gitleaks, sbom.read.evidence.get(ARTIFACT_SCAN), paths)];
  const subjects = inputs.subjects ?? [];
  const rows = [assessSboms(subjects, files), ...scanned];
  const extra = [
    ...refusals([scan, test, sbom]),
    artifacts.assessment,
    ...(subjects.length === 0 ? rows.map(withoutArtifacts) : rows),
  ];
  return {
    evidence,
    intrusions: [...intrusions, ...sbom.intrusions],
    extra,
    files: { ...files, ...artifacts.files },
  };
}

/** A release says so; and a run that builds artifacts releases them: one of these hand-offs is enough to demand all of them. */
export function isRelease(inputs: DecideInputs): boolean {
  return inputs.release || inputs.sbom !== null || inputs.artifact !== null || inputs.subjects !== null;
}

interface Opened {
  readonly head: RecordHead | null;
  readonly folder: string | null;
  readonly read: ReadEvidence;
  readonly intrusions: readonly Reason[];
}

async function open(
  effects: Effects,
  run: Run,
  producer: Producer,
  reference: ArtifactReference | null,
  planned: Planned,
): Promise<Opened> {
  if (reference === null) {
    return { head: null, folder: null, read: { evidence: new Map(), strangers: [] }, intrusions: [] };
  }
  const action = producer === 'sbom' ? 'sbom' : 'gate';
  const { folder, head } = await openRecord(effects, run, action, reference);
  const read = await readEvidence(effects, folder, producer === 'sbom' ? SBOM_FILES : HEAD_FILES);
  return { head, folder, read, intrusions: intrusionsIn(producer, read, planned) };
}

function refusals(jobs: readonly Opened[]): readonly Assessment[] {
  return jobs.map(({ head }) => assessEarlierJob(head)).filter((assessment) => assessment !== null);
}

/** Over no artifacts there is neither a pass nor a fault of its own: the row says what it follows from. */
function withoutArtifacts(row: Assessment): Assessment {
  const reason: Reason = {
    code: row.id === 'sbom' ? 'SBOM_BINDING' : 'ARTIFACT_SCAN',
    message: `${row.title}: nothing to look at, because there are no artifacts`,
    next: 'Repair the build first',
  };
  return { ...row, verdict: 'error', reasons: [reason] };
}

async function sbomFiles(effects: Effects, folder: string, subjects: SubjectSet): Promise<RecordFiles> {
  const files: Record<string, string> = {};
  for (const { name } of subjects) {
    for (const file of [`${name}.cdx.json`, `${name}.spdx.json`]) {
      if ((await effects.files.exists(`${folder}/${file}`)) === 'file') {
        files[file] = await readText(effects, `${folder}/${file}`, MAX_SBOM_BYTES);
      }
    }
  }
  return files;
}
