import type { ExpectedIdentity } from '../../model/identity.ts';
import type { Policy } from '../../model/policy.ts';
import type { Run } from '../../model/run.ts';

/** `https://github.com` of the workflow that the policy names: the server as certificates write it. */
export function certificateServer(policy: Policy): string {
  return /^https?:\/\/[^/]+/.exec(policy.identity.workflow)?.[0] ?? '';
}

/** The identity that a consumer demands under a policy; `sourceRepository` is an address or an id, null when none was named. */
export function expectedOfPolicy(
  policy: Policy,
  source: { readonly repository: string } | { readonly repositoryId: string } | null,
): ExpectedIdentity {
  const { workflow, builderCommits, triggers } = policy.identity;
  const expected = { issuer: policy.platform.issuer, workflow, builderCommits, triggers };
  if (source === null) {
    return expected;
  }
  return 'repository' in source
    ? { ...expected, sourceRepository: source.repository }
    : { ...expected, sourceRepositoryId: source.repositoryId };
}

/** The identity of a signing job of this run: everything that a consumer demands, and repository, commit and ref of the run. */
export function expectedOfRun(policy: Policy, run: Run, attempt: number): ExpectedIdentity {
  const repository = `${certificateServer(policy)}/${run.repository}`;
  return {
    ...expectedOfPolicy(policy, { repositoryId: run.repositoryId }),
    sourceRepository: repository,
    sourceCommit: run.commit,
    sourceRef: run.ref,
    runUri: `${repository}/actions/runs/${run.runId}/attempts/${attempt}`,
  };
}
