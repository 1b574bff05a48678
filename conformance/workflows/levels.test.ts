import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { LEVELS } from './levels.ts';
import { problemsOf } from './rules.ts';
import { WORKFLOWS_FOLDER, workflowText } from './workflow.ts';

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1';

/** One planted mistake: the first `from` of the workflow becomes `to`. */
const PLANTED: readonly (readonly [
  title: string,
  file: string,
  from: string,
  to: string,
  problem: RegExp,
])[] = [
  [
    'a job that goes on after a failed step',
    'release.yml',
    '    name: gate\n',
    '    name: gate\n    continue-on-error: true\n',
    /continue-on-error/,
  ],
  ['a trigger with rights on code of a fork', 'gate.yml', 'on:\n', 'on:\n  pull_request_target:\n', /on/],
  [
    'rights for the whole workflow',
    'release.yml',
    'permissions: {}\n',
    'permissions:\n  contents: read\n',
    /permissions/,
  ],
  [
    'a build that may sign',
    'release.yml',
    '      contents: read # check out; runs project code',
    '      contents: read\n      id-token: write',
    /tests: permissions/,
  ],
  [
    'a signing job that may publish',
    'release.yml',
    '      id-token: write # sign',
    '      contents: write\n      id-token: write # sign',
    /sign: permissions/,
  ],
  [
    'a publishing job that may sign',
    'release.yml',
    '      contents: write # draft',
    '      id-token: write\n      contents: write # draft',
    /release: permissions/,
  ],
  [
    'a signing job with a checkout',
    'release.yml',
    '      - id: provenance',
    `      - uses: ${CHECKOUT} # v7.0.1\n        with: {fetch-depth: 0, persist-credentials: false}\n      - id: provenance`,
    /sign: .*checks nothing out/,
  ],
  [
    'a signing job with code of others',
    'release.yml',
    '      - id: provenance',
    `      - uses: acme/notify@${'a'.repeat(40)} # v1.0.0\n      - id: provenance`,
    /sign: .*code of others/,
  ],
  [
    'a checkout by a tag',
    'release.yml',
    `${CHECKOUT} # v7.0.1`,
    'actions/checkout@v7',
    /without a full commit/,
  ],
  [
    'a checkout without its version',
    'release.yml',
    `${CHECKOUT} # v7.0.1`,
    CHECKOUT,
    /without a full commit/,
  ],
  [
    'a checkout that keeps credentials',
    'gate.yml',
    'persist-credentials: false',
    'persist-credentials: true',
    /keeps no credentials/,
  ],
  [
    'a token for a scanner',
    'release.yml',
    '          stage: scan',
    '          stage: scan\n          token: ${{ github.token }}',
    /gate: .*only a listed job/,
  ],
  [
    'a secret in place of the token',
    'release.yml',
    'GITHUB_TOKEN: ${{ github.token }}',
    'GITHUB_TOKEN: ${{ secrets.PAT }}',
    /: it reads secrets/,
  ],
  [
    'more rights for the job that reads earlier releases',
    'release.yml',
    '      contents: read # earlier',
    '      contents: write # earlier',
    /verify: permissions/,
  ],
  [
    'an expression inside a script',
    'release.yml',
    'if [ "$REPORTED" !=',
    'if [ "${{ needs.gate.result }}" !=',
    /expression inside a script/,
  ],
  [
    'a script in a job that signs',
    'release.yml',
    '      - id: provenance',
    '      - shell: bash\n        run: "true"\n      - id: provenance',
    /sign: .*a script/,
  ],
  [
    'an input of the caller in a signing job',
    'release.yml',
    '          stage: seal',
    '          stage: ${{ inputs.policy }}',
    /seal: .*input of the caller/,
  ],
  [
    'an input that chooses the runner',
    'release.yml',
    '      finalize:\n',
    '      runner:\n        description: x\n        type: string\n      finalize:\n',
    /input runner/,
  ],
  ['another runner', 'release.yml', 'runs-on: ubuntu-24.04', 'runs-on: self-hosted', /runs-on/],
  ['no time limit', 'release.yml', '    timeout-minutes: 10\n', '', /timeout-minutes/],
  [
    'no concurrency',
    'finalize.yml',
    'concurrency:\n  group: interlock-finalize-${{ github.repository_id }}-${{ github.ref }}\n  cancel-in-progress: false\n',
    '',
    /concurrency/,
  ],
  [
    'a release in spite of a failure',
    'release.yml',
    '    name: release\n',
    '    name: release\n    if: ${{ always() }}\n',
    /release: its condition/,
  ],
  ['a join that runs only on success', 'gate.yml', '    if: ${{ always() }}\n', '', /verdict: its condition/],
  [
    'a join that forgets a job',
    'release.yml',
    'sbom, decide, sign, verify, seal, release, refused]',
    'decide, sign, verify, seal, release, refused]',
    /does not wait/,
  ],
  [
    'a join that does not compare a job',
    'gate.yml',
    '            tests success pass\n',
    '',
    /does not compare/,
  ],
  [
    'a matrix',
    'gate.yml',
    '    name: gate\n',
    '    name: gate\n    strategy:\n      matrix: {tool: [bandit]}\n',
    /strategy/,
  ],
  [
    'a job without a level',
    'gate.yml',
    '  verdict:\n    name',
    '  extra:\n    name: extra\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    permissions: {}\n    steps: [{uses: $/actions/gate}]\n  verdict:\n    name',
    /extra: it has no level/,
  ],
  [
    'variables for a whole job',
    'release.yml',
    '    name: sign\n',
    '    name: sign\n    env: {SIGSTORE_ROOT: x}\n',
    /env/,
  ],
  [
    'variables for a signing action',
    'release.yml',
    '      - id: seal\n',
    '      - id: seal\n        env: {FULCIO_URL: x}\n',
    /seal: .*variables/,
  ],
];

describe('the workflows that callers use', () => {
  test.each(Object.keys(LEVELS))('%s gives each job one level of trust', (name) => {
    expect(problemsOf(name, workflowText(name))).toEqual([]);
  });

  test.each(PLANTED)('%s is found in %s', (_title, file, from, to, problem) => {
    const text = workflowText(file);
    expect(text.includes(from)).toBe(true);
    const found = problemsOf(
      file,
      text.replace(from, () => to),
    );
    expect(found.join('\n')).toMatch(problem);
  });

  test('every workflow of the folder is either one of these or for this repository alone', () => {
    const own = ['check.yml', 'self-release.yml'];
    expect(readdirSync(WORKFLOWS_FOLDER).toSorted()).toEqual([...Object.keys(LEVELS), ...own].toSorted());
  });
});
