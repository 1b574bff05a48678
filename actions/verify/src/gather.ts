import { openPassedRecord } from '@interlock/shared/action/handoff-record.ts';
import { openReleaseBasis } from '@interlock/shared/action/handoff-signing.ts';
import { openSubjects } from '@interlock/shared/action/handoff-subjects.ts';
import { readReleaseFile, releaseArtifact } from '@interlock/shared/action/release-files.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { parseTrustedRoot } from '@interlock/shared/formats/signed/trusted-root.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import type { ReleaseArtifact } from '@interlock/shared/verify/releases/release-case.ts';
import { readDecided } from './decided.ts';
import { findPrevious } from './previous.ts';
import type { Facts, Inputs } from './words.ts';

/** Reads the signed files and the artifacts' bytes, and looks for the release before this one. */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  const basis = await openReleaseBasis(effects, run, inputs);
  const { folder } = await openSubjects(effects, inputs.artifact, basis.subjects);
  const signed = await openPassedRecord(effects, run, 'sign', inputs.signed);
  const artifacts: ReleaseArtifact[] = [];
  for (const { name } of basis.subjects) {
    const textOf = (file: string) => readReleaseFile(effects, signed.folder, file);
    artifacts.push(await releaseArtifact(effects, folder, name, textOf));
  }
  const expected = expectedNames(basis.subjects, basis.resolved.policy.signing.detached);
  const extra = (await effects.files.list(signed.folder)).filter((name) => !expected.has(name));
  const previous = await findPrevious(effects, run, basis.resolved, parseTrustedRoot(basis.trustedRoot));
  return {
    basis,
    decided: await readDecided(effects, run, basis),
    artifacts,
    extra,
    previous,
    signedAttempt: signed.reference.attempt,
    now: effects.clock.now(),
  };
}

function expectedNames(subjects: SubjectSet, isDetached: boolean): ReadonlySet<string> {
  const endings = [
    '.sigstore.json',
    '.intoto.jsonl',
    '.cdx.json',
    '.spdx.json',
    ...(isDetached ? ['.sig', '.pem'] : []),
  ];
  return new Set([
    'record.json',
    ...subjects.flatMap(({ name }) => endings.map((ending) => `${name}${ending}`)),
  ]);
}
