import { adapterOf } from '@interlock/shared/testing/cases.ts';
import { runFacts } from '@interlock/shared/testing/world.ts';
import { expect, test } from '@jest/globals';
import { makePlan } from '../plan/make-plan.ts';
import { worldOf } from '../testing/bandit-world.ts';
import { BASE, HEAD, honestBandit } from '../testing/gate-world.ts';
import { runTools } from './run-tools.ts';

test('runTools() starts no tool whose reports alone can be read, and says so in its evidence', async () => {
  const { effects } = worldOf(honestBandit());
  const run = runFacts({ commit: HEAD, before: BASE });
  const planned = await makePlan(effects, run);
  const adapters = new Map([['bandit', adapterOf('bandit', { command: null })]]);
  const { evidence } = await runTools(effects, run, { ...planned, adapters }, ['bandit']);
  expect(evidence.get('bandit')).toMatchObject({
    run: null,
    failure: {
      code: 'TOOL_NO_COMMAND',
      message: '`bandit` can be read and not started',
      next: 'Run it yourself and pass its report: `reports: bandit=FILE`',
    },
  });
});
