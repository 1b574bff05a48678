import { isToolId, TOOLS } from '@interlock/shared/tools/registry.generated.ts';
import * as v from 'valibot';
import type { Job } from './job.ts';

const ToolsSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/**
 * The title of a job that has passed: the one for the tools that run project code says when the policy has none, because its pass would
 * read as if tests had run. `tools` is the job's output, the tools of the policy as JSON.
 */
export async function passedTitle(job: Pick<Job, 'id' | 'title'>, tools: string): Promise<string> {
  const parsed = v.safeParse(ToolsSchema, tools);
  if (job.id !== 'tests' || !parsed.success) {
    return job.title;
  }
  for (const tool of parsed.output) {
    if (!isToolId(tool) || (await TOOLS[tool]()).runsProjectCode) {
      return job.title;
    }
  }
  return 'Nothing to run: the policy has no tool that runs project code';
}
