import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nodeSigstore } from '@interlock/shared/effects/sigstore/sigstore.ts';
import type { Outputs } from '../rehearse/job.ts';
import { BUILDER_WORKFLOW } from '../rehearse/job-runner.ts';
import { runOf, type Stage } from '../rehearse/stage.ts';
import { suiteCommit } from '../rehearse/suite.ts';
import type { Injection } from './case-file.ts';
import { downloaded, replaceArtifact } from './handed-over.ts';

const BUDGET_MILLISECONDS = 30_000;

/** Signs a built artifact as another caller of the workflow could, and hands that bundle over in place of the release's own. */
export async function signAgain(
  outputs: Outputs,
  { job, artifact, claims }: Extract<Injection, { kind: 'sign-again' }>,
  stage: Stage,
  scratch: string,
): Promise<Outputs> {
  const { original } = await downloaded(outputs, 'build.artifact', stage, scratch);
  const { endpoints, issuer } = stage.testbed;
  const { messages } = await (await signerOf(claims, stage)).sign({
    endpoints: {
      fulcio: endpoints.fulcio,
      rekor: endpoints.rekor,
      timestampAuthority: endpoints.timestamp,
      issuer,
    },
    files: [join(original, artifact)],
    statements: [],
    budgetMilliseconds: BUDGET_MILLISECONDS,
  });
  const change = { kind: 'write', content: messages[0] ?? '' } as const;
  const path = `${artifact}.sigstore.json`;
  return await replaceArtifact(
    outputs,
    { kind: 'tamper', job, output: 'sign.evidence', path, change },
    stage,
    scratch,
  );
}

async function signerOf(claims: Readonly<Record<string, string | null>>, stage: Stage) {
  const run = await stage.testbed.setRun({
    ...runOf(stage),
    job: 'caller',
    jobWorkflowRef: `${BUILDER_WORKFLOW}@refs/tags/v1`,
    jobWorkflowSha: suiteCommit(stage.suite),
    claims: { ...claims },
  });
  return nodeSigstore({
    environment: stage.testbed.env(run),
    log: { info: () => undefined, registerSecret: () => undefined },
    clock: { now: () => new Date() },
    wait: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
  });
}
