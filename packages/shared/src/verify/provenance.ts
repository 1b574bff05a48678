import { type Provenance, parseProvenance, parseStatedProvenance } from '../formats/provenance.ts';
import type { CertificateIdentity } from '../model/identity.ts';
import { buildTypeOf, suiteOfWorkflow } from '../model/suite.ts';
import { quoted, refusal } from './failure.ts';

const NPM_BUILDER = 'https://github.com/actions/runner/';
/** slsa-github-generator's delegators sign for a builder that called them, and check its name themselves (its BYOB.md). */
const DELEGATOR =
  /^https:\/\/github\.com\/slsa-framework\/slsa-github-generator\/\.github\/workflows\/delegator_(?:lowperms-)?generic_slsa3\.yml@/;

/** `whole`: builder, source and run must be there and agree, as our builder writes them. `stated`: what another generator states must agree. */
export type ProvenanceDemand = 'whole' | 'stated';

/**
 * Demands that provenance says what the certificate says: build type, builder, source commit and run. The certificate comes from the platform, the
 * predicate from whoever held the key for ten minutes. Raises PROVENANCE_DISAGREES, PREDICATE_INVALID.
 */
export function requireProvenance(
  predicate: unknown,
  identity: CertificateIdentity,
  demand: ProvenanceDemand,
): void {
  if (demand === 'whole') {
    requireWhole(parseProvenance(predicate), identity);
    return;
  }
  const { builder, invocation, dependencies } = parseStatedProvenance(predicate);
  // npm's provenance names the kind of runner as its builder; that kind is certified too.
  const certifiedBuilder =
    builder?.startsWith(NPM_BUILDER) === true
      ? `${NPM_BUILDER}${identity.runnerEnvironment}`
      : identity.subjectAlternativeName;
  if (!DELEGATOR.test(identity.subjectAlternativeName)) {
    requireStated('builder', builder, certifiedBuilder);
  }
  requireStated('run', invocation, identity.runUri);
  for (const { uri, commit } of dependencies) {
    if (identity.sourceRepository !== null && uri.startsWith(`git+${identity.sourceRepository}@`)) {
      requireStated('source commit', commit, identity.sourceCommit);
    }
  }
}

function requireWhole({ buildDefinition, runDetails }: Provenance, identity: CertificateIdentity): void {
  const suite = suiteOfWorkflow(identity.subjectAlternativeName);
  requireEqual('build type', buildDefinition.buildType, suite === null ? null : buildTypeOf(suite));
  requireEqual('builder', runDetails.builder.id, identity.subjectAlternativeName);
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
