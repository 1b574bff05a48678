import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MAX_LINES = 250;
const MAX_MEDIAN_LINES = 60;

/** Fails when a hand-written source file is longer than the house allows, or when the median has grown past its budget. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /^(packages|actions|tools|benchmarks|conformance)\//.test(path))
  .filter((path) => !/\.test\.ts$|\.generated\.ts$|\/fixtures\//.test(path));
const sizes = files.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }));
const tooLong = sizes.filter(({ lines }) => lines > MAX_LINES);
const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b);
const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
for (const { path, lines } of tooLong) {
  process.stderr.write(`${path}: ${lines} lines, at most ${MAX_LINES}: split it by meaning\n`);
}
if (median > MAX_MEDIAN_LINES) {
  process.stderr.write(`median file: ${median} lines, at most ${MAX_MEDIAN_LINES}\n`);
}
process.stdout.write(`${sizes.length} files, median ${median} lines\n`);
// No file at all is a list that was not read.
process.exitCode = sizes.length === 0 || tooLong.length > 0 || median > MAX_MEDIAN_LINES ? 1 : 0;
