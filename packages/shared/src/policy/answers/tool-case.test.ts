import { describe, expect, test } from '@jest/globals';
import type { Looked, PlanFile } from '../../formats/records/plan-file.ts';
import type { RecordedRun } from '../../model/recorded-run.ts';
import type { ToolEvidence } from '../../model/tool-evidence.ts';
import { adapterOf, caseOf } from '../../testing/cases.ts';
import { toolCases } from './tool-case.ts';

const LOOKED: Looked = { paths: ['src/a.py'], packages: [], commits: null, passedOver: [] };
const RUN: RecordedRun = {
  output: { exitCode: 0, ended: 'exited', stdout: null, stderr: null, reports: new Map() },
  version: '9.9',
  digest: 'd'.repeat(64),
  confinement: 'dropped-uid',
  queried: [],
  wallMilliseconds: 1,
  cpuMilliseconds: 1,
};
const NOTHING: ToolEvidence = {
  run: null,
  canary: null,
  base: null,
  view: null,
  viewBase: null,
  failure: null,
};
const OBSTACLE = { code: 'LOCK_MISSING', message: 'm', next: 'n' };

/** The one case that comes of what a tool left, where it had to look at head and base. */
function caseFrom(
  tool: Partial<ToolEvidence> | null,
  change: {
    readonly base?: Looked | null;
    readonly obstacle?: typeof OBSTACLE;
    readonly given?: Uint8Array;
  } = {},
) {
  const { base = LOOKED, obstacle = null } = change;
  const plan: PlanFile = {
    schema: 1,
    stage: 'plan',
    policySha256: '0'.repeat(64),
    notScanned: [],
    commit: 'c'.repeat(40),
    base: 'b'.repeat(40),
    tools: ['bandit'],
    expected: { bandit: { head: LOOKED, base, obstacle, comments: { head: [], base: null } } },
    advisories: null,
    changes: [],
    absentRoots: [],
  };
  const { resolved } = caseOf();
  const adapters = new Map([['bandit', adapterOf('bandit')]]);
  const evidence = new Map(tool === null ? [] : [['bandit', { ...NOTHING, ...tool }]]);
  const given = new Map(
    change.given === undefined ? [] : [['bandit', { bytes: change.given, writtenAt: 1, notBefore: 1 }]],
  );
  const [only] = toolCases({ resolved, plan, adapters }, evidence, given);
  return { head: only?.report ?? null, base: only?.base ?? null, origin: only?.origin };
}

describe('toolCases()', () => {
  test('makes a case also of a tool that left nothing, without any report', () => {
    expect(caseFrom(null)).toEqual({ head: null, base: null, origin: 'run' });
    expect(caseFrom({})).toEqual({ head: null, base: null, origin: 'run' });
  });
  test('reads what ran over the head and over the base, each for itself', () => {
    const both = caseFrom({ run: RUN, base: RUN });
    expect([both.head?.completeness, both.base?.completeness]).toEqual(['complete', 'complete']);
    const headAlone = caseFrom({ run: RUN });
    expect([headAlone.head?.completeness, headAlone.base]).toEqual(['complete', null]);
    const baseAlone = caseFrom({ base: RUN });
    expect([baseAlone.head, baseAlone.base?.completeness]).toEqual([null, 'complete']);
  });
  test('takes no answer about a base that nobody had to look at', () => {
    expect(caseFrom({ run: RUN, base: RUN }, { base: null }).base).toBeNull();
  });
  test.each([
    ['an obstacle of the plan', { run: RUN }, { obstacle: OBSTACLE }],
    ['a failure to start', { run: RUN, failure: OBSTACLE }, {}],
  ])('%s stands before any answer', (_name, tool, change) => {
    expect(caseFrom(tool, change).head).toMatchObject({ completeness: 'incomplete', reasons: [OBSTACLE] });
  });
  test('a report that was handed over stands in place of a run', () => {
    expect(caseFrom({ run: RUN, failure: OBSTACLE }, { given: new Uint8Array() })).toMatchObject({
      head: { tool: 'bandit' },
      origin: 'report',
    });
  });
  test('files that a tool passes over and was not shown make its answer incomplete', () => {
    const passed = { ...LOOKED, passedOver: ['a.bin'] };
    expect(caseFrom({ run: RUN, base: RUN }, { base: passed }).base).toMatchObject({
      completeness: 'incomplete',
      reasons: [{ code: 'VIEW_MISSING' }],
    });
  });
});
