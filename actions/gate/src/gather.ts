import { formatEvidence } from '@interlock/shared/action/evidence-files.ts';
import { openPolicy } from '@interlock/shared/action/handoff-policy.ts';
import { openPassedRecord, readText } from '@interlock/shared/action/handoff-record.ts';
import { trustedRootFile } from '@interlock/shared/action/handoff-trusted-root.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { formatPlan, parsePlan } from '@interlock/shared/formats/records/plan-file.ts';
import type { Case } from '@interlock/shared/model/case.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { Evidence, RecordFiles } from '@interlock/shared/model/tool-evidence.ts';
import type { GivenReports } from '@interlock/shared/policy/answers/given-report.ts';
import { loadAdapters } from '@interlock/shared/policy/answers/load-adapters.ts';
import { toolCases } from '@interlock/shared/policy/answers/tool-case.ts';
import { occasionOf } from '@interlock/shared/policy/base/governing-base.ts';
import { isRelease, openHandOffs } from './judge/handed-over.ts';
import { makePlan, type Planned } from './plan/make-plan.ts';
import { requireNamedWorkflow } from './plan/named-workflow.ts';
import { readGivenReports } from './scan/given-reports.ts';
import { runTools } from './scan/run-tools.ts';
import type { Facts, Inputs, Minutes } from './words.ts';

const MAX_PLAN_BYTES = 64 * 1024 * 1024;

/** Reads what the stage needs; runs tools in the stages that do. Raises the POLICY_, GIT_, EVIDENCE_ and ARTIFACT_ codes. */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  switch (inputs.stage) {
    case 'plan': {
      const { effective, ...planned } = await makePlan(effects, run);
      if (occasionOf(run) === 'release' && !planned.resolved.isBootstrap) {
        requireNamedWorkflow(effective);
      }
      return collected(planned, new Map(), {}, null);
    }
    case 'scan':
    case 'test':
      return await collect(inputs, effects, run);
    case 'gate':
      return await gateInOne(inputs, effects, run);
    case 'decide':
      return await judgeHandOffs(inputs, effects, run);
  }
}

/** The static tools run in a job that reads, those that run project code in one of their own. */
async function collect(
  inputs: Extract<Inputs, { stage: 'scan' | 'test' }>,
  effects: Effects,
  run: Run,
): Promise<Facts> {
  const planned = await openPlan(inputs, effects, run);
  const tools = toolsOf(planned, inputs.stage);
  const { evidence, minutes } = await runTools(effects, run, planned, tools);
  const files = { 'stage.json': `${JSON.stringify({ schema: 1, stage: inputs.stage })}\n` };
  return collected(planned, evidence, files, minutes);
}

async function gateInOne(
  inputs: Extract<Inputs, { stage: 'gate' }>,
  effects: Effects,
  run: Run,
): Promise<Facts> {
  const planned = await makePlan(effects, run);
  const given = await readGivenReports(effects, run, planned, inputs.reports);
  const tools = toolsOf(planned, 'scan').filter((tool) => !given.has(tool));
  const { evidence: ran, minutes } = await runTools(effects, run, planned, tools);
  const evidence = new Map([...ran, ...elsewhere(planned, given)]);
  const whole: Case = {
    occasion: occasionOf(run),
    resolved: planned.resolved,
    run,
    now: effects.clock.now(),
    tools: toolCases(planned, evidence, given),
    changes: planned.plan.changes,
    absentRoots: planned.plan.absentRoots,
    intrusions: [],
  };
  const record = { ...planFiles(planned), ...formatEvidence(evidence), ...givenFiles(given) };
  return {
    ...base(planned),
    whole,
    record,
    minutes,
    changedLines: await changedLines(effects, run, planned),
  };
}

