import type { DoctorFinding } from './doctor-finding.ts';
import type { Workflow } from './workflow.ts';

/** One thing that the doctor looks for. */
export interface DoctorRule {
  readonly id: string;
  readonly find: (workflow: Workflow) => readonly DoctorFinding[];
}

/** A finding of a rule at a line of a workflow. */
export function at(
  workflow: Workflow,
  line: number,
  found: Omit<DoctorFinding, 'path' | 'line'>,
): DoctorFinding {
  return { ...found, path: workflow.path, line };
}

/** Whether a job can publish: it may write contents or packages, or runs a publishing command. */
export function isPublishing(job: Workflow['jobs'][number]): boolean {
  const writes = ['all', 'contents', 'packages', 'pages'];
  const mayWrite = writes.some((name) => job.permissions.get(name)?.value.startsWith('write') === true);
  return (
    mayWrite ||
    job.steps.some(({ run, uses }) => PUBLISHING.test(`${run?.value ?? ''}\n${uses?.value ?? ''}`))
  );
}

const PUBLISHING =
  /\b(?:npm publish|twine upload|uv publish|poetry publish|hatch publish|cargo publish|gh release (?:create|upload|edit)|docker push|helm push|goreleaser)\b|pypa\/gh-action-pypi-publish|softprops\/action-gh-release|actions\/deploy-pages/;
