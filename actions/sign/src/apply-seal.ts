import { signingBatch } from '@interlock/shared/action/handoff-signing.ts';
import { checkSignature, statementsName } from '@interlock/shared/action/release-files.ts';
import { releaseManifest } from '@interlock/shared/attest/manifest.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { type DecisionLogEntry, formatDecisionLog } from '@interlock/shared/formats/records/decision-log.ts';
import { type ManifestAsset } from '@interlock/shared/formats/signed/manifest.ts';
import {
  DECISION_LOG_NAME,
  MANIFEST_BUNDLE_NAME,
  MANIFEST_NAME,
} from '@interlock/shared/formats/signed/release-file-names.ts';
import { parseTrustedRoot } from '@interlock/shared/formats/signed/trusted-root.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { expectedOfPolicy } from '@interlock/shared/verify/identities/expected-identity.ts';
import { verifyRelease } from '@interlock/shared/verify/releases/release.ts';
import { artifactsOf, textOf } from './apply-sign.ts';
import type { Plan, Receipt, SealFacts } from './words.ts';

/** Signs the summary, then log and manifest over everything there is, and verifies the whole release as its consumers will. */
export async function applySeal(
  { facts, summary, run }: Extract<Plan, { stage: 'seal' }>,
  effects: Effects,
): Promise<Receipt> {
  const { basis, artifacts: folder, previous, now } = facts;
  const { resolved, subjects } = basis;
  const { statements } = await effects.sigstore.sign(
    signingBatch(resolved, { files: [], statements: [summary] }),
  );
  const line = `${statements[0] ?? ''}\n`;
  const files = new Map(facts.files);
  for (const { name } of subjects) {
    files.set(statementsName(name), textOf(files, statementsName(name)) + line);
  }
  const log = formatDecisionLog(
    logEntries(facts, run, sha256Of(line)),
    previous === null ? null : { head: previous.decisionLogHead, sequence: previous.sequence },
  );
  files.set(DECISION_LOG_NAME, log.text);
  const assets: readonly ManifestAsset[] = [
    ...subjects,
    ...[...files].map(([name, content]) => ({ name, size: sizeOf(content), sha256: sha256Of(content) })),
  ];
  const manifest = releaseManifest(assets, { run, resolved, logEnd: log.end, previous });
  const path = `${await effects.files.makePrivateFolder()}/${MANIFEST_NAME}`;
  await effects.files.write(path, manifest);
  const signed = await effects.sigstore.sign(signingBatch(resolved, { files: [path], statements: [] }));
  const bundle = `${signed.messages[0] ?? ''}\n`;
  const { verdict, reasons } = verifyRelease({
    artifacts: await artifactsOf(effects, folder, subjects, files),
    trustedRoot: parseTrustedRoot(basis.trustedRoot),
    // Without the run's address: the signing job may have run in an earlier attempt. All bundles must come from one run all the same.
    expected: {
      ...expectedOfPolicy(resolved.policy, { repositoryId: run.repositoryId }),
      sourceCommit: run.commit,
      sourceRef: run.ref,
    },
    demand: { policy: resolved.policy, sha256: resolved.sha256, baseCommit: resolved.commit },
    seal: {
      manifest,
      manifestSignature: { bundle, check: await checkSignature(effects, path, bundle) },
      decisionLog: log.text,
      assets,
    },
    now,
  });
  files.set(MANIFEST_NAME, manifest);
  files.set(MANIFEST_BUNDLE_NAME, bundle);
  return { files, verdict, reasons, warnings: [] };
}

/** What was decided and on what: the entries that this release adds to the chain. */
function logEntries(
  { basis, now, verification }: SealFacts,
  run: Run,
  summarySha256: string,
): readonly Pick<DecisionLogEntry, 'time' | 'kind' | 'facts'>[] {
  const { decision, resolved, subjects } = basis;
  const time = now.toISOString();
  const about = {
    repositoryId: run.repositoryId,
    commit: run.commit,
    ref: run.ref,
    runId: run.runId,
    attempt: run.attempt,
  };
  const requirements = decision.assessments.map(({ id, verdict, enforcement }) => ({
    id,
    verdict,
    enforcement,
  }));
  const policy = { sha256: resolved.sha256, commit: resolved.commit };
  return [
    {
      time,
      kind: 'decision',
      facts: { ...about, policy, verdict: decision.verdict, requirements, subjects },
    },
    {
      time,
      kind: 'verification',
      facts: { ...about, verdict: verification.verdict, signed: verification.signed },
    },
    { time, kind: 'seal', facts: { ...about, summary: summarySha256 } },
  ];
}

function sizeOf(content: string | Uint8Array): number {
  return typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
}
