import type { ToolRequest } from '@interlock/shared/effects/effects.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  BASE,
  banditReport,
  type GateWorld,
  gateWorld,
  HEAD,
  honestBandit,
  type Step,
  type Tool,
} from '../testing/gate-world.ts';

const POLICY = {
  '.github/interlock.yml':
    'extends: starter\ntools: { gitleaks: null, deptry: null, vulture: null, bandit: { phase: 2 } }\n',
};
const PROCESSORS = 4;
/** What stands before the files of a part: its report, and the end of all options. */
const FIRST_FILE = 3;

beforeAll(() => {
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: PROCESSORS, configurable: true });
});

afterAll(() => {
  Reflect.deleteProperty(navigator, 'hardwareConcurrency');
});

type Part = readonly [name: string, files: readonly string[], found: readonly string[]];

/** A bandit that finds `found` in its first part, after `change` has spoilt what its parts leave. */
function dividedBandit(
  found: readonly string[],
  requests: ToolRequest[],
  change: (parts: readonly Part[]) => readonly Part[] = (parts) => parts,
): Tool {
  return (request, paths) => {
    requests.push(request);
    const { parts = [], reports } = request.plan;
    if (parts.length === 0) {
      return honestBandit()(request, paths);
    }
    const left = parts.map(
      (part, index): Part => [reports[index] ?? '', part.slice(FIRST_FILE), index === 0 ? found : []],
    );
    const partExitCodes = left.map(([, , results]) => Math.min(1, results.length));
    return {
      exitCode: Math.max(...partExitCodes),
      partExitCodes,
      reports: new Map(change(left).map(([name, files, results]) => [name, banditReport(files, results)])),
    };
  };
}

async function gateOver(modules: number, bandit: Tool): Promise<Step> {
  return await worldOver(modules, bandit).step({});
}

function worldOver(modules: number, bandit: Tool): GateWorld {
  const sources = Object.fromEntries(
    Array.from({ length: modules }, (_, index) => [`src/module_${index}.py`, 'print(1)\n']),
  );
  const tree = { ...POLICY, ...sources };
  return gateWorld({ [BASE]: tree, [HEAD]: tree }, { bandit });
}

describe('over many files', () => {
  test('bandit runs in parts that name every file once, and its sample in one', async () => {
    const requests: ToolRequest[] = [];
    const { outputs, record } = await gateOver(250, dividedBandit([], requests));
    expect(outputs['verdict']).toBe('pass');
    const parts = requests.map(({ plan }) => plan.parts ?? []);
    expect(parts.map((part) => part.length)).toEqual([PROCESSORS, 0]);
    expect(new Set(parts.flat().flatMap((part) => part.slice(FIRST_FILE))).size).toBe(250);
    expect(record.get('outputs/bandit/output.json')).toContain('"partExitCodes"');
  });

  test('what one part finds closes the gate', async () => {
    const { outputs, headline } = await gateOver(250, dividedBandit(['B101'], []));
    expect([outputs['verdict'], headline]).toEqual(['fail', expect.stringContaining('FINDING_AT_THRESHOLD')]);
  });

  test.each([
    ['a part leaves no report', (parts: readonly Part[]) => parts.slice(1)],
    ['the last part leaves no report', (parts: readonly Part[]) => parts.slice(0, -1)],
    [
      'one report stands for another',
      ([first, , ...rest]: readonly Part[]): readonly Part[] =>
        first === undefined ? [] : [first, ['bandit-2.json', first[1], first[2]], ...rest],
    ],
    [
      'a part left a file out',
      (parts: readonly Part[]) => parts.map(([name, files, found]): Part => [name, files.slice(1), found]),
    ],
  ])('the gate is closed as an error when %s', async (_what, change) => {
    const { code, outputs } = await gateOver(250, dividedBandit([], [], change));
    expect([code, outputs['verdict']]).toEqual([2, 'error']);
  });
});

test.each([
  ['passes on all of its parts', () => undefined, 'pass'],
  [
    'is closed as an error when the record says nothing of parts',
    (record: Map<string, Uint8Array>) => {
      const name = 'outputs/bandit/output.json';
      const { partExitCodes: _codes, ...head } = JSON.parse(new TextDecoder().decode(record.get(name)));
      record.set(name, new TextEncoder().encode(JSON.stringify(head)));
    },
    'error',
  ],
] as const)('a decision in a later job %s', async (_what, change, verdict) => {
  const world = worldOver(250, dividedBandit([], []));
  const plan = await world.step({ stage: 'plan' });
  const { evidence: policy = '', 'policy-sha256': sha256 = '' } = plan.outputs;
  const handed = { policy, 'policy-sha256': sha256 };
  const scan = await world.step({ stage: 'scan', ...handed });
  const tests = await world.step({ stage: 'test', ...handed });
  const { outputs } = await world.step({
    stage: 'decide',
    ...handed,
    scan: world.tamper(scan.outputs['evidence'] ?? '', change),
    test: tests.outputs['evidence'] ?? '',
  });
  expect(outputs['verdict']).toBe(verdict);
});

test('over few files nothing is divided', async () => {
  const requests: ToolRequest[] = [];
  expect((await gateOver(100, dividedBandit([], requests))).outputs['verdict']).toBe('pass');
  expect(requests.map(({ plan }) => plan.parts)).toEqual([undefined, undefined]);
});
