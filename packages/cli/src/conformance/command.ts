import { join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';
import { keptParent } from '../kept-parent.ts';
import type { Screen } from '../rehearse/progress.ts';
import { demandMachine, provideTools } from '../rehearse/provision.ts';
import { openTheatre, type Theatre } from '../rehearse/rehearsal.ts';
import { suiteFolder } from '../rehearse/suite.ts';
import { type ConformanceCase, readCases } from './case-file.ts';
import { keepCases } from './keep-cases.ts';
import { type CaseResult, playCase } from './play-case.ts';
import { makeSnapshot } from './snapshot.ts';

/** One line of `rehearse --break list`. */
export interface CaseLine {
  readonly id: string;
  readonly title: string;
  readonly guard: string;
  readonly verdict: string;
}

/** Lists the conformance cases, each with the guard that holds it and the verdict that it must end with. */
export async function listCases(): Promise<readonly CaseLine[]> {
  const cases = await readCases(caseFolder());
  return cases.map(({ id, title, guard, verdict }) => ({
    id,
    title,
    guard: `${guard.file}#${guard.function}`,
    verdict,
  }));
}

/** Cases that were played, and the folder in which their evidence is kept. */
export interface PlayedCases {
  readonly results: readonly CaseResult[];
  readonly evidence: string;
}

/** Plays one case (by id) or `all`, a line each, and keeps what they left. Raises USAGE for an id that does not exist. */
export async function playCases(id: string, screen: Screen): Promise<PlayedCases> {
  const startedAt = new Date();
  const suite = suiteFolder();
  const cases = await readCases(caseFolder());
  const chosen = id === 'all' ? cases : cases.filter((example) => example.id === id);
  if (chosen.length === 0) {
    throw new ActionError('USAGE', `There is no case \`${id}\``, 'See `interlock rehearse --break list`');
  }
  await demandMachine();
  await provideTools(suite);
  const theatre = await openTheatre(suite);
  try {
    const results = await playAll(theatre, chosen, screen);
    const parent = keptParent('rehearsals', process.cwd(), null, process.env);
    const evidence = await keepCases(parent, results, startedAt);
    screen.write(`Evidence: ${evidence}\n`);
    return { results, evidence };
  } finally {
    await theatre.close();
  }
}

async function playAll(
  theatre: Theatre,
  cases: readonly ConformanceCase[],
  screen: Screen,
): Promise<readonly CaseResult[]> {
  // A single case that starts at the beginning plays its own jobs: a clean rehearsal before it would only take longer.
  const later = cases.filter((example) => cleanUntil(example) !== 'policy');
  const [only] = cases;
  const until = cases.length === 1 && only !== undefined ? cleanUntil(only) : null;
  const snapshot = later.length > 0 ? await makeSnapshot(theatre, 1, until) : null;
  const results: CaseResult[] = [];
  // One after the other: a case may break the stand-ins that all of them share.
  for (const [index, example] of cases.entries()) {
    try {
      const result = await playCase(theatre, snapshot, example, index + 2);
      results.push(result);
      screen.write(line(result));
    } catch (thrown) {
      throw notPlayed(example, thrown);
    }
  }
  return results;
}

/** The first job that a case does not take from a clean release: where it starts, or where it hands over what that release built. */
function cleanUntil({ from, inject }: ConformanceCase): ConformanceCase['from'] {
  const built = inject.find((injection) => injection.kind === 'caller-artifact' && injection.files === null);
  return built !== undefined && 'job' in built ? built.job : from;
}

function notPlayed(example: ConformanceCase, thrown: unknown): ActionError {
  const why = thrown instanceof Error ? thrown.message.split('\n')[0] : 'no error was given';
  return new ActionError(
    'CASE_INVALID',
    `The case \`${example.id}\` could not be played: ${why}`,
    'Correct the case file, or what it breaks',
    thrown,
  );
}

/** One case in one line: shut or open, its verdict, the reason and how long it took. */
function line(result: CaseResult): string {
  const mark = result.leaks.length === 0 ? 'shut' : 'OPEN';
  const reason = result.outcome.reasons.find(({ code }) => code === result.reason);
  const seconds = `${(result.elapsedMilliseconds / 1000).toFixed(1)} s`.padStart(7);
  const why =
    result.leaks.length === 0
      ? `${reason?.code}: ${reason?.message}. ${reason?.next}.`
      : result.leaks.join('; ');
  return `${mark}  ${seconds}  ${result.id.padEnd(34)} ${result.outcome.verdict.padEnd(5)} ${why}\n`;
}

function caseFolder(): string {
  return join(suiteFolder(), 'conformance', 'cases');
}
