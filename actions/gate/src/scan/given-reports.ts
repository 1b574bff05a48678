import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { GivenFile, GivenReports } from '@interlock/shared/policy/answers/given-report.ts';
import type { Planned } from '../plan/make-plan.ts';
import type { GivenReport } from '../words.ts';

const MAX_REPORT_BYTES = 100_000_000;
/** The clock of the person who committed may differ by this much from the one of this machine. */
const CLOCK_SKEW_MILLISECONDS = 10 * 60 * 1000;

/**
 * Reads the reports that CI already made from the checkout. They are named one by one: nothing that merely lies there is read. A file
 * that is not there stays in the answer as null, so that its tool is not run in its place unasked. Raises INPUT_INVALID, REPORT_TRACKED,
 * REPORT_NOT_A_FILE, FILE_TOO_LARGE.
 */
export async function readGivenReports(
  effects: Effects,
  run: Run,
  planned: Planned,
  reports: readonly GivenReport[],
): Promise<GivenReports> {
  const tracked = new Map(
    (await effects.git.tree(run.workspace, run.commit)).map(({ path, mode }) => [path, mode]),
  );
  const given = new Map<string, GivenFile | null>();
  const notBefore = reports.length === 0 ? 0 : await earliest(effects, run);
  for (const { tool, path } of reports) {
    if (!planned.plan.tools.includes(tool)) {
      throw new ActionError(
        'INPUT_INVALID',
        `A report is given for \`${tool}\`, which the policy does not use`,
        'Name a tool of the policy; `interlock explain policy` lists them',
      );
    }
    if (foldersAndFile(path).some((place) => tracked.has(place))) {
      throw new ActionError(
        'REPORT_TRACKED',
        `The report of \`${tool}\` is a file, or lies behind a link, of the commit that it would judge`,
        'Let the tool write its report to a path that is not committed',
        undefined,
        'fail',
      );
    }
    const file = `${run.workspace}/${path}`;
    given.set(tool, await readGiven(effects, file, tool, notBefore));
  }
  return given;
}

async function readGiven(
  effects: Effects,
  file: string,
  tool: string,
  notBefore: number,
): Promise<GivenFile | null> {
  switch (await effects.files.exists(file)) {
    case 'missing':
      return null;
    case 'file': {
      const bytes = await effects.files.read(file, MAX_REPORT_BYTES);
      return { bytes, writtenAt: await effects.files.writtenAt(file), notBefore };
    }
    case 'folder':
    case 'other':
      throw new ActionError(
        'REPORT_NOT_A_FILE',
        `The report of \`${tool}\` is a link, a folder, a pipe or a device`,
        'Name a file that holds the report',
      );
  }
}

/** When the judged commit was made, in milliseconds since 1970; one that is dated after the present time was made now. */
async function earliest(effects: Effects, run: Run): Promise<number> {
  const committed = (await effects.git.committedAt(run.workspace, run.commit)) * 1000;
  return Math.min(committed, effects.clock.now().getTime()) - CLOCK_SKEW_MILLISECONDS;
}

/** `a/b/c` gives `a`, `a/b` and `a/b/c`: git lists files and links, so a folder among them is a link. */
function foldersAndFile(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}
