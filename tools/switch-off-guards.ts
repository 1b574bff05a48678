import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConformanceCase, readCases } from '../packages/cli/src/conformance/case-file.ts';
import { playCase } from '../packages/cli/src/conformance/play-case.ts';
import { makeSnapshot } from '../packages/cli/src/conformance/snapshot.ts';
import { demandMachine, provideTools } from '../packages/cli/src/rehearse/provision.ts';
import { openTheatre } from '../packages/cli/src/rehearse/rehearsal.ts';
import { removeTree } from '../packages/shared/src/effects/files/remove-tree.ts';

/**
 * Switches each guard off in a copy of the tree, builds the copy, plays the case there and demands that it is no longer shut as its
 * file says. `node tools/switch-off-guards.ts [CASE…]`; ends 1 when a case stays shut without its guard, or a guard is not found.
 */
const root = process.cwd();
const wanted = process.argv.slice(2);
const all = await readCases(join(root, 'conformance', 'cases'));
const cases = wanted.length === 0 ? all : all.filter(({ id }) => wanted.includes(id));
const unknown = wanted.filter((id) => !all.some((example) => example.id === id));
if (unknown.length > 0) {
  process.stderr.write(`There is no case ${unknown.join(', ')}\n`);
  process.exit(64);
}
const copy = mkdtempSync(join(tmpdir(), 'interlock-guards-'));
copyTree();
buildCopy('as it is');
await demandMachine();
await provideTools(copy);
const theatre = await openTheatre(copy);
let red = 0;
try {
  // The snapshot is made with every guard on; only the jobs of a case run without one.
  const snapshot = await makeSnapshot(theatre, 1, null);
  for (const [index, example] of cases.entries()) {
    const guard = `${example.guard.file}#${example.guard.function}`;
    const original = readFileSync(join(copy, example.guard.file), 'utf8');
    try {
      writeFileSync(join(copy, example.guard.file), withoutGuard(example, original));
      buildCopy(`without ${guard}`);
      const { leaks } = await playCase(theatre, snapshot, example, index + 2);
      report(leaks.length > 0, example.id, guard, leaks[0] ?? 'the case stays shut without it');
    } catch (thrown) {
      report(false, example.id, guard, thrown instanceof Error ? thrown.message : 'not played');
    } finally {
      writeFileSync(join(copy, example.guard.file), original);
    }
  }
} finally {
  await theatre.testbed.close();
  await removeTree(theatre.folder);
  rmSync(copy, { recursive: true });
}
process.stdout.write(`${cases.length - red} guards proven, ${red} not\n`);
process.exitCode = red === 0 && cases.length > 0 ? 0 : 1;

function report(guards: boolean, id: string, guard: string, why: string): void {
  red += guards ? 0 : 1;
  process.stdout.write(
    `${guards ? 'guards ' : 'USELESS'}  ${id.padEnd(30)} ${guard}  ${why.slice(0, 160)}\n`,
  );
}

/** The text of the guard's file with only this guard switched off. */
function withoutGuard({ guard }: ConformanceCase, original: string): string {
  const parts = original.split(guard.off.find);
  if (parts.length !== 2) {
    throw new Error(`the guard's text stands ${parts.length - 1} times in its file`);
  }
  return parts.join(guard.off.by);
}

/** Everything that is tracked or new, and the packages, whose workspaces are those of the copy and not of this tree. */
function copyTree(): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const path of listed.split('\0').filter((name) => name !== '')) {
    cpSync(join(root, path), join(copy, path));
  }
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@interlock'), { recursive: true });
  const packages = realpathSync(join(root, 'node_modules'));
  for (const name of readdirSync(packages).filter((entry) => entry !== '@interlock')) {
    symlinkSync(join(packages, name), join(modules, name));
  }
  for (const name of readdirSync(join(copy, 'packages'))) {
    symlinkSync(join('..', '..', 'packages', name), join(modules, '@interlock', name));
  }
}

function buildCopy(how: string): void {
  const built = spawnSync(process.execPath, [join(copy, 'node_modules/rolldown/bin/cli.mjs'), '-c'], {
    cwd: copy,
    encoding: 'utf8',
  });
  if (built.status !== 0) {
    throw new Error(`the copy ${how} does not build`);
  }
}
