import { type Provenance, parseProvenance, parseStatedProvenance } from '../../formats/signed/provenance.ts';
import type { Builder } from '../../model/build.ts';
import type { CertificateIdentity } from '../../model/identity.ts';
import { buildTypeOf, suiteOfWorkflow } from '../../model/suite.ts';
import { quoted, refusal } from '../failure.ts';

const NPM_BUILDER = 'https://github.com/actions/runner/';
/** slsa-github-generator's delegators sign for a builder that called them, and check its name themselves (its BYOB.md). */
const DELEGATOR =
  /^https:\/\/github\.com\/slsa-framework\/slsa-github-generator\/\.github\/workflows\/delegator_(?:lowperms-)?generic_slsa3\.yml@/;

/**
 * Who must have built, as the policy says: builder, source and run must then be there and agree, as we write them. `stated`: what any
 * generator states must agree.
 */
export type ProvenanceDemand = Builder | 'stated';

/**
 * Demands that provenance says what the certificate says: build type, builder, source commit and run. The certificate comes from the platform, the
 * predicate from whoever held the key for ten minutes. Raises PROVENANCE_DISAGREES, PREDICATE_INVALID.
 */
export function requireProvenance(
  predicate: unknown,
  identity: CertificateIdentity,
  demand: ProvenanceDemand,
): void {
  if (demand !== 'stated') {
    requireWhole(parseProvenance(predicate), identity, demand);
    return;
  }
  const { buildType, builder, invocation, dependencies } = parseStatedProvenance(predicate);
  if (!DELEGATOR.test(identity.subjectAlternativeName)) {
    requireStated('builder', builder, certifiedBuilder(buildType, builder, identity));
  }
  requireStated('run', invocation, identity.runUri);
  for (const { uri, commit } of dependencies) {
    if (identity.sourceRepository !== null && uri.startsWith(`git+${identity.sourceRepository}@`)) {
      requireStated('source commit', commit, identity.sourceCommit);
    }
  }
}

/** What the certificate says of the builder that provenance of this kind names. */
function certifiedBuilder(
  buildType: string | undefined,
  builder: string | undefined,
  identity: CertificateIdentity,
): string | null {
  const callers = certifiedType(identity, 'caller');
  if (callers !== null && buildType === callers) {
    return identity.buildConfig;
  }
  // npm's provenance names the kind of runner as its builder; that kind is certified too.
  return builder?.startsWith(NPM_BUILDER) === true
    ? `${NPM_BUILDER}${identity.runnerEnvironment}`
    : identity.subjectAlternativeName;
}

/** The build type of a builder in the name of the suite that signed. */
function certifiedType(identity: CertificateIdentity, by: Builder): string | null {
  const suite = suiteOfWorkflow(identity.subjectAlternativeName);
  return suite === null ? null : buildTypeOf(suite, by);
}

/** A build of the caller under our builder's name would claim what nobody saw; ours under the caller's name would hide who built. */
function requireWhole(
  { buildDefinition, runDetails }: Provenance,
  identity: CertificateIdentity,
  by: Builder,
): void {
  requireEqual('build type', buildDefinition.buildType, certifiedType(identity, by));
  const certified = by === 'caller' ? identity.buildConfig : identity.subjectAlternativeName;
  requireEqual('builder', runDetails.builder.id, certified);
  requireEqual('run', runDetails.metadata.invocationId, identity.runUri);
  const source = buildDefinition.resolvedDependencies[0];
  requireEqual('source commit', source?.digest['gitCommit'], identity.sourceCommit);
  requireEqual('source', source?.uri, `git+${identity.sourceRepository}@${identity.sourceRef}`);
}

function requireStated(field: string, stated: string | undefined, certified: string | null): void {
  if (stated !== undefined && certified !== null) {
    requireEqual(field, stated, certified);
  }
}

function requireEqual(field: string, stated: string | undefined, certified: string | null): void {
  if (certified === null || stated !== certified) {
    throw refusal(
      'PROVENANCE_DISAGREES',
      `The provenance names ${quoted(stated)} as the ${field}, the certificate ${quoted(certified)}`,
      'Do not use the artifact: provenance and signature come from different builds',
    );
  }
}
