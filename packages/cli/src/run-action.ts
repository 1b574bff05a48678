import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Action } from '@interlock/shared/action/action.ts';
import { run } from '@interlock/shared/action/run.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { nodeEffects } from '@interlock/shared/effects/node.ts';
import type { Assessment, Decision } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { redactor } from '@interlock/shared/render/redact.ts';
import * as v from 'valibot';
import type { CommandIo } from './commands/command.ts';
import { localRun } from './local-run.ts';
import { terminalHost } from './terminal-host.ts';

const ReasonSchema = v.object({ code: v.string(), message: v.string(), next: v.string() });
const RecordSchema = v.object({
  decision: v.object({
    verdict: v.picklist(['pass', 'fail', 'error']),
    reasons: v.array(ReasonSchema),
    warnings: v.array(ReasonSchema),
    assessments: v.array(
      v.object({
        id: v.string(),
        verdict: v.picklist(['pass', 'fail', 'error']),
        enforcement: v.picklist(['required', 'advisory']),
        reasons: v.array(ReasonSchema),
      }),
    ),
  }),
});

/** What an action came to when it was run from a terminal. */
export interface ActionAnswer {
  readonly exitCode: number;
  readonly verdict: Decision['verdict'];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** Each requirement with its own verdict: an advisory one keeps it here, also when the whole passes. */
  readonly assessments: readonly Pick<Assessment, 'id' | 'verdict' | 'enforcement' | 'reasons'>[];
  readonly headline: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Folder of the record. */
  readonly evidence: string;
}

/** Runs an action over a project on this machine, in this process, by the same six steps as in a workflow. */
export async function runAction<Inputs, Facts, Plan, Receipt>(
  action: Action<Inputs, Facts, Plan, Receipt>,
  request: {
    readonly project: string;
    readonly inputs: RawInputs;
    readonly out: string | null;
    readonly io: CommandIo;
  },
): Promise<ActionAnswer> {
  const { project, inputs, out, io } = request;
  const facts = await localRun(project, io.environment);
  const host = terminalHost(inputs, out, io);
  const effects = nodeEffects(io.environment, facts, redactor(io.environment));
  const exitCode = await run(action, effects, host, facts);
  const { outputs, summary, headline } = host.said();
  const evidence = outputs['evidence-path'] ?? '';
  const decision = evidence === '' ? null : await readDecision(join(evidence, 'record.json'));
  const unknown: Reason = {
    code: 'EVIDENCE_UNREADABLE',
    message: headline,
    next: 'Run it again with `--out` and another folder',
  };
  // Without a record nobody can check the answer, so there is none.
  return {
    exitCode,
    verdict: decision?.verdict ?? 'error',
    reasons: decision?.reasons ?? [unknown],
    warnings: decision?.warnings ?? [],
    assessments: decision?.assessments ?? [],
    headline,
    summary,
    outputs,
    evidence,
  };
}

async function readDecision(path: string): Promise<v.InferOutput<typeof RecordSchema>['decision'] | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), RecordSchema), text);
  return parsed.success ? parsed.output.decision : null;
}
