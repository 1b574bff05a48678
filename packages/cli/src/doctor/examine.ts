import type { DoctorFinding } from './doctor-finding.ts';
import { DOCTOR_RULES } from './rules.ts';
import { readWorkflow } from './workflow.ts';

/** Workflow files by project-relative path, as text; null where a file could not be read. */
export type WorkflowFiles = ReadonlyMap<string, string | null>;

/** The rule of a file that cannot be read: a doubt about all that stands in it. */
export const UNREADABLE_WORKFLOW = 'unreadable-workflow';

/** Applies every rule to every workflow; a file that cannot be read is a finding, never a clean file. Sorted by severity, path and line. */
export function examine(files: WorkflowFiles): readonly DoctorFinding[] {
  const findings = [...files].flatMap(([path, text]) => {
    const workflow = text === null ? null : readWorkflow(path, text);
    return workflow === null ? [unreadable(path)] : DOCTOR_RULES.flatMap((rule) => rule.find(workflow));
  });
  return findings.toSorted(
    (a, b) =>
      Number(a.severity === 'medium') - Number(b.severity === 'medium') ||
      (a.path === b.path ? 0 : a.path < b.path ? -1 : 1) ||
      a.line - b.line ||
      (a.rule < b.rule ? -1 : 1),
  );
}

function unreadable(path: string): DoctorFinding {
  return {
    rule: UNREADABLE_WORKFLOW,
    severity: 'medium',
    path,
    line: 1,
    message: 'This file is no workflow that can be read, so nobody knows what it does',
    next: 'Put a file of at most 1 MiB there that holds YAML with `jobs`, and no key twice',
  };
}