async function judgeHandOffs(
  inputs: Extract<Inputs, { stage: 'decide' }>,
  effects: Effects,
  run: Run,
): Promise<Facts> {
  const planned = await openPlan(inputs, effects, run);
  const handed = await openHandOffs(inputs, effects, run, planned);
  const whole: Case = {
    occasion: isRelease(inputs) ? 'release' : occasionOf(run),
    resolved: planned.resolved,
    run,
    now: effects.clock.now(),
    tools: toolCases(planned, handed.evidence, new Map()),
    changes: planned.plan.changes,
    absentRoots: planned.plan.absentRoots,
    intrusions: handed.intrusions,
  };
  const record = {
    ...planFiles(planned),
    ...formatEvidence(handed.evidence),
    ...handed.files,
    ...(await trustedRootFile(effects, run, planned.resolved)),
  };
  const lines = await changedLines(effects, run, planned);
  return {
    ...base(planned),
    whole,
    extra: handed.extra,
    subjects: inputs.subjects?.length === 0 ? null : inputs.subjects,
    record,
    changedLines: lines,
  };
}

/** The plan of the job that read the policy; it must have passed, and be about this commit and the policy that the digest names. */
async function openPlan(
  inputs: Extract<Inputs, { policySha256: string }>,
  effects: Effects,
  run: Run,
): Promise<Planned> {
  const { folder } = await openPassedRecord(effects, run, 'gate', inputs.policy);
  const resolved = await openPolicy(effects, folder, inputs.policySha256);
  const plan = parsePlan(
    await readText(effects, `${folder}/plan.json`, MAX_PLAN_BYTES),
    run.commit,
    resolved.sha256,
  );
  return { resolved, plan, adapters: await loadAdapters(Object.keys(resolved.policy.tools)) };
}

function toolsOf({ plan, adapters }: Planned, stage: 'scan' | 'test'): readonly string[] {
  return plan.tools.filter((tool) => adapters.get(tool)?.runsProjectCode === (stage === 'test'));
}

const NOTHING_RAN = { run: null, canary: null, base: null, view: null, viewBase: null };

function elsewhere(planned: Planned, given: ReadonlyMap<string, unknown>): Evidence {
  const tools = toolsOf(planned, 'test').filter((tool) => !given.has(tool));
  return new Map(tools.map((tool) => [tool, { ...NOTHING_RAN, failure: runsElsewhere(tool) }]));
}

function runsElsewhere(tool: string): Reason {
  return {
    code: 'TOOL_RUNS_ELSEWHERE',
    message: `\`${tool}\` runs project code, so the job that reads foreign bytes did not start it`,
    next: 'Use the reusable workflow `gate.yml`, which gives it a job of its own',
  };
}

function collected(planned: Planned, evidence: Evidence, files: RecordFiles, minutes: Minutes | null): Facts {
  const failures = [...evidence.values()].flatMap(({ failure }) => (failure === null ? [] : [failure]));
  const isPlan = evidence.size === 0 && Object.keys(files).length === 0;
  const record = isPlan ? planFiles(planned) : { ...files, ...formatEvidence(evidence) };
  return { ...base(planned), failures, record, minutes };
}

function base({ resolved, plan }: Planned): Facts {
  return {
    resolved,
    plan,
    whole: null,
    extra: [],
    failures: [],
    subjects: null,
    record: {},
    minutes: null,
    changedLines: null,
  };
}

function planFiles({ resolved, plan }: Planned): RecordFiles {
  return { 'policy.json': `${JSON.stringify(resolved, null, 2)}\n`, 'plan.json': formatPlan(plan) };
}

function givenFiles(given: GivenReports): RecordFiles {
  return Object.fromEntries(
    [...given].flatMap(([tool, file]) => (file === null ? [] : [[`reports/${tool}`, file.bytes]])),
  );
}

/** Only for showing findings beside the code: without it they are all shown. */
async function changedLines(effects: Effects, run: Run, { plan }: Planned): Promise<Facts['changedLines']> {
  if (plan.base === null || plan.base === plan.commit) {
    return null;
  }
  return await effects.git.changedLines(run.workspace, plan.base, plan.commit).catch(() => null);
}
