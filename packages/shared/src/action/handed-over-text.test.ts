import { describe, expect, test } from '@jest/globals';
import { canonicalJson, sha256Of } from '../formats/json/canonical-json.ts';
import { presetPolicy } from '../formats/policy-file/policy-file.ts';
import { formatDeclaredBuild, parseDeclaredBuild } from '../formats/records/declared-build.ts';
import { formatPlan, parsePlan } from '../formats/records/plan-file.ts';
import { formatRecordedRun, parseRecordedRun } from '../formats/records/recorded-run.ts';
import { runFacts, world } from '../testing/world.ts';
import { readEvidence } from './evidence-files.ts';
import { openPolicy } from './handoff-policy.ts';
import { checkRecord, formatRecord } from './record.ts';

const RUN = runFacts();
const COMMIT = RUN.commit;
const SHA256 = 'a'.repeat(64);
const { policy } = presetPolicy('starter');
const POLICY_SHA256 = sha256Of(canonicalJson(policy));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function inFolder<T>(
  path: string,
  text: string,
  read: (effects: ReturnType<typeof world>['effects']) => Promise<T>,
): Promise<T> {
  const { effects, files } = world();
  files.set(path, bytes(text));
  return await read(effects);
}

const OUTPUT = formatRecordedRun({
  output: { exitCode: 0, ended: 'exited', stdout: null, stderr: null, reports: new Map() },
  version: '1',
  digest: SHA256,
  confinement: 'dropped-uid',
  queried: [],
  wallMilliseconds: 1,
  cpuMilliseconds: 1,
})['output.json'];

/** Every text that one job hands to the next, with the function that reads it. */
const TEXTS: readonly (readonly [string, string, (text: string) => unknown])[] = [
  [
    'a record',
    formatRecord(
      'gate',
      RUN,
      { verdict: 'pass', reasons: [], assessments: [], warnings: [] },
      '2026-11-21T12:00:00Z',
    ),
    (text) => checkRecord(text, 'gate', { id: 1, sha256: SHA256, attempt: 1 }, RUN),
  ],
  [
    'a plan',
    formatPlan({
      schema: 1,
      stage: 'plan',
      commit: COMMIT,
      base: null,
      policySha256: SHA256,
      tools: [],
      expected: {},
      changes: [],
      absentRoots: [],
      notScanned: [],
      advisories: null,
    }),
    (text) => parsePlan(text, COMMIT, SHA256),
  ],
  [
    'a policy',
    JSON.stringify({ policy, sha256: POLICY_SHA256, commit: COMMIT, isBootstrap: false }),
    (text) =>
      inFolder('/record/policy.json', text, (effects) => openPolicy(effects, '/record', POLICY_SHA256)),
  ],
  [
    'a build',
    formatDeclaredBuild({ by: 'interlock', argv: ['make'], artifacts: ['a'], lockFile: null }),
    parseDeclaredBuild,
  ],
  [
    'the output of a tool',
    typeof OUTPUT === 'string' ? OUTPUT : '',
    (text) => parseRecordedRun(new Map([['output.json', bytes(text)]]), 'bandit'),
  ],
  [
    'the reason why a tool failed',
    JSON.stringify({ code: 'TOOL_MISSING', message: 'It is not there', next: 'Look' }),
    (text) =>
      inFolder('/record/outputs/bandit/failure.json', text, (effects) =>
        readEvidence(effects, '/record', []),
      ),
  ],
];

describe.each(TEXTS)('%s that another job hands over', (_what, text, read) => {
  const outcome = async (given: string): Promise<unknown> => {
    try {
      await read(given);
      return 'read';
    } catch (thrown) {
      return thrown;
    }
  };

  test('is read as it was written', async () => {
    expect(await outcome(text)).toBe('read');
  });

  test.each([
    ['with a key twice', (given: string) => given.replace(/^\{\s*("[^"]+"):/, '{$1:null,$1:')],
    ['with more after its end', (given: string) => `${given}{}`],
    [
      'with a key twice further in',
      (given: string) => `${given.trimEnd().slice(0, -1)},"x":{"y":1,"\\u0079":2}}`,
    ],
    ['that is cut off', (given: string) => given.slice(0, -3)],
    ['that is empty', () => ''],
  ])('is refused %s', async (_how, change) => {
    expect(await outcome(change(text))).toMatchObject({ code: 'EVIDENCE_UNREADABLE' });
  });
});

test('the output of a tool holds whole exit codes and times that are numbers', () => {
  const text = typeof OUTPUT === 'string' ? OUTPUT : '';
  for (const [from, to] of [
    ['"exitCode": 0', '"exitCode": 0.5'],
    ['"exitCode": 0', '"exitCode": 1e400'],
    ['"wallMilliseconds": 1', '"wallMilliseconds": 1e400'],
  ] as const) {
    const changed = new Map([['output.json', bytes(text.replace(from, to))]]);
    expect(() => parseRecordedRun(changed, 'bandit')).toThrow(
      expect.objectContaining({ code: 'EVIDENCE_UNREADABLE' }),
    );
  }
});
