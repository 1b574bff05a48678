import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import { parse } from './inputs.ts';
import type { Facts, Inputs } from './words.ts';

const SHA256 = 'a'.repeat(64);
const REFERENCE = `7@sha256:${SHA256}@1`;
const RAW = { 'policy-sha256': SHA256, decision: REFERENCE, artifact: REFERENCE, sealed: REFERENCE };
const FINALIZE = { ...RAW, stage: 'finalize', 'release-id': '3' };

const OURS: readonly (readonly [string, string | null])[] = [['a-1.0.tar.gz', SHA256]];

function facts(served: Facts['served']): Facts {
  const goal = {
    repository: 'acme/app',
    tag: 'v1',
    commit: 'c'.repeat(40),
    assets: [],
    previous: null,
    notes: '',
  };
  const subjects = [{ name: 'a-1.0.tar.gz', size: 5, sha256: SHA256 }];
  const release = {
    id: 3,
    tag: 'v1',
    isDraft: true,
    isImmutable: false,
    body: '',
    targetCommit: '',
    publishedAt: null,
    assets: [],
    url: '',
    uploadUrl: '',
  };
  return { goal, subjects, world: { releases: [release], tagCommit: goal.commit }, served };
}

function inputs(raw: Readonly<Record<string, string>>): Inputs {
  return parse(raw);
}

describe('decide()', () => {
  test('opens the draft when the index serves the same bytes', () => {
    const { decision, plan } = decide(inputs(FINALIZE), facts(new Map([['a-1.0.tar.gz', SHA256]])));
    expect(decision.verdict).toBe('pass');
    expect(plan.goal).toMatchObject({ mode: 'publish', releaseId: 3 });
  });

  test.each([
    ['another file', new Map([['a-1.0.tar.gz', 'b'.repeat(64)]])],
    ['no such file', new Map([['a-1.0.tar.gz', null]])],
    ['nothing', new Map()],
    ['a file more', new Map([...OURS, ['a-1.0-cp312-cp312-linux_x86_64.whl', 'b'.repeat(64)]])],
    ['a file more without a digest', new Map([...OURS, ['a-1.0.zip', null]])],
  ])('keeps the draft closed when the index serves %s', (_name, served) => {
    const { decision } = decide(inputs(FINALIZE), facts(served));
    expect(decision).toMatchObject({ verdict: 'fail', reasons: [{ code: 'REGISTRY_MISMATCH' }] });
  });

  test('stops at a draft when it is not to publish', () => {
    expect(decide(inputs({ ...RAW, finalize: 'false' }), facts(null)).plan.goal.mode).toBe('draft');
  });
});

describe('parse()', () => {
  test.each([
    { ...RAW, finalize: 'no' },
    { ...RAW, decision: '7' },
    { ...RAW, 'release-id': '3' },
    { ...FINALIZE, 'release-id': '' },
    { ...FINALIZE, 'release-id': '3/../4' },
    { ...FINALIZE, 'index-url': 'https://index.example/simple/' },
    { ...RAW, api: 'https://evil.example' },
    {},
  ])('refuses %j', (raw) => {
    expect(() => parse(raw)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});
