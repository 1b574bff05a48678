import { chmod, readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { evidenceParent, keepEvidence } from './evidence-copy.ts';
import type { RehearsalOutcome } from './outcome.ts';
import { evidencePage } from './page.ts';
import { conclusion, progress, type Screen } from './progress.ts';
import { provision } from './provision.ts';
import {
  CLEAN_EXAMPLE,
  NOTHING_PLAYED,
  openTheatre,
  rehearse,
  type Source,
  stageProject,
} from './rehearsal.ts';
import { NO_HOOKS } from './stage.ts';
import { suiteFolder } from './suite.ts';

/** The answer of `rehearse --json`. `steps` are the jobs in order; `evidence` is the folder that was kept. */
export interface RehearsalAnswer {
  readonly verdict: RehearsalOutcome['verdict'];
  readonly published: readonly string[];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly trust: string;
    readonly result: string;
    readonly verdict: string;
    readonly elapsedMilliseconds: number;
  }[];
  readonly evidence: string;
  readonly standIns: readonly string[];
}

export const STAND_INS = [
  'the GitHub API, its releases and its artifact store',
  'the token issuer, the certificate authority, the transparency log and the timestamp authority of Sigstore',
  'the runner: jobs run on this machine one after the other',
] as const;

/** Rehearses a whole release of the example, or of the folder `path`, and keeps its evidence. */
export async function rehearseOnce(path: string | null, screen: Screen): Promise<RehearsalAnswer> {
  const startedAt = new Date();
  const show = progress(screen);
  const suite = suiteFolder();
  await show.phase('Check the machine, provide the tools', () => provision(suite));
  const theatre = await show.phase('Start the stand-ins for GitHub and Sigstore', () => openTheatre(suite));
  try {
    const source: Source = path === null ? CLEAN_EXAMPLE : { kind: 'path', path: resolve(path) };
    const title =
      path === null ? 'Make a repository of examples/python-api' : `Copy ${path} into a temporary repository`;
    const project = await show.phase(title, () => stageProject(theatre, source, 'rehearsal'));
    const { outcome, played } = await rehearse({
      theatre,
      project,
      name: 'rehearsal',
      runId: 1,
      attempt: 1,
      hooks: NO_HOOKS,
      snapshot: NOTHING_PLAYED,
      from: 'policy',
      kept: [],
      onJob: show.job,
    });
    const answer = answerOf(outcome);
    const parent = evidenceParent(process.cwd(), process.env['PATH'] ?? '', path);
    const evidence = await keepEvidence(parent, outcome.jobs, played.outputs, {
      'rehearsal.json': `${JSON.stringify(answer, null, 2)}\n`,
      'index.html': await evidencePage(outcome, played, project, STAND_INS, startedAt),
    });
    screen.write(`\n${conclusion(outcome, project.notes)}`);
    screen.write(`\n  Evidence: ${evidence}\n  Page:     ${evidence}/index.html\n`);
    screen.write(`  From a stand-in: ${STAND_INS.join('; ')}.\n`);
    return { ...answer, evidence };
  } finally {
    await theatre.testbed.close();
    await removeFolder(theatre.folder);
  }
}

function answerOf(outcome: RehearsalOutcome): RehearsalAnswer {
  return {
    verdict: outcome.verdict,
    published: outcome.published,
    reasons: outcome.reasons,
    warnings: outcome.warnings,
    steps: outcome.jobs.map(({ id, title, trust, result, verdict, elapsedMilliseconds }) => ({
      id,
      title,
      trust,
      result,
      verdict,
      elapsedMilliseconds,
    })),
    evidence: '',
    standIns: STAND_INS,
  };
}

/** Removes a temporary folder, also where a tool has left a folder without write permission. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) {
        await chmod(resolve(entry.parentPath, entry.name), 0o700);
      }
    }
    await rm(folder, { recursive: true, force: true });
  }
}
