import type { DoctorFinding } from './doctor-finding.ts';
import { DOCTOR_RULES } from './rules.ts';
import { type Unreadable, unreadableFinding } from './unreadable.ts';
import { readWorkflow } from './workflow.ts';

/** Workflow files by project-relative path, as text, or why there is none. */
export type WorkflowFiles = ReadonlyMap<string, string | Unreadable>;

/** Applies every rule to every workflow; a file that cannot be read is a finding, never a clean file. Sorted by severity, path and line. */
export function examine(files: WorkflowFiles): readonly DoctorFinding[] {
  const findings = [...files].flatMap(([path, text]) => {
    const workflow = typeof text === 'string' ? readWorkflow(path, text) : text;
    return 'kind' in workflow
      ? [unreadableFinding(path, workflow)]
      : DOCTOR_RULES.flatMap((rule) => rule.find(workflow));
  });
  return findings.toSorted(
    (a, b) =>
      Number(a.severity === 'medium') - Number(b.severity === 'medium') ||
      (a.path === b.path ? 0 : a.path < b.path ? -1 : 1) ||
      a.line - b.line ||
      (a.rule < b.rule ? -1 : 1),
  );
}
