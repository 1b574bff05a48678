import { describe, expect, test } from '@jest/globals';
import { TOOL_IDS } from '../../tools/registry.generated.ts';
import { loadAdapters } from './load-adapters.ts';

const FORMATS = ['cyclonedx', 'sarif', 'spdx', 'zizmor'];

describe('loadAdapters()', () => {
  test('gives the adapters that are named and no others', async () => {
    const tools = TOOL_IDS.filter((id) => !FORMATS.includes(id));
    expect([...(await loadAdapters(tools)).keys()]).toEqual(tools);
    expect([...(await loadAdapters(['bandit'])).keys()]).toEqual(['bandit']);
    expect((await loadAdapters([])).size).toBe(0);
  });

  test.each([...FORMATS, 'semgrop', '', 'constructor', '__proto__'])(
    'refuses %j, beside a known tool too',
    async (id) => {
      await expect(loadAdapters(['bandit', id])).rejects.toMatchObject({
        code: 'POLICY_UNKNOWN_TOOL',
        message: `The policy names \`${id}\`, which is no tool that this version can judge`,
      });
    },
  );
});
