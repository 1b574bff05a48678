import { requireReleasePolicy, signingBatch } from '@interlock/shared/action/handoff-signing.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError, toReason } from '@interlock/shared/errors.ts';
import { canonicalJson } from '@interlock/shared/formats/json/canonical-json.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { requireClaims } from '@interlock/shared/verify/identities/claims.ts';
import type { Plan, Receipt } from './words.ts';

/** Signs the refusal when signing still works and the policy lets it; else the record says that it is unsigned, and why. */
export async function applyRecord(
  { facts, summary, run }: Extract<Plan, { stage: 'record' }>,
  effects: Effects,
): Promise<Receipt> {
  const { resolved } = facts;
  const statement = `${canonicalJson(summary)}\n`;
  try {
    if (resolved === null) {
      throw new ActionError(
        'EVIDENCE_UNREADABLE',
        'The policy of the refused release is not known',
        'Read the records of the jobs that failed',
      );
    }
    requireReleasePolicy(resolved, run);
    requireClaims(await effects.sigstore.claims(resolved.policy.platform.issuer), run, resolved.policy);
    const { statements } = await effects.sigstore.sign(
      signingBatch(resolved, { files: [], statements: [summary] }),
    );
    return receipt(
      new Map([
        ['refused.json', statement],
        ['refused.intoto.jsonl', `${statements[0] ?? ''}\n`],
      ]),
      [],
    );
  } catch (thrown) {
    const reason = toReason(thrown);
    const unsigned = `${canonicalJson({ unsigned: true, reason, statement: summary })}\n`;
    return receipt(new Map([['refused.unsigned.json', unsigned]]), [reason]);
  }
}

function receipt(files: ReadonlyMap<string, string>, warnings: readonly Reason[]): Receipt {
  return { files, verdict: 'pass', reasons: [], warnings };
}
