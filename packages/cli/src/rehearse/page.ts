import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { Assessment } from '@interlock/shared/model/decision.ts';
import type { RehearsalRecord, StepRecord } from '@interlock/shared/model/record.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import { renderPage } from '@interlock/shared/render/page/page.ts';
import * as v from 'valibot';
import { AssessmentsSchema } from './assessments.ts';
import type { Played } from './job-runner.ts';
import type { RehearsalOutcome } from './outcome.ts';
import type { Project } from './project.ts';
import { signaturesOf } from './signatures.ts';
import type { JobResult } from './stage.ts';

/** What nobody looked at in a rehearsal, in one sentence each. */
const NOT_COVERED = [
  'The rehearsal signs and publishes to stand-ins on this machine: nobody outside of it can verify these signatures.',
  'Namespaces confine the tools; system calls are not filtered.',
  'Advisory data is a snapshot: what became known after its date is not in it.',
  'Jobs ran side by side on one machine: that they cannot reach each other is a property of hosted runners.',
] as const;

/** Writes the evidence page of a rehearsal from what its jobs left. */
export async function evidencePage(
  outcome: RehearsalOutcome,
  played: Played,
  project: Project,
  standIns: readonly string[],
  startedAt: Date,
): Promise<string> {
  const record: RehearsalRecord = {
    project: project.name,
    tag: project.tag,
    commit: project.commit,
    startedAt: startedAt.toISOString(),
    elapsedMilliseconds: Date.now() - startedAt.getTime(),
    verdict: outcome.verdict,
    reasons: outcome.reasons,
    warnings: outcome.warnings,
    published: outcome.published,
    policy: await policyOf(played),
    steps: outcome.jobs.filter((job) => job.id !== 'refused' || job.result !== 'skipped').map(stepOf),
    tools: await toolsOf(played),
    subjects: subjectsOf(played),
    signatures: await signaturesOf(played),
    standIns,
    notCovered: [...project.notes.map((note) => `${note}.`), ...NOT_COVERED],
  };
  return renderPage(record);
}

function stepOf(job: JobResult): StepRecord {
  const verdict = job.verdict === 'pass' || job.verdict === 'fail' ? job.verdict : 'error';
  return {
    id: job.id,
    title: job.title,
    trust: job.trust,
    verdict: job.result === 'skipped' ? 'skipped' : verdict,
    elapsedMilliseconds: job.elapsedMilliseconds,
    reasons: [],
    evidence: [],
  };
}

const DecisionSchema = v.object({ decision: v.object({ assessments: AssessmentsSchema }) });
const PolicySchema = v.object({
  sha256: v.string(),
  commit: v.nullable(v.string()),
  isBootstrap: v.boolean(),
});

/** What the deciding job says about each tool; empty when it left no record. */
export async function toolsOf(played: Played): Promise<readonly Assessment[]> {
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), DecisionSchema),
    await readLeft(played, 'decide', 'record.json'),
  );
  return parsed.success ? parsed.output.decision.assessments.filter(({ report }) => report !== null) : [];
}

async function policyOf(played: Played): Promise<RehearsalRecord['policy']> {
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), PolicySchema),
    await readLeft(played, 'policy', 'policy.json'),
  );
  return parsed.success ? parsed.output : null;
}

function subjectsOf(played: Played): SubjectSet {
  // A refused build leaves the closed value, which is no subject set; the page then shows none.
  try {
    return parseSubjects(played.outputs.get('build.subjects') ?? '');
  } catch {
    return [];
  }
}

/** A file that a job left in its record, or null. */
async function readLeft(played: Played, job: string, name: string): Promise<string | null> {
  const folder = played.outputs.get(`${job}.evidence-path`) ?? '';
  return folder === '' ? null : readFile(join(folder, name), 'utf8').catch(() => null);
}
