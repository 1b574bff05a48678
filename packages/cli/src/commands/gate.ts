import { readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decisionText } from '@interlock/shared/render/decision-text.ts';
import { plainText } from '@interlock/shared/render/plain-text.ts';
import * as v from 'valibot';
import { gate } from '../../../../actions/gate/src/gate.ts';
import { gateNote, pathsBesideHead } from '../beside-head.ts';
import { demandCommit } from '../demand-commit.ts';
import { keptParent } from '../kept-parent.ts';
import { askGit } from '../local-run.ts';
import { demandReports } from '../report-options.ts';
import { runAction } from '../run-action.ts';
import { type Command, isSet, onePositional, textOption, textOptions } from './command.ts';

/** The gate on a person's own machine: the same steps as in a workflow, judged at HEAD. */
export const command: Command = {
  name: 'gate',
  summary: 'run the gate on this machine, or judge reports that you already have',
  help: `Usage
  interlock gate [PATH] [--report TOOL=FILE]... [--out FOLDER] [--json]

Runs the tools of the policy over PATH (here, when it is left out) at HEAD, confined, and judges what they say. A tool that cannot
show that it looked is an error, whatever it found. Uncommitted changes are not looked at, and named. An advisory tool (\`phase: 1\` in
the policy) is named when it would be red, and does not change the exit code.

  --report TOOL=FILE  judge a report that something else made, such as bandit=out.json; FILE is relative to PATH; may be repeated
  --out FOLDER        keep the record in a new folder below FOLDER. Without it: below .interlock/records here or, when that would
                      be in PATH, below ~/.local/state/interlock/records

Examples
  interlock gate
  interlock gate --report bandit=out.json`,
  options: { report: { type: 'string', multiple: true }, out: { type: 'string' } },
  run: async (values, positionals, io) => {
    const project = resolve(io.cwd, onePositional('gate', positionals) ?? '.');
    const out = textOption(values, 'out');
    const reports = textOptions(values, 'report');
    await demandCommit(project, io.environment);
    await demandReports(project, reports);
    const notes = await notesOf(project, io.environment);
    const { exitCode, decision, headline, evidence } = await runAction(gate, {
      project,
      inputs: reports.length === 0 ? {} : { reports: reports.join('\n') },
      records: out === null ? await recordsFolder(project, io.cwd, io.environment) : resolve(io.cwd, out),
      io,
    });
    if (isSet(values, 'json')) {
      const { verdict, reasons, warnings } = decision;
      const assessments = decision.assessments.map(({ id, verdict: own, enforcement, reasons: because }) => ({
        id,
        verdict: own,
        enforcement,
        reasons: because,
      }));
      io.json({ verdict, reasons, warnings, assessments, notes, evidence });
    } else {
      io.out(decisionText(headline, decision));
      io.out(notes.map((note) => `\n${plainText(`Note: ${note}.`)}\n`).join(''));
      io.out(evidence === '' ? '' : `\n${await judgedLine(evidence)}Record: ${evidence}\n`);
    }
    return exitCode;
  },
};

/** What of the working tree is not in the judged commit: a person who runs the gate before a commit would take it as judged. */
async function notesOf(
  project: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  if ((await askGit(project, environment, ['rev-parse', '--is-bare-repository'])) !== 'false') {
    return [];
  }
  const beside = await pathsBesideHead(await realpath(project), environment).catch(() => null);
  if (beside === null) {
    return ['Judged at HEAD; git could not say what in the folder is not committed'];
  }
  const note = gateNote(beside);
  return note === null ? [] : [note];
}

/** Links on either side must not hide that the current folder lies in the project. */
async function recordsFolder(
  project: string,
  cwd: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const [current, judged] = await Promise.all([cwd, project].map((path) => realpath(path).catch(() => path)));
  return keptParent('records', current ?? cwd, judged ?? project, environment);
}

const JudgedSchema = v.object({
  policy: v.object({ sha256: v.string(), isBootstrap: v.boolean() }),
  base: v.nullable(v.string()),
  commit: v.string(),
});

/** What was judged by which policy, from the record; empty when the gate did not get that far. */
async function judgedLine(evidence: string): Promise<string> {
  const text = await readFile(join(evidence, 'decision.json'), 'utf8').catch(() => '');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), JudgedSchema), text);
  if (!parsed.success) {
    return '';
  }
  const { policy, base, commit } = parsed.output;
  const which = policy.isBootstrap
    ? 'the preset starter, because there is no policy at the base'
    : `the policy sha256:${policy.sha256}`;
  return `Judged: commit ${commit} by ${which} (base ${base ?? 'none'})\n`;
}
