import type { ReadEvidence } from '@interlock/shared/action/evidence-files.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Planned } from '../plan/make-plan.ts';

/** Which job made a record; what each may hold is decided here and nowhere else. */
export type Producer = 'scan' | 'test' | 'sbom';

export const ARTIFACT_SCAN = 'gitleaks-artifact';

/** Evidence in a record that its job has no business with: an unknown tool's, another job's, or a file that is no evidence at all. */
export function intrusionsIn(
  producer: Producer,
  read: ReadEvidence,
  planned: Pick<Planned, 'adapters'>,
): readonly Reason[] {
  const tools = [...read.evidence.keys()].filter((tool) => !mayMake(producer, tool, planned));
  return [
    ...tools.map((tool) => intrusion(producer, `the output of \`${tool}\``)),
    ...read.strangers.map((path) =>
      intrusion(producer, `a file \`${path.replaceAll(/[\p{Cc}`]/gu, '?').slice(0, 200)}\``),
    ),
  ];
}

/** A tool that runs project code can never make another tool's evidence: the code could have written it. */
function mayMake(producer: Producer, tool: string, { adapters }: Pick<Planned, 'adapters'>): boolean {
  if (producer === 'sbom') {
    return tool === ARTIFACT_SCAN;
  }
  const adapter = adapters.get(tool);
  return adapter !== undefined && adapter.runsProjectCode === (producer === 'test');
}

function intrusion(producer: Producer, what: string): Reason {
  return {
    code: 'EVIDENCE_UNEXPECTED',
    message: `The record of the ${producer} job holds ${what}, which that job does not make`,
    next: 'Look for what wrote it, and run the workflow again from its start',
  };
}
