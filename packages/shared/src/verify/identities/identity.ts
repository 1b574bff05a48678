import type { CertificateIdentity, ExpectedIdentity } from '../../model/identity.ts';
import { quoted, refusal } from '../failure.ts';
import { repositoryPath } from './certificate-identity.ts';

const NEXT = 'Do not use the artifact, unless the expected identity was mistyped';
/** `SERVER/OWNER/REPO/.github/workflows/FILE@REF`; a path and a ref may hold an `@`, a workflow's file name ends in .yml or .yaml. */
const WORKFLOW_NAME = /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)(\/\.github\/workflows\/[^/]+?\.ya?ml)@(.+)$/;

/**
 * Compares a verified identity with the expected one, field by field, as exact strings: never as patterns or prefixes.
 * Raises IDENTITY_EXPECTATION_EMPTY, IDENTITY_MISMATCH, BUILDER_NOT_ACCEPTED, IDENTITY_CALLER_UNBOUND.
 */
export function requireIdentity(identity: CertificateIdentity, expected: ExpectedIdentity): void {
  requireExpectation(expected);
  requireEqual('issuer', identity.issuer, expected.issuer);
  requireEqual('certificate identity', identity.subjectAlternativeName, expected.subjectAlternativeName);
  if (expected.workflow !== undefined) {
    requireEqual('workflow', workflowOf(identity), expected.workflow);
    requireBuilder(identity, expected.builderCommits ?? []);
  }
  requireEqual('source repository', identity.sourceRepository, expected.sourceRepository);
  requireEqual('source repository id', identity.sourceRepositoryId, expected.sourceRepositoryId);
  requireEqual('source commit', identity.sourceCommit, expected.sourceCommit);
  requireEqual('source ref', identity.sourceRef, expected.sourceRef);
  requireEqual('run', identity.runUri, expected.runUri);
  if (expected.triggers !== undefined && !expected.triggers.some((trigger) => trigger === identity.trigger)) {
    throw mismatch('trigger', identity.trigger, expected.triggers.join(' or '));
  }
  requireBoundCaller(identity, expected);
}

/** The workflow's address without its ref, or null when the signer is no workflow. */
function workflowOf(identity: CertificateIdentity): string | null {
  const match = WORKFLOW_NAME.exec(identity.subjectAlternativeName);
  return match === null ? null : `${match[1]}${match[2]}`;
}

/** An empty expectation accepts anybody, so it is an error and never a pass. */
function requireExpectation(expected: ExpectedIdentity): void {
  const named = [expected.issuer, expected.subjectAlternativeName ?? expected.workflow];
  const lists = [
    expected.triggers,
    expected.workflow === undefined ? undefined : (expected.builderCommits ?? []),
  ];
  const texts = [
    expected.sourceRepository,
    expected.sourceRepositoryId,
    expected.sourceCommit,
    expected.sourceRef,
    expected.runUri,
  ];
  const isEmpty =
    named.some((value) => value === undefined || value === '') ||
    texts.includes('') ||
    lists.some((list) => list?.length === 0);
  if (isEmpty) {
    throw refusal(
      'IDENTITY_EXPECTATION_EMPTY',
      'The expected identity is empty or has an empty field, and any signer would do',
      'Name issuer and certificate identity, or a policy with `identity.workflow` and `identity.builder-commits`',
    );
  }
}

function requireBuilder(identity: CertificateIdentity, commits: readonly string[]): void {
  const { builderCommit } = identity;
  if (builderCommit === null || !commits.includes(builderCommit)) {
    throw refusal(
      'BUILDER_NOT_ACCEPTED',
      `The workflow signed at commit ${quoted(builderCommit)}, which the policy does not list`,
      'Add the commit to `identity.builder-commits` after you reviewed it, or do not use the artifact',
    );
  }
}

/**
 * A public reusable workflow gives every caller in the world the same subject name. Unless a source repository was expected (and
 * compared above), the certificate must be of a workflow that signed for its own repository. GitLab's pipelines can lie in another
 * project too; there the subject name starts with the address of its project.
 */
function requireBoundCaller(identity: CertificateIdentity, expected: ExpectedIdentity): void {
  if (expected.sourceRepository !== undefined || expected.sourceRepositoryId !== undefined) {
    return;
  }
  const { subjectAlternativeName, sourceRepository } = identity;
  const home = WORKFLOW_NAME.exec(subjectAlternativeName)?.[1];
  const isHome =
    home === undefined
      ? serverOf(sourceRepository) !== serverOf(subjectAlternativeName) ||
        subjectAlternativeName.startsWith(`${sourceRepository}/`)
      : sourceRepository !== null && repositoryPath(sourceRepository) === repositoryPath(home);
  if (!isHome) {
    throw refusal(
      'IDENTITY_CALLER_UNBOUND',
      `A workflow of ${quoted(home ?? subjectAlternativeName)} signed for ${quoted(sourceRepository)}; anybody can call such a workflow`,
      'Say for which repository it has to be: `--source-repository OWNER/NAME` or its id',
    );
  }
}

/** `https://gitlab.com`; a name that is no address has no server, and neither has an absent one: they are told apart. */
function serverOf(address: string | null): string {
  return /^https?:\/\/[^/]+/.exec(address ?? '')?.[0] ?? (address === null ? 'absent' : 'none');
}

function requireEqual(field: string, found: string | null, wanted: string | undefined): void {
  if (wanted !== undefined && found !== wanted) {
    throw mismatch(field, found, wanted);
  }
}

function mismatch(field: string, found: string | null, wanted: string): Error {
  return refusal(
    'IDENTITY_MISMATCH',
    `The ${field} of the signer is ${quoted(found)} and not ${quoted(wanted)}`,
    NEXT,
  );
}
