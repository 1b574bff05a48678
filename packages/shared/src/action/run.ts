import type { Effects } from '../effects/effects.ts';
import type { Host } from '../effects/host.ts';
import { ActionError, toReason } from '../errors.ts';
import { formatReference } from '../formats/reference.ts';
import type { Decision } from '../model/decision.ts';
import type { Run } from '../model/run.ts';
import type { Action, Outcome } from './action.ts';
import { EXIT_USAGE, exitCode } from './exit-code.ts';
import { formatRecord } from './record.ts';
import { headline } from './single-decision.ts';

/**
 * Performs the six steps of an action and gives the exit code: outputs closed first, apply only on a pass, the report always.
 * Nothing that is thrown leaves this function.
 */
export async function run<Inputs, Facts, Plan, Receipt>(
  action: Action<Inputs, Facts, Plan, Receipt>,
  effects: Effects,
  host: Host,
  facts: Run,
): Promise<number> {
  try {
    await host.setOutputs({ ...action.outputs, verdict: 'error', evidence: '', 'evidence-path': '' });
  } catch (thrown) {
    host.conclude('error', headline(closed(thrown), 'nothing was done'));
    return exitCode('error');
  }
  const outcome = await perform(action, effects, host, facts);
  try {
    return await publish(action, effects, host, outcome);
  } catch (thrown) {
    // The record could not be written or moved: whatever was decided, nobody can check it.
    await host.setOutputs({ ...action.outputs, verdict: 'error' }).catch(() => undefined);
    host.conclude('error', headline(closed(thrown), 'nothing was done'));
    return exitCode('error');
  }
}

async function perform<Inputs, Facts, Plan, Receipt>(
  action: Action<Inputs, Facts, Plan, Receipt>,
  effects: Effects,
  host: Host,
  facts: Run,
): Promise<Outcome<Inputs, Facts, Plan, Receipt>> {
  const empty = { inputs: null, facts: null, plan: null, receipt: null, run: facts };
  let reached: Omit<Outcome<Inputs, Facts, Plan, Receipt>, 'decision'> = empty;
  try {
    const inputs = action.parse(host.inputs, facts);
    reached = { ...empty, inputs };
    const gathered = await action.gather(inputs, effects, facts);
    reached = { ...reached, facts: gathered };
    const { decision, plan } = await action.decide(inputs, gathered, facts);
    reached = { ...reached, plan };
    if (decision.verdict !== 'pass' || action.apply === undefined) {
      return { ...reached, decision };
    }
    const receipt = await action.apply(plan, effects, facts);
    reached = { ...reached, receipt };
    return { ...reached, decision: action.settle?.(decision, receipt) ?? decision };
  } catch (thrown) {
    return { ...reached, decision: closed(thrown) };
  }
}

async function publish<Inputs, Facts, Plan, Receipt>(
  action: Action<Inputs, Facts, Plan, Receipt>,
  effects: Effects,
  host: Host,
  outcome: Outcome<Inputs, Facts, Plan, Receipt>,
): Promise<number> {
  const { decision } = outcome;
  const report = action.report(outcome);
  const folder = await host.recordFolder();
  const time = effects.clock.now().toISOString();
  await effects.files.write(`${folder}/record.json`, formatRecord(action.name, outcome.run, decision, time));
  for (const [path, content] of Object.entries(report.record)) {
    await effects.files.write(`${folder}/${path}`, content);
  }
  const evidence = effects.artifacts.isAvailable
    ? formatReference(await effects.artifacts.upload(artifactName(action.name, outcome.run), folder))
    : '';
  await host.writeSummary(report.summary);
  host.annotate(report.annotations);
  // Outputs open last: a crash above leaves every one of them at its closed value.
  const opened = decision.verdict === 'pass' ? report.outputs : {};
  await host.setOutputs({
    ...action.outputs,
    ...opened,
    verdict: decision.verdict,
    evidence,
    'evidence-path': folder,
  });
  host.conclude(decision.verdict, report.headline);
  const isUsage = outcome.inputs === null && decision.reasons[0]?.code === 'INPUT_INVALID';
  if (isUsage) {
    return EXIT_USAGE;
  }
  const isAdvisory = outcome.inputs !== null && action.isAdvisory?.(outcome.inputs) === true;
  return isAdvisory ? 0 : exitCode(decision.verdict);
}

function closed(thrown: unknown): Decision {
  const verdict = thrown instanceof ActionError && thrown.verdict === 'fail' ? 'fail' : 'error';
  return { verdict, reasons: [toReason(thrown)], assessments: [], warnings: [] };
}

/** Unique in a run, also when a job is run again or one job runs an action twice. */
function artifactName(action: string, facts: Run): string {
  return `interlock-${action}-${facts.job}-${facts.attempt}-${crypto.randomUUID().slice(0, 8)}`;
}
