import { readFile, stat } from 'node:fs/promises';
import type { Action } from '../action/action.ts';
import { run } from '../action/run.ts';
import { readRun } from '../action/run-facts.ts';
import { nodeEffects } from '../effects/node.ts';
import { workflowHost } from '../effects/workflow-host.ts';
import { ActionError, toReason } from '../errors.ts';
import { redactor } from '../render/redact.ts';
import { stopOnSignals } from './stop-signals.ts';

const MAX_EVENT_BYTES = 25 * 1024 * 1024;

/** Runs an action in a workflow job and sets the exit code. The only place that reads `process.env`. */
export async function main<Inputs, Facts, Plan, Receipt>(
  action: Action<Inputs, Facts, Plan, Receipt>,
): Promise<void> {
  // Closed until the last line below says otherwise, also when the event loop runs dry.
  process.exitCode = 2;
  // A cancelled job: every output is at its closed value already, and no tool may outlive the step.
  stopOnSignals(() => undefined);
  const environment: Record<string, string | undefined> = { ...process.env };
  const redaction = redactor(environment);
  const host = workflowHost(environment, redaction.redact);
  try {
    const facts = readRun(environment, await readEvent(environment['GITHUB_EVENT_PATH']));
    const effects = nodeEffects(environment, facts, redaction);
    process.exitCode = await run(action, effects, host, facts);
  } catch (thrown) {
    await host.setOutputs({ ...action.outputs, verdict: 'error' }).catch(() => undefined);
    const { code, message, next } = toReason(thrown);
    host.conclude('error', `error: ${code}: ${message}. ${next}.`);
  }
}

async function readEvent(path: string | undefined): Promise<string | null> {
  if (path === undefined || path === '') {
    return null;
  }
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > MAX_EVENT_BYTES) {
      throw new Error('no file, or too large');
    }
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new ActionError(
      'RUN_FACTS',
      'The event payload cannot be read',
      'Run this inside a workflow job',
      cause,
    );
  }
}
