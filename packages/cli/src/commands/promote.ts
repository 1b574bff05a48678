import { lstat, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';
import { plainText } from '@interlock/shared/render/plain-text.ts';
import { promote } from '../../../../actions/promote/src/promote.ts';
import { REPORT_NAME } from '../../../../actions/promote/src/report.ts';
import { demandReadable } from '../demand-commit.ts';
import { promotionText } from '../promotion-text.ts';
import { runAction } from '../run-action.ts';
import { withScratch } from '../scratch.ts';
import { type Command, isSet, textOption, usage } from './command.ts';

const REPOSITORY_NAME = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;

/** Reads kept records and writes the promotion report. */
export const command: Command = {
  name: 'promote',
  summary: 'report whether an advisory check has earned to become a required one',
  help: `Usage
  interlock promote FOLDER... [--repository OWNER/NAME] [--project PATH] [--out FOLDER] [--strict] [--json]

Reads every record of the gate and of rehearsals below the folders, such as .interlock, applies the promotion rule of the policy to each
advisory tool, and writes ${REPORT_NAME}.md and ${REPORT_NAME}.json. It changes nothing else.

  --repository OWNER/NAME  the repository that the records have to be of, when they are of several; those of this machine are
                           of \`local/\` and the name of the project's folder
  --project PATH           the project whose policy is used (here, when it is left out; preset \`starter\` where there is none)
  --out FOLDER             where the report is written (here, when it is left out)
  --strict                 end with the exit code of the verdict; without it the end is 0, but not on wrong usage and not
                           when the report could not be written`,
  options: {
    repository: { type: 'string' },
    project: { type: 'string' },
    out: { type: 'string' },
    strict: { type: 'boolean' },
  },
  run: async (values, positionals, io) => {
    if (positionals.length === 0) {
      throw usage('`promote` needs a folder with kept records', 'See `interlock promote --help`');
    }
    const repository = textOption(values, 'repository');
    if (repository !== null && !REPOSITORY_NAME.test(repository)) {
      throw usage(
        '`--repository` must be OWNER/NAME; the records of this machine are of `local/` and the name of the folder',
        'See `interlock promote --help`',
      );
    }
    const project = resolve(io.cwd, textOption(values, 'project') ?? '.');
    await demandReadable(project, io.environment);
    const folders = positionals.map((folder) => resolve(io.cwd, folder));
    await Promise.all(
      folders.map((folder) =>
        demandNamed(folder, 'Name folders with kept records, such as .interlock/records'),
      ),
    );
    const out = resolve(io.cwd, textOption(values, 'out') ?? '.');
    await demandNamed(out, 'Make the folder that `--out` names; see `interlock promote --help`');
    return await withScratch(async (records) => {
      const { exitCode, decision, headline, evidence } = await runAction(promote, {
        project,
        inputs: {
          records: folders.join('\n'),
          strict: isSet(values, 'strict') ? 'true' : 'false',
          ...(repository === null ? {} : { repository }),
        },
        records,
        io,
      });
      const written =
        evidence === ''
          ? []
          : [await copyReport(evidence, out, 'md'), await copyReport(evidence, out, 'json')];
      if (isSet(values, 'json')) {
        io.json({ verdict: decision.verdict, reasons: decision.reasons, reports: written });
      } else {
        io.out(`${plainText(headline)}\n\n${await promotionText(join(evidence, `${REPORT_NAME}.json`))}`);
        io.out(written.map((path) => `Written: ${path}\n`).join(''));
      }
      return exitCode;
    });
  },
};

/** A name that was mistyped is wrong usage, not an empty history. */
async function demandNamed(folder: string, next: string): Promise<void> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) {
    throw usage(`There is no folder \`${folder}\``, next);
  }
}

/** Copies a report out of the record. An older report is replaced; a link or folder in its place is not followed. */
async function copyReport(evidence: string, out: string, extension: string): Promise<string> {
  const name = `${REPORT_NAME}.${extension}`;
  const target = join(out, name);
  try {
    const found = await lstat(target).catch(() => null);
    if (found !== null && !found.isFile()) {
      throw new Error('not a regular file');
    }
    await writeFile(target, await readFile(join(evidence, name)));
    return target;
  } catch (cause) {
    throw new ActionError(
      'FILE_UNREADABLE',
      `The report ${target} could not be written`,
      'Give a folder that can be written with `--out`',
      cause,
    );
  }
}
