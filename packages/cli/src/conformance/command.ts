import { join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';
import { removeFolder } from '../rehearse/command.ts';
import type { Screen } from '../rehearse/progress.ts';
import { provision } from '../rehearse/provision.ts';
import { openTheatre, type Theatre } from '../rehearse/rehearsal.ts';
import { suiteFolder } from '../rehearse/suite.ts';
import { type ConformanceCase, readCases } from './case-file.ts';
import { type CaseResult, makeSnapshot, playCase } from './play-case.ts';

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

/** Plays one case (by id) or `all`, a line each. Raises USAGE for an id that does not exist. */
export async function playCases(id: string, screen: Screen): Promise<readonly CaseResult[]> {
  const suite = suiteFolder();
  const cases = await readCases(caseFolder());
  const chosen = id === 'all' ? cases : cases.filter((example) => example.id === id);
  if (chosen.length === 0) {
    throw new ActionError('USAGE', `There is no case \`${id}\``, 'See `interlock rehearse --break list`');
  }
  await provision(suite);
  const theatre = await openTheatre(suite);
  try {
    return await playAll(theatre, chosen, screen);
  } finally {
    await theatre.testbed.close();
    await removeFolder(theatre.folder);
  }
}

async function playAll(
  theatre: Theatre,
  cases: readonly ConformanceCase[],
  screen: Screen,
): Promise<readonly CaseResult[]> {
  const needsSnapshot = cases.some((example) => example.from !== 'policy');
  const snapshot = needsSnapshot ? await makeSnapshot(theatre, 1) : null;
  const results: CaseResult[] = [];
  // One after the other: a case may break the stand-ins that all of them share.
  for (const [index, example] of cases.entries()) {
    const result = await playCase(theatre, snapshot, example, index + 2);
    results.push(result);
    screen.write(line(result));
  }
  return results;
}

/** One case in one line: shut or open, its verdict, the reason and how long it took. */
function line(result: CaseResult): string {
  const mark = result.leaks.length === 0 ? 'shut' : 'OPEN';
  const [reason] = result.outcome.reasons;
  const seconds = `${(result.elapsedMilliseconds / 1000).toFixed(1)} s`.padStart(7);
  const why = result.leaks.length === 0 ? `${reason?.code}: ${reason?.message}` : result.leaks.join('; ');
  return `${mark}  ${seconds}  ${result.id.padEnd(34)} ${result.outcome.verdict.padEnd(5)} ${why}\n`;
}

function caseFolder(): string {
  return join(suiteFolder(), 'conformance', 'cases');
}
