import type { Outcome } from '@interlock/shared/action/action.ts';
import { headline } from '@interlock/shared/action/single-decision.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import { canonicalJson } from '@interlock/shared/formats/json/canonical-json.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { ReleaseVerification } from '@interlock/shared/verify/releases/release-case.ts';
import type { Facts, Inputs } from './words.ts';

/** What the job shows and leaves: the verdict about exactly one signed record, and the release before this one. */
export function report({
  inputs,
  facts,
  decision,
  plan,
}: Outcome<Inputs, Facts, ReleaseVerification, null>): JobReport {
  const artifacts = plan?.artifacts ?? [];
  const verification = {
    schema: 1,
    verdict: decision.verdict,
    reasons: decision.reasons,
    signed: { sha256: inputs?.signed.sha256 ?? null },
    artifacts: artifacts.map(({ name, sha256, signature, statements }) => ({
      name,
      sha256,
      identity: signature.identity,
      loggedAt: signature.loggedAt,
      statements: statements.map(({ statement, loggedAt }) => ({
        predicateType: statement?.predicateType ?? null,
        loggedAt,
      })),
    })),
  };
  return {
    outputs: {},
    summary: renderSummary({
      title: 'Interlock verify',
      decision,
      listing: {
        columns: ['Artifact', 'SHA-256'],
        rows: artifacts.map(({ name, sha256 }) => [name, sha256]),
      },
    }),
    annotations: [],
    record: {
      'verification.json': `${canonicalJson(verification)}\n`,
      ...(facts === null ? {} : { 'previous.json': `${canonicalJson(facts.previous)}\n` }),
    },
    headline: headline(
      decision,
      `${amount(artifacts.length, 'artifact holds', 'artifacts hold')} for a consumer`,
    ),
  };
}
