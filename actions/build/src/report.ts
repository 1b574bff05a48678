import type { Outcome } from '@interlock/shared/action/action.ts';
import { formatReference } from '@interlock/shared/formats/reference.ts';
import { formatSubjects } from '@interlock/shared/formats/subjects.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** What the job shows. The record keeps what the build printed, also when it failed. */
export function report({ decision, facts, receipt }: Outcome<Inputs, Facts, Plan, Receipt>): JobReport {
  const [reason] = decision.reasons;
  const subjects = facts?.built.artifacts ?? [];
  const artifact = receipt?.artifact ?? null;
  const rows = subjects.map(({ name, size, sha256 }) => [name, String(size), sha256]);
  const summary = renderSummary({
    title: 'Interlock build',
    decision,
    listing: { columns: ['Artifact', 'Bytes', 'SHA-256'], rows },
  });
  const built =
    facts === null
      ? {}
      : { 'stdout.txt': facts.built.stdout, 'stderr.txt': facts.built.stderr, 'build.json': runText(facts) };
  return {
    outputs: {
      artifact: artifact === null ? '' : formatReference(artifact),
      subjects: subjects.length === 0 ? '[]' : formatSubjects(subjects),
    },
    summary,
    annotations: [],
    record: built,
    headline:
      reason === undefined
        ? `pass: built ${subjects.length} artifacts`
        : `${decision.verdict}: ${reason.code}: ${reason.message}. ${reason.next}.`,
  };
}

function runText({ argv, built }: Facts): string {
  const { exitCode, ended, confinement, wallMilliseconds, artifacts } = built;
  return `${JSON.stringify({ argv, exitCode, ended, confinement, wallMilliseconds, artifacts }, null, 2)}\n`;
}
