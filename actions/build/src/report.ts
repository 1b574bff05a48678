import type { Outcome } from '@interlock/shared/action/action.ts';
import { headline } from '@interlock/shared/action/single-decision.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import { formatReference } from '@interlock/shared/formats/reference.ts';
import { formatSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** What the job shows. The record keeps what the build printed, also when it failed. */
export function report({ decision, facts, receipt }: Outcome<Inputs, Facts, Plan, Receipt>): JobReport {
  const subjects = facts?.subjects ?? [];
  const artifact = receipt?.artifact ?? null;
  const rows = subjects.map(({ name, size, sha256 }) => [name, String(size), sha256]);
  const summary = renderSummary({
    title: 'Interlock build',
    decision,
    facts:
      facts?.built === null ? [['Built by', 'The caller built these artifacts; nothing was run here']] : [],
    listing: { columns: ['Artifact', 'Bytes', 'SHA-256'], rows },
  });
  return {
    outputs: {
      artifact: artifact === null ? '' : formatReference(artifact),
      subjects: subjects.length === 0 ? '[]' : formatSubjects(subjects),
    },
    summary,
    annotations: [],
    record: facts === null ? {} : recordOf(facts),
    headline: headline(
      decision,
      `${facts?.built === null ? 'took' : 'built'} ${amount(subjects.length, 'artifact', 'artifacts')}`,
    ),
  };
}

/** The record of an artifact that the caller built has no output: nothing ran. */
function recordOf({ declared, built, subjects }: Facts): JobReport['record'] {
  const text = (run: object): string =>
    `${JSON.stringify({ ...declared, ...run, subjects: subjects.map(plainSubject) }, null, 2)}\n`;
  if (built === null) {
    return { 'build.json': text({}) };
  }
  const { exitCode, ended, confinement, wallMilliseconds, stdout, stderr } = built;
  const run = { exitCode, ended, confinement, wallMilliseconds };
  return { 'stdout.txt': stdout, 'stderr.txt': stderr, 'build.json': text(run) };
}

function plainSubject({ name, size, sha256 }: Facts['subjects'][number]): object {
  return { name, size, sha256 };
}
