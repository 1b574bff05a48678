import { describe, expect, test } from '@jest/globals';
import type { CommandPlan, CommandTarget } from './model/tool-adapter.ts';
import { TOOLS, type ToolId } from './tools/registry.generated.ts';

const TARGET: CommandTarget = {
  paths: ['--help', 'src/a.py'],
  sourceRoots: ['src'],
  packages: [{ name: 'Demo.Pkg', version: '1.0' }],
  hasHistory: false,
  processors: 1,
  minConfidence: null,
};

async function planOf(tool: ToolId, change: Partial<CommandTarget> = {}): Promise<CommandPlan> {
  const plan = (await TOOLS[tool]()).command?.({ ...TARGET, ...change });
  if (plan === undefined) {
    throw new Error(`${tool} has no command`);
  }
  return plan;
}

/** Whether these arguments stand next to each other. */
const has = ({ argv }: CommandPlan, ...words: readonly string[]) =>
  `\n${argv.join('\n')}\n`.includes(`\n${words.join('\n')}\n`);

describe('the command line of a tool', () => {
  test('vulture: no tracked file is an option, and the configuration is an empty one of ours', async () => {
    const plan = await planOf('vulture');
    expect(has(plan, '--', '--help', 'src/a.py')).toBe(true);
    expect(has(plan, '--config', '{config}/vulture.toml')).toBe(true);
    expect(plan.config['vulture.toml']).toBe('');
  });

  test('vulture: reports from the confidence that the policy names, else from its own lowest for dead code', async () => {
    expect(has(await planOf('vulture', { minConfidence: 80 }), '--min-confidence', '80')).toBe(true);
    expect(has(await planOf('vulture'), '--min-confidence', '60')).toBe(true);
  });

  test('pip-audit: reads exactly what is locked, and asks neither pip nor an index for more', async () => {
    const plan = await planOf('pip-audit');
    expect(has(plan, '--disable-pip')).toBe(true);
    expect(has(plan, '--no-deps')).toBe(true);
    expect(has(plan, '-r', '{config}/locked.txt')).toBe(true);
    expect(has(plan, '-s', 'osv', '--osv-url', '{advisories}')).toBe(true);
    expect(plan.config['locked.txt']).toBe('Demo.Pkg==1.0\n');
  });

  test('bandit: the configuration is ours and a comment hides nothing', async () => {
    const plan = await planOf('bandit');
    expect(has(plan, '--ini', '{config}/bandit.ini')).toBe(true);
    expect(has(plan, '--ignore-nosec')).toBe(true);
  });

  test.each([true, false])('gitleaks: rules and ignore file are ours (history: %s)', async (hasHistory) => {
    const plan = await planOf('gitleaks', { hasHistory });
    expect(has(plan, '-c', '{config}/gitleaks.toml')).toBe(true);
    expect(has(plan, '-i', '{config}/none')).toBe(true);
    expect(has(plan, '--ignore-gitleaks-allow')).toBe(true);
    expect(has(plan, '--redact')).toBe(true);
    expect(plan.argv.at(-1)).toBe(hasHistory ? '.git' : '.');
  });
});

test('the sample of pip-audit is a package that its own advisory names, under the rule that has to be found', async () => {
  const sample = (await TOOLS['pip-audit']()).canary?.();
  const { packages, advisories } = JSON.parse(sample?.advisories ?? '');
  const [planted] = sample?.packages ?? [];
  expect(packages).toEqual([planted?.name]);
  expect(advisories).toMatchObject([
    { id: sample?.rule, affected: [{ package: { name: planted?.name }, versions: [planted?.version] }] },
  ]);
});
