import type { Repository, Run } from '../store/records.ts';

function subject(repository: Repository, run: Run): string {
  const { owner, name, ownerId, id } = repository;
  const prefix =
    repository.subjectFormat === 'ids' ? `repo:${owner}@${ownerId}/${name}@${id}` : `repo:${owner}/${name}`;
  if (run.environment !== '') {
    return `${prefix}:environment:${run.environment}`;
  }
  return run.eventName === 'pull_request' ? `${prefix}:pull_request` : `${prefix}:ref:${run.ref}`;
}

/**
 * The claims of a job's identity token, all texts, as GitHub's issuer writes them; `environment` is absent
 * when the job has none. Times, audience and token id are added when the token is issued.
 */
export function runClaims(
  repository: Repository,
  run: Run,
  issuer: string,
): Readonly<Record<string, string>> {
  const fullName = `${repository.owner}/${repository.name}`;
  const workflowRef = run.workflowRef ?? `${fullName}/${run.workflowPath}@${run.ref}`;
  const workflowSha = run.workflowSha ?? run.sha;
  const claims: Record<string, string> = {
    iss: issuer,
    sub: subject(repository, run),
    actor: run.actor,
    actor_id: String(run.actorId),
    base_ref: run.baseRef,
    event_name: run.eventName,
    head_ref: run.headRef,
    job_workflow_ref: run.jobWorkflowRef ?? workflowRef,
    job_workflow_sha: run.jobWorkflowSha ?? workflowSha,
    ref: run.ref,
    ref_protected: 'true',
    ref_type: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: fullName,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    repository_owner_id: String(repository.ownerId),
    repository_visibility: repository.visibility,
    run_attempt: String(run.attempt),
    run_id: String(run.id),
    run_number: '1',
    runner_environment: run.runnerEnvironment,
    sha: run.sha,
    workflow: run.workflow,
    workflow_ref: workflowRef,
    workflow_sha: workflowSha,
  };
  if (run.environment !== '') {
    claims['environment'] = run.environment;
  }
  for (const [name, value] of Object.entries(run.claims)) {
    if (value === null) {
      delete claims[name];
    } else {
      claims[name] = value;
    }
  }
  return claims;
}
