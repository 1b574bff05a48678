import { describe, expect, test } from '@jest/globals';
import type { Effects } from '../effects/effects.ts';
import type { Host } from '../effects/host.ts';
import { ActionError } from '../errors.ts';
import type { Decision } from '../model/decision.ts';
import { runFacts } from '../testing/world.ts';
import type { Action } from './action.ts';
import { run } from './run.ts';

const facts = runFacts();

const pass: Decision = { verdict: 'pass', reasons: [], assessments: [], warnings: [] };
const fail: Decision = {
  verdict: 'fail',
  reasons: [{ code: 'INPUT_INVALID', message: 'no', next: 'yes' }],
  assessments: [],
  warnings: [],
};

type Tested = Action<{ readonly ok: true }, null, null, { readonly done: true }>;

function action(change: Partial<Tested>): Tested {
  return {
    name: 'sample',
    outputs: { artifact: '' },
    parse: () => ({ ok: true }),
    gather: async () => null,
    decide: () => ({ decision: pass, plan: null }),
    report: () => ({
      outputs: { artifact: '12' },
      summary: 'text',
      annotations: [],
      record: { 'a.txt': 'x' },
      headline: 'line',
    }),
    ...change,
  };
}

const unused = () => {
  throw new Error('not part of this test');
};
const applied = async () => ({ done: true }) as const;
const gatherBroken = async () => {
  throw new TypeError('secret text');
};
const parseBroken = () => {
  throw new ActionError('INPUT_INVALID', 'no', 'yes');
};

function world(failing: 'none' | 'write' | 'upload' | 'outputs' = 'none') {
  const outputs: Record<string, string>[] = [];
  const lines: string[] = [];
  const written: string[] = [];
  const host: Host = {
    inputs: {},
    setOutputs: async (values) => {
      if (failing === 'outputs') {
        throw new Error('disk full');
      }
      outputs.push({ ...values });
    },
    writeSummary: async () => undefined,
    annotate: () => undefined,
    conclude: (_verdict, line) => {
      lines.push(line);
    },
    recordFolder: async () => '/record',
  };
  const effects: Effects = {
    clock: { now: () => new Date('2026-01-01T00:00:00Z') },
    environment: {},
    log: { info: () => undefined, registerSecret: () => undefined },
    files: {
      makePrivateFolder: unused,
      read: unused,
      write: async (path) => {
        if (failing === 'write') {
          throw new ActionError('INTERNAL', 'disk full', 'free some');
        }
        written.push(path);
      },
      digest: unused,
      copy: unused,
      list: unused,
      writtenAt: unused,
      view: unused,
      exists: unused,
    },
    artifacts: {
      isAvailable: true,
      upload: async () => {
        if (failing === 'upload') {
          throw new ActionError('INTERNAL', 'service away', 'again');
        }
        return { id: 5, sha256: 'b'.repeat(64), attempt: 1 };
      },
      download: unused,
    },
    get git(): never {
      return unused();
    },
    get builds(): never {
      return unused();
    },
    get packageIndex(): never {
      return unused();
    },
    get tools(): never {
      return unused();
    },
    get github(): never {
      return unused();
    },
    get sigstore(): never {
      return unused();
    },
  };
  return { host, effects, outputs, lines, written };
}

describe('run()', () => {
  test('sets every output closed before anything else', async () => {
    const { host, effects, outputs } = world();
    await run(action({}), effects, host, facts);
    expect(outputs[0]).toEqual({ artifact: '', verdict: 'error', evidence: '', 'evidence-path': '' });
  });

  test('opens the outputs on a pass and ends 0', async () => {
    const { host, effects, outputs } = world();
    expect(await run(action({}), effects, host, facts)).toBe(0);
    expect(outputs.at(-1)).toMatchObject({
      artifact: '12',
      verdict: 'pass',
      evidence: `5@sha256:${'b'.repeat(64)}@1`,
    });
  });

  test('keeps the outputs closed when the decision fails, whatever the report says', async () => {
    const { host, effects, outputs, written } = world();
    expect(await run(action({ decide: () => ({ decision: fail, plan: null }) }), effects, host, facts)).toBe(
      1,
    );
    expect(outputs.at(-1)).toMatchObject({ artifact: '', verdict: 'fail' });
    expect(written).toContain('/record/record.json');
  });

  test('does not apply unless the decision is a pass', async () => {
    let isApplied = false;
    const { host, effects } = world();
    const apply = async () => {
      isApplied = true;
      return { done: true } as const;
    };
    await run(action({ decide: () => ({ decision: fail, plan: null }), apply }), effects, host, facts);
    expect(isApplied).toBe(false);
  });

  test('lets settle lower the verdict', async () => {
    const { host, effects, outputs } = world();
    expect(await run(action({ apply: applied, settle: () => fail }), effects, host, facts)).toBe(1);
    expect(outputs.at(-1)).toMatchObject({ artifact: '', verdict: 'fail' });
  });

  test('turns whatever is thrown into an error with a record', async () => {
    const { host, effects, outputs, written } = world();
    expect(await run(action({ gather: gatherBroken }), effects, host, facts)).toBe(2);
    expect(outputs.at(-1)).toMatchObject({ verdict: 'error', artifact: '' });
    expect(written).toContain('/record/record.json');
  });

  test('ends 64 on inputs that cannot be read', async () => {
    const { host, effects } = world();
    expect(await run(action({ parse: parseBroken }), effects, host, facts)).toBe(64);
  });

  test.each(['write', 'upload'] as const)(
    'closes a pass whose record fails to be kept (%s)',
    async (failing) => {
      const { host, effects, outputs } = world(failing);
      expect(await run(action({}), effects, host, facts)).toBe(2);
      expect(outputs.at(-1)).toMatchObject({ verdict: 'error', artifact: '' });
    },
  );

  test('ends 2 when the outputs cannot be closed', async () => {
    const { host, effects } = world('outputs');
    expect(await run(action({}), effects, host, facts)).toBe(2);
  });

  test('ends 0 for an advisory action and keeps the true verdict', async () => {
    const { host, effects, outputs } = world();
    const advisory = action({ decide: () => ({ decision: fail, plan: null }), isAdvisory: () => true });
    expect(await run(advisory, effects, host, facts)).toBe(0);
    expect(outputs.at(-1)).toMatchObject({ verdict: 'fail' });
  });

  test('an advisory action whose record is not kept does not end 0', async () => {
    const { host, effects } = world('write');
    expect(await run(action({ isAdvisory: () => true }), effects, host, facts)).toBe(2);
  });
});
