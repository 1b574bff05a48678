import { ActionError } from '../errors.ts';
import type { DeclaredBuild } from '../model/build.ts';
import type { ResolvedPolicy } from '../model/policy.ts';
import type { DispatchInputs } from '../model/run.ts';
import type { Statement } from '../model/statement.ts';
import type { SubjectSet } from '../model/subject.ts';
import { buildTypeOf } from '../model/suite.ts';
import { statement } from './statement.ts';

type Claims = Readonly<Record<string, string>>;

/** What provenance is made from: claims of a verified token, the policy by digest, and the inputs of the event. Nothing comes from an input of an action. */
export interface ProvenanceFacts {
  readonly claims: Claims;
  /** `https://github.com`, as certificates write it. */
  readonly server: string;
  readonly resolved: ResolvedPolicy;
  readonly build: DeclaredBuild;
  /** Of a run that was started by hand; null for other events. Anybody who may start a run chose them, so they are external. */
  readonly inputs: DispatchInputs | null;
}

/**
 * Builds SLSA provenance v1 for artifacts that our build job made, or that the caller did: then the builder is the caller's workflow, and
 * ours only recorded it. Source: slsa.dev/provenance/v1; actions/toolkit's provenance.ts for
 * the names of claims. Raises TOKEN_CLAIMS when a claim is missing.
 */
export function provenanceStatement(
  subjects: SubjectSet,
  { claims, server, resolved, build, inputs }: ProvenanceFacts,
): Statement {
  const claim = (name: string): string => requiredClaim(claims, name);
  const repository = `${server}/${claim('repository')}`;
  const suite = `${server}/${repositoryOf(claim('job_workflow_ref'))}`;
  const signingWorkflow = {
    uri: `git+${suite}`,
    digest: { gitCommit: claim('job_workflow_sha') },
  };
  return statement('provenance', subjects, {
    buildDefinition: {
      buildType: buildTypeOf(suite, build.by),
      externalParameters: {
        workflow: {
          ref: claim('ref'),
          repository,
          path: workflowPath(claim('workflow_ref'), claim('repository')),
        },
        policy: { sha256: resolved.sha256, commit: resolved.commit },
        build: buildParameters(build),
        ...(inputs === null ? {} : { inputs }),
      },
      internalParameters: {
        github: {
          event_name: claim('event_name'),
          repository_id: claim('repository_id'),
          repository_owner_id: claim('repository_owner_id'),
          // Of the job that signs: nobody here saw the machine on which a caller built.
          ...(build.by === 'interlock' ? { runner_environment: claim('runner_environment') } : {}),
        },
      },
      resolvedDependencies: [
        { uri: `git+${repository}@${claim('ref')}`, digest: { gitCommit: claim('sha') } },
        ...(build.by === 'interlock' ? [signingWorkflow] : []),
      ],
    },
    runDetails: {
      builder:
        build.by === 'interlock'
          ? { id: `${server}/${claim('job_workflow_ref')}` }
          : { id: `${server}/${claim('workflow_ref')}`, builderDependencies: [signingWorkflow] },
      metadata: {
        invocationId: `${repository}/actions/runs/${claim('run_id')}/attempts/${claim('run_attempt')}`,
      },
    },
  });
}

/** The build without who built: that is the type's own word. */
function buildParameters(build: DeclaredBuild): Readonly<Record<string, unknown>> {
  const { by: _by, ...parameters } = build;
  return parameters;
}

/** `OWNER/REPO/PATH@REF` without repository and ref; a path or a ref may hold an `@`, the file's ending comes before the ref's. */
function workflowPath(workflowRef: string, repository: string): string {
  const rest = workflowRef.startsWith(`${repository}/`) ? workflowRef.slice(repository.length + 1) : '';
  const path = /^(\.github\/workflows\/[^/]+?\.ya?ml)@/.exec(rest)?.[1];
  if (path === undefined) {
    throw unusable('workflow_ref');
  }
  return path;
}

function repositoryOf(jobWorkflowRef: string): string {
  const repository = /^([^/]+\/[^/]+)\//.exec(jobWorkflowRef)?.[1];
  if (repository === undefined) {
    throw unusable('job_workflow_ref');
  }
  return repository;
}

function requiredClaim(claims: Claims, name: string): string {
  const value = claims[name];
  if (value === undefined || value === '') {
    throw unusable(name);
  }
  return value;
}

function unusable(name: string): ActionError {
  return new ActionError(
    'TOKEN_CLAIMS',
    `The OIDC token has no usable claim \`${name}\``,
    'Run this in a job of a workflow that GitHub runs',
  );
}
