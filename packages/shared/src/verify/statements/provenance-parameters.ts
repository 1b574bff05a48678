import * as v from 'valibot';
import { canonicalJson } from '../../formats/json/canonical-json.ts';
import { parseDeclaredBuild } from '../../formats/records/declared-build.ts';
import { parseProvenance } from '../../formats/signed/provenance.ts';
import type { CertificateIdentity } from '../../model/identity.ts';
import type { Policy } from '../../model/policy.ts';
import { requireDeclaredBuild } from '../../policy/base/declared-build.ts';
import { refusal } from '../failure.ts';
import type { SummaryDemand } from './verification-summary.ts';

const text = v.pipe(v.string(), v.minLength(1));
/** docs/reference/build-type.md; a parameter that is not described there is refused, as SLSA tells verifiers to. */
const ParametersSchema = v.strictObject({
  workflow: v.strictObject({ ref: text, repository: text, path: text }),
  policy: v.strictObject({ sha256: text, commit: v.nullable(text) }),
  build: v.record(v.string(), v.unknown()),
  inputs: v.optional(v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()])))),
});

/**
 * Demands external parameters that follow from certificate and policy: the caller's repository and ref, the policy, its build, and the
 * inputs exactly where a run was started by hand. Raises PROVENANCE_DISAGREES, PREDICATE_INVALID.
 */
export function requireParameters(
  predicate: unknown,
  identity: CertificateIdentity,
  demand: SummaryDemand,
): void {
  const parsed = v.safeParse(ParametersSchema, parseProvenance(predicate).buildDefinition.externalParameters);
  requireThat(parsed.success, 'The provenance has other external parameters than its build type describes');
  if (!parsed.success) {
    return;
  }
  const { workflow, policy, build, inputs } = parsed.output;
  requireThat(
    workflow.repository === identity.sourceRepository && workflow.ref === identity.sourceRef,
    'The provenance names the workflow of another repository or ref than the certificate',
  );
  requireThat(
    policy.sha256 === demand.sha256 && (demand.baseCommit === null || policy.commit === demand.baseCommit),
    'The provenance names another policy than the one that is demanded',
  );
  requireThat(isOfPolicy(build, demand.policy.build), 'The provenance names another build than the policy');
  requireThat(
    (inputs !== undefined) === (identity.trigger === 'workflow_dispatch'),
    inputs === undefined
      ? 'The run was started by hand, and the provenance does not record its inputs'
      : 'The provenance records inputs of a run that was not started by hand',
  );
}

/** The rule by which the build was settled: what the policy names, or where it leaves it open what the caller of the workflow named. */
function isOfPolicy(build: Readonly<Record<string, unknown>>, policy: Policy['build']): boolean {
  try {
    requireDeclaredBuild(policy, parseDeclaredBuild(canonicalJson({ ...build, by: policy.by })));
    return true;
  } catch {
    return false;
  }
}

function requireThat(holds: boolean, message: string): void {
  if (!holds) {
    throw refusal(
      'PROVENANCE_DISAGREES',
      message,
      'Do not use the release, unless the policy that you passed is not the one of its base commit',
    );
  }
}
