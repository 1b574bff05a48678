import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { examine } from './examine.ts';

function workflow(jobs: string, on = 'push'): ReadonlyMap<string, string> {
  return new Map([['.github/workflows/x.yml', `on: ${on}\njobs:\n${jobs}`]]);
}

function rules(jobs: string, on?: string): readonly string[] {
  return examine(workflow(jobs, on)).map(({ rule, line }) => `${rule}:${line}`);
}

const step = (run: string, more = '') => `  a:\n    runs-on: x\n    steps:\n      - run: ${run}\n${more}`;

const uses = (name: string) => `  a:\n    steps:\n      - uses: ${name}\n`;
const jobIf = (condition: string, permission = 'read') =>
  `  a:\n    if: ${condition}\n    permissions:\n      contents: ${permission}\n    steps: []\n`;

describe('examine()', () => {
  test.each([
    ['pytest || true', 'swallowed-exit-code:6'],
    ['pytest ||true', 'swallowed-exit-code:6'],
    ['"pytest || :"', 'swallowed-exit-code:6'],
    ['set +e', 'swallowed-exit-code:6'],
    ['pytest || exit $((0))', 'swallowed-exit-code:6'],
    ['"! pytest -q"', 'swallowed-exit-code:6'],
    ['|\n          python3 -m pytest &\n          wait', 'swallowed-exit-code:7'],
    ['|\n          if pytest; then\n            date\n          fi', 'swallowed-exit-code:7'],
    ['pytest || /bin/true', 'swallowed-exit-code:6'],
    ['pytest || (exit 0)', 'swallowed-exit-code:6'],
    ['pytest || { echo no; }', 'swallowed-exit-code:6'],
    ['ruff check --exit-zero .', 'swallowed-exit-code:6'],
    ['|\n          pytest ||\n            true', 'swallowed-exit-code:7'],
    ['|\n          pytest || # why\n            true', 'swallowed-exit-code:7'],
    ['bandit -r src', 'lying-exit-code:6'],
    ['gitleaks dir . --exit-code 0', 'swallowed-exit-code:6'],
    ['gitleaks dir . --exit-code=0', 'swallowed-exit-code:6'],
    ['zizmor --no-exit-codes .', 'swallowed-exit-code:6'],
    ['echo "$(bandit || true)"', 'swallowed-exit-code:6'],
    ['echo "a" && pytest || true', 'swallowed-exit-code:6'],
    ['checkov --soft-fail', 'swallowed-exit-code:6'],
    ['gosec -no-fail ./...', 'swallowed-exit-code:6'],
    ['safety check --continue-on-error', 'swallowed-exit-code:6'],
    ['pytest & wait', 'swallowed-exit-code:6'],
    ['gitleaks git .', 'lying-exit-code:6'],
    ['gitleaks detect', 'lying-exit-code:6'],
    ['npm audit --audit-level=none', 'lying-exit-code:6'],
    ['govulncheck -format json ./...', 'lying-exit-code:6'],
    ['zizmor --format sarif .', 'lying-exit-code:6'],
    ['cargo deny --format sarif check', 'lying-exit-code:6'],
    ['trivy fs .', 'lying-exit-code:6'],
    ['semgrep scan --config auto', 'lying-exit-code:6'],
    ['reviewdog -f=sarif', 'lying-exit-code:6'],
    ['mutmut run', 'lying-exit-code:6'],
    ['pip-audit -r requirements.txt', 'lying-exit-code:6'],
    ['make test | tee log', 'pipe-without-pipefail:6'],
    ["test '${{ needs.gate.result }}' != failure", 'join-accepts-skipped:6'],
  ])('finds `%s`', (run, expected) => {
    expect(rules(step(run))).toEqual([expected]);
  });

  test.each([
    ['PyCQA/bandit-action', ''],
    ['gitleaks/gitleaks-action', ''],
    ['aquasecurity/trivy-action', ''],
    ['aquasecurity/trivy-action', "exit-code: '0'"],
    ['google/osv-scanner-action/osv-scanner-action', ''],
    ['golang/govulncheck-action', 'output-format: sarif'],
    ['reviewdog/action-eslint', 'reporter: github-check'],
    ['Reviewdog/Action-eslint', 'fail_level: none'],
  ])('finds the action `%s` with `%s`', (name, input) => {
    const jobs = `${uses(`${name}@${'a'.repeat(40)}`)}${input === '' ? '' : `        with:\n          ${input}\n`}`;
    expect(rules(jobs)).toEqual(['lying-action:5']);
  });

  test.each([
    ['aquasecurity/trivy-action', 'exit-code: 1'],
    ['golang/govulncheck-action', 'go-package: ./...'],
    ['reviewdog/action-eslint', 'fail_level: any'],
    ['someone/bandit-action-of-mine', 'x: y'],
    ['actions/checkout', 'x: y'],
  ])('lets the action `%s` with `%s` pass', (name, input) => {
    expect(rules(`${uses(`${name}@${'a'.repeat(40)}`)}        with:\n          ${input}\n`)).toEqual([]);
  });

  test.each([
    'pytest',
    'trivy fs --exit-code 1 .',
    'semgrep scan --error',
    'pip install bandit',
    'gitleaks detect --no-git',
    'npm audit --audit-level=high',
    'pip-audit --strict -r requirements.txt',
    'echo "a | b"',
    'echo "bandit || true"',
    "printf '%s' 'bandit || true'",
    'test "$A" = 1 || exit 1',
    '|\n          if ! pytest; then\n            exit 1\n          fi',
    '|\n          pytest & PID=$!\n          wait "$PID"',
    'go build ./... && date',
    '|\n          pytest 2>&1\n          date',
    'test "${{ needs.gate.result }}" = success',
  ])('lets `%s` pass', (run) => {
    expect(rules(step(run))).toEqual([]);
  });

  test('looks behind every anchor', () => {
    const shared = 'on: push\nx-steps: &steps\n  - run: &run bandit -r . || true\njobs:\n';
    for (const jobs of [
      '  a: { runs-on: x, steps: *steps }\n',
      '  a: { runs-on: x, steps: [{ run: *run }] }\n',
      '  b: &b { runs-on: x, steps: [{ run: *run }] }\n  c: *b\n',
    ]) {
      const found = examine(new Map([['.github/workflows/x.yml', `${shared}${jobs}`]]));
      expect(found.map(({ rule, line }) => `${rule}:${line}`)).toContain('swallowed-exit-code:3');
    }
  });
  test.each(['jobs: &a\n  x: *a\n', `x: &x [1]\njobs:\n  a: { steps: [${'*x, '.repeat(60)}] }\n`])(
    'cannot read anchors without an end: %j',
    (text) => {
      const found = examine(new Map([['.github/workflows/x.yml', text]]));
      expect(found.map(({ rule }) => rule)).toEqual(['unreadable-workflow']);
    },
  );
  test('names the line of a command inside a longer script, also behind a continuation', () => {
    expect(
      rules(
        step('|\n          make\n          # pytest || true\n          pytest \\\n            -q || true'),
      ),
    ).toEqual(['swallowed-exit-code:9']);
  });
  test('takes a pipe as safe where pipefail is on', () => {
    expect(rules(step('make | tee log', '        shell: bash\n'))).toEqual([]);
    expect(rules(step('|\n          set -euo pipefail\n          make | tee log'))).toEqual([]);
  });
  test('finds continue-on-error on a step and on a job', () => {
    expect(rules(step('make', '        continue-on-error: true\n'))).toEqual(['continue-on-error:7']);
    expect(rules('  a:\n    continue-on-error: true\n    steps: []\n')).toEqual(['continue-on-error:4']);
    expect(rules(step('make', '        continue-on-error: false\n'))).toEqual([]);
  });
  test('finds a publishing job that runs after a failure, and no other', () => {
    expect(rules(jobIf('always()', 'write'))).toEqual(['always-publishes:4']);
    expect(rules(jobIf('"!cancelled()"', 'write'))).toEqual(['always-publishes:4']);
    expect(rules(jobIf('always()', 'read'))).toEqual([]);
    expect(rules(jobIf("github.ref == 'x'", 'write'))).toEqual([]);
  });
  test('finds actions that can be moved', () => {
    expect(rules(uses('actions/checkout@v4'))).toEqual(['unpinned-action:5']);
    expect(rules(uses('docker://alpine:3'))).toEqual(['unpinned-action:5']);
    expect(rules(uses(`actions/checkout@${'a'.repeat(40)}`))).toEqual([]);
    expect(rules(uses('./here'))).toEqual([]);
  });
  test('finds the checkout of a stranger under a privileged trigger', () => {
    const jobs = `  a:\n    steps:\n      - uses: actions/checkout@${'a'.repeat(40)}\n        with:\n          ref: \${{ github.event.pull_request.head.sha }}\n`;
    expect(rules(jobs, 'pull_request_target')).toEqual(['untrusted-checkout:7']);
    expect(rules(jobs, '[push, pull_request_target]')).toEqual(['untrusted-checkout:7']);
    expect(rules(jobs, 'pull_request')).toEqual([]);
  });
  test('finds a join that takes skipped for passed', () => {
    expect(rules(jobIf("needs.b.result != 'failure'"))).toEqual(['join-accepts-skipped:4']);
    expect(rules(jobIf("contains(needs.*.result, 'failure')"))).toEqual(['join-accepts-skipped:4']);
    expect(rules(jobIf("needs.b.result == 'success' || needs.b.result == 'skipped'"))).toEqual([
      'join-accepts-skipped:4',
    ]);
    expect(rules(jobIf("needs.b.result == 'success'"))).toEqual([]);
  });
  test('finds inherited secrets', () => {
    expect(
      rules(`  a:\n    uses: o/r/.github/workflows/x.yml@${'a'.repeat(40)}\n    secrets: inherit\n`),
    ).toEqual(['inherited-secrets:5']);
  });
  test('explains a flag that forces exit code 0 by that flag', () => {
    const said = examine(workflow(step('gitleaks detect --exit-code 0'))).map(({ message }) => message);
    expect(said).toContain('`--exit-code 0` in job `a` makes the tool end with 0 whatever it finds');
  });
  test('throws on no text at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => examine(new Map([['x.yml', `on: push\njobs:\n  a:\n    ${text}`]]))).not.toThrow();
      }),
    );
  });
});
