import { ActionError, toReason } from '../../errors.ts';
import { parseBundle, parseBundleLines } from '../../formats/signed/bundle.ts';
import type { Reason } from '../../model/reason.ts';
import { PREDICATE_TYPES } from '../../model/statement.ts';
import { verifyBundle } from '../bundles/bundle.ts';
import { quoted, refusal } from '../failure.ts';
import { requireParameters } from '../statements/provenance-parameters.ts';
import { requireTestResult } from '../statements/test-result.ts';
import { requireSummary } from '../statements/verification-summary.ts';
import { requireStatements } from './coverage.ts';
import {
  type ReleaseArtifact,
  type ReleaseCase,
  type ReleaseVerification,
  timestampDemand,
  type VerifiedArtifact,
  type VerifiedSeal,
} from './release-case.ts';
import { verifySeal } from './seal.ts';

/** Verifies a whole release as a consumer would, and gives every problem that it finds: exact coverage, one run, one policy. */
export function verifyRelease(release: ReleaseCase): ReleaseVerification {
  const problems: { readonly reason: Reason; readonly verdict: 'fail' | 'error' }[] = [];
  function attempt<T>(work: () => T): T | null {
    try {
      return work();
    } catch (thrown) {
      problems.push({
        reason: toReason(thrown),
        verdict: thrown instanceof ActionError ? thrown.verdict : 'error',
      });
      return null;
    }
  }
  if (release.artifacts.length === 0) {
    attempt(() => {
      throw refusal('COVERAGE_MISSING', 'The release has no artifacts', 'Pass the folder of a whole release');
    });
  }
  const artifacts = release.artifacts
    .map((artifact) => attempt(() => verifyArtifact(artifact, release)))
    .filter((artifact) => artifact !== null);
  const { seal } = release;
  const verifiedSeal = seal === null ? null : attempt(() => verifySeal(seal, release));
  attempt(() => requireOneRun(artifacts, verifiedSeal));
  const verdict = problems.some((problem) => problem.verdict === 'fail')
    ? 'fail'
    : problems.length > 0
      ? 'error'
      : 'pass';
  return { verdict, reasons: problems.map(({ reason }) => reason), artifacts, seal: verifiedSeal };
}

function verifyArtifact(artifact: ReleaseArtifact, release: ReleaseCase): VerifiedArtifact {
  const { name, sha256, signature } = artifact;
  const { demand, trustedRoot, expected, now } = release;
  const common = {
    trustedRoot,
    expected,
    needsTimestamp: timestampDemand(demand),
    logged: 'proof',
    provenance: demand.policy.build.by,
    now,
  } as const;
  const message = verifyBundle({
    ...common,
    bundle: parseBundle(signature.bundle),
    artifact: { sha256, message: signature.check },
  });
  if (message.statement !== null) {
    throw refusal(
      'COVERAGE_MISSING',
      `The bundle of ${quoted(name)} signs a statement and not the file`,
      'Do not use the release',
    );
  }
  const statements = parseBundleLines(artifact.statements).map((bundle) =>
    verifyBundle({ ...common, bundle, artifact: { sha256, message: null } }),
  );
  const types = statements.map(({ statement }) => statement?.predicateType ?? 'none');
  requireStatements(name, types, release.seal === null ? 'before-seal' : 'sealed');
  for (const { statement, identity } of statements) {
    if (statement?.predicateType === PREDICATE_TYPES.provenance && identity !== null) {
      requireParameters(statement.predicate, identity, demand);
    }
    if (statement?.predicateType === PREDICATE_TYPES.testResult) {
      requireTestResult(statement.predicate, demand);
    }
    if (statement?.predicateType === PREDICATE_TYPES.verificationSummary && identity !== null) {
      requireSummary(statement.predicate, identity, demand);
    }
  }
  return { name, sha256, signature: message, statements };
}

/** A statement of another run is genuine and about another build. A later attempt of one run is the same run. Raises RUN_MISMATCH. */
function requireOneRun(artifacts: readonly VerifiedArtifact[], seal: VerifiedSeal | null): void {
  const bundles = [
    ...artifacts.flatMap(({ signature, statements }) => [signature, ...statements]),
    ...(seal === null ? [] : [seal.bundle]),
  ];
  const runs = new Set(
    bundles.map(({ identity }) => identity?.runUri?.replace(/\/attempts\/[0-9]+$/, '') ?? 'none'),
  );
  if (runs.size > 1 || runs.has('none')) {
    throw refusal(
      'RUN_MISMATCH',
      'Signatures and statements of this release come from different runs',
      'Do not use the release; it was put together from parts',
    );
  }
}
