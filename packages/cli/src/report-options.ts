import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { nearName, nextAfter } from '@interlock/shared/formats/near-name.ts';
import { isToolId, TOOL_IDS, TOOLS } from '@interlock/shared/tools/registry.generated.ts';
import { usage } from './commands/command.ts';

const FORM = /^([a-z][a-z0-9-]*)=(\P{Cc}{1,400})$/u;
const HELP =
  'Give `--report TOOL=FILE`, such as `--report bandit=out.json`, with a FILE relative to the project';

/**
 * Demands that each `--report` names a tool and a file that is there, in `project`. A person who typed a path means it; the gate in a
 * workflow gives a missing report as the tool's own error instead. Raises USAGE, which names the value.
 */
export async function demandReports(project: string, values: readonly string[]): Promise<void> {
  const tools = new Set<string>();
  for (const value of values) {
    const [, tool, path] = FORM.exec(value) ?? [];
    if (tool === undefined || path === undefined) {
      throw usage(`\`--report ${value}\` is not of the form TOOL=FILE`, HELP);
    }
    if (!isToolId(tool)) {
      const judged = await judgedTools();
      throw usage(
        `\`--report ${value}\`: there is no tool \`${tool}\` here`,
        nextAfter(nearName(tool, judged), `Use one of ${judged.join(', ')}`),
      );
    }
    if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')) {
      throw usage(`\`--report ${value}\` names a file by a path that could lead out of the project`, HELP);
    }
    if (tools.has(tool)) {
      throw usage(`\`--report\` names \`${tool}\` twice`, 'Give one report for each tool');
    }
    tools.add(tool);
    if ((await lstat(join(project, path)).catch(() => null)) === null) {
      throw usage(
        `\`--report ${value}\`: the report of \`${tool}\` is not there, at \`${path}\` in the project`,
        'Check the path; it is relative to the project',
      );
    }
  }
}

/** The tools that a policy can name; a format only says how to read a file of unknown origin. */
async function judgedTools(): Promise<readonly string[]> {
  const adapters = await Promise.all(TOOL_IDS.map((id) => TOOLS[id]()));
  return adapters.filter(({ kind }) => kind !== 'format').map(({ id }) => id);
}
