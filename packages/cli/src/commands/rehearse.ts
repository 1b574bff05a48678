import { exitCode } from '@interlock/shared/action/exit-code.ts';
import { listCases, type PlayedCases, playCases } from '../conformance/command.ts';
import { caseAnswer, suiteAnswer } from '../conformance/keep-cases.ts';
import { rehearseOnce } from '../rehearse/command.ts';
import { type Command, type CommandIo, textOption, usage } from './command.ts';

const HELP = `
Usage
  interlock rehearse [PATH [--built FOLDER]] [--json]
  interlock rehearse --break CASE|all|list [--json]

Without PATH it releases examples/python-api: real tools look, the artifacts are really built, signed and verified, and
published to a stand-in for GitHub on this machine. With PATH it does the same with a repository (judged at HEAD) or a plain
folder of yours; nothing is ever written into PATH.

  --built FOLDER  what your own job uploads, where the policy says \`build.by: caller\`: exactly the files that it declares
  --break list    the ways in which a release is broken on purpose, each with the guard that must hold
  --break CASE    break it so; ends like the release that it breaks
  --break all     every case; ends 0 when every one is shut, 1 when one is open

Evidence is kept in .interlock/rehearsals/ of the current folder or, when that would be in PATH, below ~/.local/state/interlock:
reports, SBOMs, bundles, decision log, summaries, a page.
`;

export const command: Command = {
  name: 'rehearse',
  summary: 'play a whole release against stand-ins; nothing is published',
  help: HELP,
  options: { break: { type: 'string' }, built: { type: 'string' } },
  nothingDone: { published: [], steps: [], evidence: '' },
  run: async (values, positionals, io) => {
    const isJson = values['json'] === true;
    const chosen = values['break'];
    const path = positionals[0] ?? null;
    const built = textOption(values, 'built');
    if (positionals.length > 1 || (path !== null && chosen !== undefined)) {
      throw usage('`rehearse` takes one folder, or one case', 'See `interlock rehearse --help`');
    }
    if (built !== null && path === null) {
      throw usage(
        '`--built` needs the PATH of the project that it was built from',
        'See `interlock rehearse --help`',
      );
    }
    if (chosen === 'list') {
      return showCases(isJson, io);
    }
    const stream = isJson ? process.stderr : process.stdout;
    const screen = { isTerminal: stream.isTTY, write: isJson ? io.err : io.out };
    if (typeof chosen === 'string') {
      return concludeCases(chosen, await playCases(chosen, screen), isJson, io);
    }
    const answer = await rehearseOnce(path, built, screen);
    if (isJson) {
      io.json(answer);
    }
    return exitCode(answer.verdict);
  },
};

async function showCases(isJson: boolean, io: CommandIo): Promise<number> {
  const cases = await listCases();
  if (isJson) {
    io.json({ cases });
    return 0;
  }
  for (const { id, title, guard, verdict } of cases) {
    io.out(`${id.padEnd(34)} ${verdict.padEnd(6)} ${title}\n${' '.repeat(42)}held by ${guard}\n`);
  }
  return 0;
}

/** `all` ends 0 when every case is shut; a single case ends with the exit code of its verdict when it is shut, else 1. */
function concludeCases(chosen: string, played: PlayedCases, isJson: boolean, io: CommandIo): number {
  const open = played.results.filter(({ leaks }) => leaks.length > 0);
  const [only] = played.results;
  if (chosen !== 'all' && only !== undefined) {
    if (isJson) {
      io.json(caseAnswer(only, played.evidence));
    }
    return open.length === 0 ? exitCode(only.outcome.verdict) : 1;
  }
  if (isJson) {
    io.json(suiteAnswer(played));
  } else {
    io.out(`${played.results.length - open.length} of ${played.results.length} cases are shut\n`);
  }
  return open.length === 0 ? 0 : 1;
}
