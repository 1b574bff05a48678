import { resolve } from 'node:path';
import { exitCode } from '@interlock/shared/action/exit-code.ts';
import { missingPrerequisites } from '@interlock/shared/effects/provisioning/missing-prerequisites.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import type { Verdict } from '@interlock/shared/model/verdict.ts';
import { plainText } from '@interlock/shared/render/plain-text.ts';
import { demandRoot } from '../demand-root.ts';
import type { DoctorFinding } from '../doctor/doctor-finding.ts';
import { examine } from '../doctor/examine.ts';
import { UNREADABLE_WORKFLOW } from '../doctor/unreadable.ts';
import { readWorkflowFiles } from '../doctor/workflow-files.ts';
import { type Command, type CommandIo, isSet, onePositional } from './command.ts';

/** Reads workflows and lists the checks that can be green without looking. */
export const command: Command = {
  name: 'doctor',
  summary: 'list the checks in your workflows that can be green without looking',
  help: `Usage
  interlock doctor [PATH] [--json]

Reads the files in .github/workflows of PATH (here, when it is left out) and lists every place where a check can be green
without having looked, worst first. It needs no token, no sandbox and no policy, and changes nothing. What this machine lacks
for the other commands is listed too, and does not count as a finding.

It ends with 0 when nothing was found, with 1 when something was, and with 2 when there is no workflow, or one that cannot be read.`,
  options: {},
  run: async (values, positionals, io) => {
    const project = resolve(io.cwd, onePositional('doctor', positionals) ?? '.');
    const files = await readWorkflowFiles(project);
    if (files.size === 0) {
      await demandRoot(project, io.environment);
      throw new ActionError(
        'WORKFLOW_MISSING',
        'There is no file in .github/workflows, so nothing is checked here at all',
        'Write a first workflow with `interlock init`',
      );
    }
    const findings = examine(files);
    const missing = await missingPrerequisites(io.environment);
    const verdict = verdictOf(findings);
    if (isSet(values, 'json')) {
      io.json({ verdict, workflows: [...files.keys()], findings, missing });
    } else {
      show(io, files.size, findings);
      for (const { name, why, install } of missing) {
        io.err(`This machine lacks ${name} (${why}): ${install}\n`);
      }
    }
    return exitCode(verdict);
  },
};

/** What stands in a file that nobody could read is not known, whatever the others hold. */
function verdictOf(findings: readonly DoctorFinding[]): Verdict {
  if (findings.some(({ rule }) => rule === UNREADABLE_WORKFLOW)) {
    return 'error';
  }
  return findings.length === 0 ? 'pass' : 'fail';
}

function show(io: CommandIo, workflows: number, findings: readonly DoctorFinding[]): void {
  // One place is told once, at its worst, with everything that is wrong there.
  const places = Map.groupBy(findings, ({ path, line }) => `${path}:${line}`);
  for (const [place, found] of places) {
    const rules = found.map(({ rule }) => rule).join(', ');
    const said = found.map(({ message, next }) => `  ${plainText(message)}. ${plainText(next)}.\n`);
    io.out(`${plainText(place)}  ${found[0]?.severity}  ${rules}\n${[...new Set(said)].join('')}`);
  }
  const unread = findings.filter(({ rule }) => rule === UNREADABLE_WORKFLOW).length;
  const all = amount(workflows, 'workflow', 'workflows');
  const read = unread === 0 ? `${all} read` : `${all}, ${unread} of them could not be read`;
  io.out(
    findings.length === 0
      ? `${read}, nothing found.\n`
      : `\n${read}, ${amount(places.size, 'place', 'places')} where green may mean nothing.\n`,
  );
}
