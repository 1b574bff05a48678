import { canonicalJson } from '../formats/json/canonical-json.ts';
import type { JudgedDecision } from '../formats/records/judged-decision.ts';
import type { Case } from '../model/case.ts';
import { countFindings } from '../model/finding.ts';
import type { Reason } from '../model/reason.ts';
import { judge } from './judge.ts';

/** What the deciding job alone can judge of a release, because what it rests on is not in its record. */
const BESIDE_THE_TOOLS = ['subjects', 'sbom', 'artifact-scan'];

/**
 * Judges a release again from the raw outputs that its decision was made of, and says where the record of the decision says something else:
 * an assessment with anything in it (verdict, findings, proof of looking), the counts, the verdict of the whole. Empty when all agree and
 * the whole is a pass. The requirements on the artifacts must stand there as passed, each once; nothing else may.
 */
export function judgeAgain({ counts, decision }: JudgedDecision, whole: Case): readonly Reason[] {
  const own = judge(whole);
  const findings = own.assessments.flatMap(({ report }) => report?.findings ?? []);
  const expected = new Map(own.assessments.map((assessment) => [assessment.id, canonicalJson(assessment)]));
  const differing: string[] = [];
  for (const { id, verdict, enforcement, ...rest } of decision.assessments) {
    const isBeside = BESIDE_THE_TOOLS.includes(id) && verdict === 'pass' && enforcement === 'required';
    if (!isBeside && expected.get(id) !== canonicalJson({ id, verdict, enforcement, ...rest })) {
      differing.push(`\`${id}\``);
    }
  }
  const ids = decision.assessments.map(({ id }) => id);
  const demanded = [...expected.keys(), ...BESIDE_THE_TOOLS];
  differing.push(
    ...demanded.filter((id) => ids.filter((one) => one === id).length !== 1).map((id) => `\`${id}\``),
  );
  if (canonicalJson(counts) !== canonicalJson(countFindings(findings))) {
    differing.push('the counts');
  }
  if (own.verdict !== 'pass' || decision.verdict !== 'pass') {
    differing.push('the verdict');
  }
  return [...new Set(differing)].map(differs);
}

function differs(what: string): Reason {
  return {
    code: 'DECISION_DIFFERS',
    message: `Judged again from the raw outputs, ${what} of the decision is not what its record says`,
    next: 'Look at the deciding job, and run the workflow again from its start',
  };
}
