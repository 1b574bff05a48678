import { signingBatch } from '@interlock/shared/action/handoff-signing.ts';
import { releaseArtifact, signatureName, statementsName } from '@interlock/shared/action/release-files.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { messageSignature, parseBundle } from '@interlock/shared/formats/signed/bundle.ts';
import { parseTrustedRoot } from '@interlock/shared/formats/signed/trusted-root.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import { expectedOfRun } from '@interlock/shared/verify/identities/expected-identity.ts';
import { verifyRelease } from '@interlock/shared/verify/releases/release.ts';
import type { ReleaseArtifact } from '@interlock/shared/verify/releases/release-case.ts';
import type { Plan, Receipt, ReleaseFiles } from './words.ts';

/** Signs artifacts and statements in one batch, puts them into their files, and verifies these files from their bytes. */
export async function applySign(
  { facts, run }: Extract<Plan, { stage: 'sign' }>,
  effects: Effects,
): Promise<Receipt> {
  const { basis, artifacts: folder, provenance, testResult, sboms } = facts;
  const { resolved, subjects } = basis;
  const paths = subjects.map(({ name }) => `${folder}/${name}`);
  const shared = [provenance, testResult];
  const own = sboms.flatMap(({ cyclonedx, spdx }) => [cyclonedx, spdx]);
  const signed = await effects.sigstore.sign(
    signingBatch(resolved, { files: paths, statements: [...shared, ...own] }),
  );
  const files = new Map(facts.files);
  for (const [index, { name }] of subjects.entries()) {
    const bundle = signed.messages[index] ?? '';
    const ownBundles = signed.statements.slice(shared.length + 2 * index, shared.length + 2 * index + 2);
    files.set(signatureName(name), `${bundle}\n`);
    files.set(
      statementsName(name),
      [...signed.statements.slice(0, shared.length), ...ownBundles].map((line) => `${line}\n`).join(''),
    );
    if (resolved.policy.signing.detached) {
      // Base64 of the DER signature without a line feed, and the plain PEM of the leaf: what cosign and openssl read.
      files.set(`${name}.sig`, messageSignature(parseBundle(bundle)) ?? '');
      files.set(
        `${name}.pem`,
        signed.certificate.endsWith('\n') ? signed.certificate : `${signed.certificate}\n`,
      );
    }
  }
  const { verdict, reasons } = verifyRelease({
    artifacts: await artifactsOf(effects, folder, subjects, files),
    trustedRoot: parseTrustedRoot(basis.trustedRoot),
    expected: expectedOfRun(resolved.policy, run, run.attempt),
    demand: { policy: resolved.policy, sha256: resolved.sha256, baseCommit: resolved.commit },
    seal: null,
    now: effects.clock.now(),
  });
  return { files, verdict, reasons, warnings: [] };
}

/** Artifacts with their signature files, each hashed again from disk. */
export async function artifactsOf(
  effects: Effects,
  folder: string,
  subjects: SubjectSet,
  files: ReleaseFiles,
): Promise<readonly ReleaseArtifact[]> {
  const artifacts: ReleaseArtifact[] = [];
  for (const { name } of subjects) {
    artifacts.push(await releaseArtifact(effects, folder, name, (file) => textOf(files, file)));
  }
  return artifacts;
}

/** A file as text; one that is not there is empty, and an empty bundle is refused. */
export function textOf(files: ReleaseFiles, name: string): string {
  const content = files.get(name) ?? '';
  return typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
}
