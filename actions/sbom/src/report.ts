import type { Outcome } from '@interlock/shared/action/action.ts';
import { headline } from '@interlock/shared/action/single-decision.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import { formatRecordedRun } from '@interlock/shared/formats/records/recorded-run.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { Facts, Inputs } from './words.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
const SCAN = 'outputs/gitleaks-artifact';

/** What the job shows; the record holds both SBOMs of each artifact and the raw outputs of the tools. */
export function report({ decision, facts }: Outcome<Inputs, Facts, null, null>): JobReport {
  const rows = (facts?.listed ?? []).map(({ subject, cyclonedx }) => [
    subject.name,
    String(cyclonedx.purls.length),
    subject.sha256,
  ]);
  const summary = renderSummary({
    title: 'Interlock SBOM',
    decision,
    listing: { columns: ['Artifact', 'Packages', 'SHA-256'], rows },
  });
  return {
    outputs: {},
    summary,
    annotations: [],
    record: facts === null ? {} : recordOf(facts),
    headline: headline(
      decision,
      `both SBOMs of ${amount(rows.length, 'artifact', 'artifacts')}, and no secret found`,
    ),
  };
}

function recordOf({ listed, scan }: Facts): Files {
  return {
    ...Object.fromEntries(
      listed.flatMap(({ subject, cyclonedx, spdx }) => [
        [`${subject.name}.cdx.json`, cyclonedx.text],
        [`${subject.name}.spdx.json`, spdx.text],
      ]),
    ),
    ...Object.assign(
      {},
      ...listed.map(({ subject, run }) => below(`outputs/syft/${subject.name}`, formatRecordedRun(run))),
    ),
    ...below(SCAN, formatRecordedRun(scan.run)),
    ...below(`${SCAN}/canary`, formatRecordedRun(scan.canary)),
  };
}

function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}
