import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A git repository made for a test: two commits on `main`, the second one tagged `v1.0.0`. */
export interface SampleRepository {
  readonly directory: string;
  readonly first: string;
  readonly second: string;
  readonly git: (...argv: readonly string[]) => string;
  readonly remove: () => void;
}

const IDENTITY = [
  '-c',
  'user.name=Sample',
  '-c',
  'user.email=sample@example.org',
  '-c',
  'commit.gpgsign=false',
];

/** Makes the repository in a temporary folder. */
export function sampleRepository(): SampleRepository {
  const directory = mkdtempSync(join(tmpdir(), 'interlock-repository-'));
  const git = (...argv: readonly string[]): string =>
    execFileSync('git', ['-C', directory, ...IDENTITY, ...argv], { encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(join(directory, 'README.md'), 'one\n');
  git('add', 'README.md');
  git('commit', '--quiet', '-m', 'first');
  const first = git('rev-parse', 'HEAD');
  writeFileSync(join(directory, 'README.md'), 'two\n');
  writeFileSync(join(directory, 'added.txt'), 'added\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'second');
  const second = git('rev-parse', 'HEAD');
  git('tag', 'v1.0.0');
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  return { directory, first, second, git, remove };
}
