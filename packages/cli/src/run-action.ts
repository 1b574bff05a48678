import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Action } from '@interlock/shared/action/action.ts';
import { run } from '@interlock/shared/action/run.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { nodeEffects } from '@interlock/shared/effects/node.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import { redactor } from '@interlock/shared/render/redact.ts';
import * as v from 'valibot';
import type { CommandIo } from './commands/command.ts';
import { localRun } from './local-run.ts';
import { AssessmentsSchema } from './rehearse/assessments.ts';
import { withScratch } from './scratch.ts';
import { terminalHost } from './terminal-host.ts';

const ReasonsSchema = v.array(v.object({ code: v.string(), message: v.string(), next: v.string() }));
const RecordSchema = v.object({
  decision: v.object({
    verdict: v.picklist(['pass', 'fail', 'error']),
    reasons: ReasonsSchema,
    warnings: ReasonsSchema,
    assessments: AssessmentsSchema,
  }),
});

/** What an action came to when it was run from a terminal. */
export interface ActionAnswer {
  readonly exitCode: number;
  readonly decision: Decision;
  readonly headline: string;
  /** Folder of the record; empty when there is none. */
  readonly evidence: string;
}

/**
 * Runs an action over a project on this machine, in this process, by the same six steps as in a workflow. The record goes to a new
 * folder below `records`; everything else that the action leaves is removed.
 */
export async function runAction<Inputs, Facts, Plan, Receipt>(
  action: Action<Inputs, Facts, Plan, Receipt>,
  request: {
    readonly project: string;
    readonly inputs: RawInputs;
    readonly records: string;
    readonly io: CommandIo;
  },
): Promise<ActionAnswer> {
  const { project, inputs, records, io } = request;
  return await withScratch(async (temporary) => {
    const facts = await localRun(project, io.environment);
    const host = terminalHost(inputs, records);
    // A record that has no place is known before the tools take their minutes.
    await host.recordFolder();
    const environment = { ...io.environment, RUNNER_TEMP: temporary };
    const effects = nodeEffects(environment, facts, redactor(io.environment));
    const exitCode = await run(action, effects, host, facts);
    const { outputs, headline } = host.said();
    const evidence = outputs['evidence-path'] ?? '';
    const decision = evidence === '' ? null : await readDecision(join(evidence, 'record.json'));
    // Without a record nobody can check the answer, so there is none.
    return { exitCode, decision: decision ?? withoutRecord(headline), headline, evidence };
  });
}

function withoutRecord(headline: string): Decision {
  const unknown = {
    code: 'EVIDENCE_UNREADABLE',
    message: headline,
    next: 'Run it again with `--out` and another folder',
  };
  return { verdict: 'error', reasons: [unknown], assessments: [], warnings: [] };
}

async function readDecision(path: string): Promise<Decision | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), RecordSchema), text);
  return parsed.success ? parsed.output.decision : null;
}
