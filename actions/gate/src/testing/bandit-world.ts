import { BASE, type GateWorld, gateWorld, HEAD, type Tool } from './gate-world.ts';

/** One Python file without findings. */
export const SOURCE = { 'src/a.py': 'print(1)\n' };
/** A policy that uses bandit alone, and blocks. */
export const ONLY_BANDIT =
  'extends: starter\ntools: { gitleaks: null, deptry: null, vulture: null, bandit: { phase: 2 } }\n';
const POLICY = { '.github/interlock.yml': ONLY_BANDIT };

/** A world whose policy uses bandit alone; `head` and `base` are laid over the files of the change and of its base. */
export function worldOf(
  bandit: Tool,
  head: Readonly<Record<string, string>> = {},
  base: Readonly<Record<string, string>> = {},
): GateWorld {
  return gateWorld(
    { [BASE]: { ...SOURCE, ...POLICY, ...base }, [HEAD]: { ...SOURCE, ...POLICY, ...head } },
    { bandit },
  );
}

/** The codes that a headline names, in one text. */
export function codesOf(headline: string): string | undefined {
  return headline.split(': ')[1];
}

/** Plays plan, scan and test; `tamper` changes the record of the scan before anybody downloads it, and `decide` plays the last job over what is left. */
export async function chain(
  bandit: Tool,
  tamper: (files: Map<string, Uint8Array>) => void = () => undefined,
  policy: Readonly<Record<string, string>> = {},
) {
  const world = worldOf(bandit, policy, policy);
  const plan = await world.step({ stage: 'plan' });
  const handed = {
    policy: plan.outputs['evidence'] ?? '',
    'policy-sha256': plan.outputs['policy-sha256'] ?? '',
  };
  const scan = await world.step({ stage: 'scan', ...handed });
  const tests = await world.step({ stage: 'test', ...handed });
  const evidence = world.tamper(scan.outputs['evidence'] ?? '', tamper);
  const decide = (inputs = {}, facts = {}) =>
    world.step(
      { stage: 'decide', ...handed, scan: evidence, test: tests.outputs['evidence'] ?? '', ...inputs },
      facts,
    );
  return { world, plan, handed, scan, tests, decide };
}
