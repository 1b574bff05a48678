import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConformanceCase, readCases } from '../packages/cli/src/conformance/case-file.ts';

/**
 * Switches each guard off in a copy of the tree, builds it, plays the case and demands that it is no longer shut.
 * `node tools/switch-off-guards.ts [CASE…]`; ends 1 when a case stays shut without its guard, or a guard is not found.
 */
const root = process.cwd();
const wanted = process.argv.slice(2);
const all = await readCases(join(root, 'conformance', 'cases'));
const cases = wanted.length === 0 ? all : all.filter(({ id }) => wanted.includes(id));
const copy = mkdtempSync(join(tmpdir(), 'interlock-guards-'));
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  encoding: 'utf8',
}).split('\0');
for (const path of tracked.filter((name) => name !== '')) {
  cpSync(join(root, path), join(copy, path));
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

let red = 0;
for (const example of cases) {
  const outcome = withoutGuard(example);
  red += outcome === 'opens' ? 0 : 1;
  process.stdout.write(
    `${outcome === 'opens' ? 'guards' : 'USELESS'}  ${example.id}  ${example.guard.file}#${example.guard.function}  ${outcome}\n`,
  );
}
rmSync(copy, { recursive: true });
process.stdout.write(`${cases.length - red} guards proven, ${red} not\n`);
process.exitCode = red === 0 ? 0 : 1;

function withoutGuard(example: ConformanceCase): string {
  const { guard } = example;
  if (guard.off === undefined) {
    return 'the case does not say how its guard is switched off';
  }
  const path = join(copy, guard.file);
  const original = readFileSync(path, 'utf8');
  const parts = original.split(guard.off.find);
  if (parts.length !== 2) {
    return `the guard's text stands ${parts.length - 1} times in its file`;
  }
  writeFileSync(path, parts.join(guard.off.by));
  try {
    const build = spawnSync(process.execPath, [join(root, 'node_modules/rolldown/bin/cli.mjs'), '-c'], {
      cwd: copy,
      encoding: 'utf8',
    });
    if (build.status !== 0) {
      return 'the copy without the guard does not build';
    }
    const played = spawnSync(
      process.execPath,
      [join(copy, 'dist/cli/index.js'), 'rehearse', '--break', example.id],
      { cwd: copy, encoding: 'utf8' },
    );
    return played.status === 1 && played.stdout.includes('OPEN') ? 'opens' : 'stays shut without it';
  } finally {
    writeFileSync(path, original);
  }
}
