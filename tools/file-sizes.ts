import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MAX_LINES = 250;
const MAX_MEDIAN_LINES = 60;

/**
 * Fails when a hand-written file, of source or of tests, is longer than the house allows, or when the median has grown past its
 * budget. The median is that of the sources alone: a test file is a list of cases, and many small ones would only hide large sources.
 */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /^(packages|actions|tools|benchmarks|conformance)\//.test(path))
  .filter((path) => !/\.generated\.ts$|\/fixtures\//.test(path));
const sizes = files.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }));
const tooLong = sizes.filter(({ lines }) => lines > MAX_LINES);
const sources = sizes.filter(({ path }) => !path.endsWith('.test.ts'));
const sorted = sources.map(({ lines }) => lines).toSorted((a, b) => a - b);
const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
for (const { path, lines } of tooLong) {
  process.stderr.write(`${path}: ${lines} lines, at most ${MAX_LINES}: split it by meaning\n`);
}
if (median > MAX_MEDIAN_LINES) {
  process.stderr.write(`median file: ${median} lines, at most ${MAX_MEDIAN_LINES}\n`);
}
process.stdout.write(
  `${sources.length} files of source, median ${median} lines, and ${sizes.length - sources.length} of tests\n`,
);
// No source or no test at all is a list that was not read.
process.exitCode =
  sources.length === 0 || sources.length === sizes.length || tooLong.length > 0 || median > MAX_MEDIAN_LINES
    ? 1
    : 0;
