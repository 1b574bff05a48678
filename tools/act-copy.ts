import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where callers find this suite in a copy: `OWNER/interlock` and the ref that they name. */
export interface SuiteName {
  readonly repository: string;
  readonly ref: string;
}

export const ACT_SUITE: SuiteName = { repository: 'acme/interlock', ref: 'v1' };

const OWN_USE = /^(\s*(?:- )?uses: )\$\/(\S+)$/gm;
/** What an action needs beside its bundle when it runs. */
const CARRIED = ['dist', 'locks', 'packages/shared/assets', 'package.json', 'package-lock.json'];

/**
 * The workflow as act 0.2.87 understands it: `$/PATH`, which names this repository at the workflow's own commit, becomes
 * `OWNER/REPO/PATH@REF`. Throws when that is not the only difference.
 */
export function actCopy(text: string, suite: SuiteName): string {
  const copy = text.replaceAll(OWN_USE, `$1${suite.repository}/$2@${suite.ref}`);
  const original = copy.split('\n').map((line) => ownLine(line, suite));
  if (original.join('\n') !== text || copy.includes('$/')) {
    throw new Error('The copy differs from the workflow in more than the name of its own actions');
  }
  return copy;
}

function ownLine(line: string, { repository, ref }: SuiteName): string {
  const [, start = '', used = ''] = /^(\s*(?:- )?uses: )(\S+)$/.exec(line) ?? [];
  const isOwn = used.startsWith(`${repository}/`) && used.endsWith(`@${ref}`);
  return isOwn ? `${start}$/${used.slice(repository.length + 1, -ref.length - 1)}` : line;
}

/** Writes the suite as act takes it by `--local-repository`: copied workflows, the actions and what they load. */
export function writeActSuite(root: string, folder: string, suite: SuiteName): void {
  const workflows = '.github/workflows';
  mkdirSync(join(folder, workflows), { recursive: true });
  for (const name of readdirSync(join(root, workflows))) {
    const text = readFileSync(join(root, workflows, name), 'utf8');
    writeFileSync(join(folder, workflows, name), actCopy(text, suite));
  }
  const actions = readdirSync(join(root, 'actions')).map((name) => `actions/${name}/action.yml`);
  for (const path of [...CARRIED, ...actions].filter((candidate) => existsSync(join(root, candidate)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
}
