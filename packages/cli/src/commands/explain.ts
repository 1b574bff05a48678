import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nodeFiles } from '@interlock/shared/effects/files/files.ts';
import { ERROR_CODES } from '@interlock/shared/error-codes.ts';
import { nearName, nextAfter } from '@interlock/shared/formats/near-name.ts';
import {
  type EffectivePolicy,
  POLICY_PATH,
  parsePolicyFile,
  presetPolicy,
} from '@interlock/shared/formats/policy-file/policy-file.ts';
import { TOOL_IDS } from '@interlock/shared/tools/registry.generated.ts';
import { demandFolder } from '../demand-folder.ts';
import { explainPolicy, formatExplanation } from '../explain.ts';
import { NEXT_STEPS } from '../next-steps.generated.ts';
import { type Command, type CommandIo, isSet, usage } from './command.ts';

const MAX_POLICY_BYTES = 1024 * 1024;

/** Explains the effective policy, or a code of an error. */
export const command: Command = {
  name: 'explain',
  summary: 'show the effective policy and where each value comes from, or what a code means',
  help: `Usage
  interlock explain policy [PATH] [--json]
  interlock explain CODE [--json]

\`policy\` prints every value of the policy in PATH (here, when it is left out) with the line or the preset that it comes from. Where
there is no ${POLICY_PATH}, that is the preset \`starter\`. It reads the file as it lies there; a run is judged by the one at the
protected base.

CODE, such as SUBJECT_SWAPPED, prints what a reason with this code means and what to do next; docs/errors.md lists all of them.`,
  options: {},
  run: async (values, positionals, io) => {
    const [topic, path, ...more] = positionals;
    if (topic === undefined || more.length > 0) {
      throw usage('`explain` needs `policy` or a code', 'See `interlock explain --help`');
    }
    if (topic === 'policy') {
      const explained = explainPolicy(await readPolicy(resolve(io.cwd, path ?? '.')));
      if (isSet(values, 'json')) {
        io.json(explained);
      } else {
        io.out(formatExplanation(explained));
      }
      return 0;
    }
    if (path !== undefined) {
      throw usage('`explain CODE` takes nothing else', 'See `interlock explain --help`');
    }
    return explainCode(topic, isSet(values, 'json') ? 'json' : 'text', io);
  },
};

async function readPolicy(project: string): Promise<EffectivePolicy> {
  const files = nodeFiles(tmpdir(), null);
  await demandFolder(project);
  const path = join(project, POLICY_PATH);
  if ((await files.exists(path)) === 'missing') {
    return presetPolicy('starter');
  }
  return parsePolicyFile(await files.read(path, MAX_POLICY_BYTES), TOOL_IDS);
}

function explainCode(code: string, form: 'json' | 'text', io: CommandIo): number {
  const found = Object.entries(ERROR_CODES).find(([name]) => name === code.toUpperCase());
  if (found === undefined) {
    const near = nearName(code, ['policy', ...Object.keys(ERROR_CODES)]);
    throw usage(
      `There is no code \`${code}\``,
      nextAfter(near, 'See docs/errors.md, or `interlock explain policy`'),
    );
  }
  const [name, meaning] = found;
  const next = NEXT_STEPS[name] ?? [];
  if (form === 'json') {
    io.json({ code: name, meaning, next });
  } else {
    io.out(`${name}: ${meaning}.\n${nextText(next)}`);
  }
  return 0;
}

/** One step is the step; of several, the reason that a person has before them says which. */
function nextText(steps: readonly string[]): string {
  const [only] = steps;
  if (only === undefined || steps.length === 1) {
    return only === undefined ? '' : `Next: ${only}.\n`;
  }
  return `Next, as the reason that you have says:\n${steps.map((step) => `  - ${step}.\n`).join('')}`;
}
