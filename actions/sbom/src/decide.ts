import type { Assessment, Decision } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { judgeConfinement } from '@interlock/shared/policy/answers/confinement.ts';
import { conclude } from '@interlock/shared/policy/verdict.ts';
import { documentReasons } from './document-reasons.ts';
import { secretReasons } from './secret-reasons.ts';
import { unlockedReasons } from './unlocked-reasons.ts';
import type { Facts, Inputs } from './words.ts';

/** Both documents of every artifact are valid, agree and are whole; no artifact holds a secret; every tool was confined. */
export function decide(_inputs: Inputs, facts: Facts): { readonly decision: Decision; readonly plan: null } {
  const confinement = confinementOf(facts);
  const documents = facts.listed.map((listed) =>
    assess(
      `sbom:${listed.subject.name}`,
      `Both SBOMs of ${listed.subject.name}`,
      documentReasons(listed, facts.required, facts.readers),
      'error',
    ),
  );
  const secrets = secretReasons(facts.scan);
  const assessments = [
    ...documents,
    assess(
      'requirements',
      'What the artifacts require is locked',
      facts.listed.flatMap(unlockedReasons),
      'fail',
    ),
    assess('secrets', 'No secret in the artifacts', secrets.reasons, secrets.verdict),
    assess('confinement', 'The tools were confined', confinement.reasons, 'fail'),
  ];
  return { decision: conclude(assessments, confinement.warnings), plan: null };
}

function confinementOf({ policy, listed, scan }: Facts): {
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
} {
  const judged = [
    ...listed.map(({ run }) => judgeConfinement('syft', run.confinement, policy)),
    ...[scan.run, scan.canary].map((run) => judgeConfinement('gitleaks', run.confinement, policy)),
  ];
  const [reason] = judged.flatMap((each) => (each.reason === null ? [] : [each.reason]));
  const [warning] = judged.flatMap((each) => (each.warning === null ? [] : [each.warning]));
  return { reasons: reason === undefined ? [] : [reason], warnings: warning === undefined ? [] : [warning] };
}

function assess(id: string, title: string, reasons: readonly Reason[], closed: 'fail' | 'error'): Assessment {
  const verdict = reasons.length === 0 ? 'pass' : closed;
  return { id, title, verdict, enforcement: 'required', reasons, evidence: [], report: null };
}
