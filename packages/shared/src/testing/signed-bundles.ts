import { type Bundle, bundleFromJSON } from '@sigstore/bundle';
import { ActionError } from '../errors.ts';
import {
  bundleCertificate,
  certificateKey,
  messageSignature,
  parseBundle,
} from '../formats/signed/bundle.ts';
import { parseTrustedRoot } from '../formats/signed/trusted-root.ts';
import type { ExpectedIdentity } from '../model/identity.ts';
import type { MessageCheck } from '../model/message-check.ts';
import { PREDICATE_TYPES, STATEMENT_TYPE, type Statement } from '../model/statement.ts';
import { type BundleCase, type VerifiedBundle, verifyBundle } from '../verify/bundles/bundle.ts';
import { type SigningStand, signingStand, WORKFLOW } from './signing-world.ts';

/** The name that the certificates of the stand carry. */
export const SUBJECT = `https://github.com/${WORKFLOW}@refs/tags/v1`;
/** The build type that the workflow of the stand may state. */
export const BUILD_TYPE = 'https://github.com/acme/interlock/blob/main/docs/reference/build-type.md#v1';

/** Bundles that the stand-ins signed, each over the same artifact, and the honest case that verifies them. */
export interface SignedBundles {
  readonly stand: SigningStand;
  /** A bundle over the bytes of the artifact. */
  readonly message: string;
  /** A bundle over a statement about the artifact, of no known type. */
  readonly statement: string;
  /** A bundle over the provenance of the artifact, which says what its certificate says. */
  readonly provenance: string;
  /** The check of `message` over the artifact. */
  readonly check: MessageCheck;
  /** The address of the run that signed. */
  readonly runUri: string;
  readonly wholeProvenance: (change?: ProvenanceChange) => Statement['predicate'];
  readonly signStatements: (statements: readonly Statement[]) => Promise<readonly string[]>;
  /** Checks the message signature of a bundle over the file at a path. */
  readonly checkOf: (text: string, path: string) => Promise<MessageCheck>;
  readonly expected: (change?: Partial<ExpectedIdentity>) => ExpectedIdentity;
  /** Verifies a bundle in the honest case; `change` is laid over it. */
  readonly verify: (text: string, change?: Partial<BundleCase>) => VerifiedBundle;
}

interface ProvenanceChange {
  readonly type?: string;
  readonly builder?: string;
  readonly commit?: string;
  readonly run?: string;
  readonly parameters?: unknown;
}

/** Starts a stand and signs with it; the test closes the stand. */
export async function signedBundles(): Promise<SignedBundles> {
  const stand = await signingStand();
  const runUri = `https://github.com/acme/demo/actions/runs/${stand.run.id}/attempts/1`;
  const wholeProvenance = (change: ProvenanceChange = {}) => provenanceOf(stand, runUri, change);
  const signStatements = async (statements: readonly Statement[]): Promise<readonly string[]> => {
    const batch = { endpoints: stand.endpoints, files: [], statements, budgetMilliseconds: 5000 };
    return (await stand.sigstoreOf(stand.run).sign(batch)).statements;
  };
  const checkOf = async (text: string, path: string): Promise<MessageCheck> => {
    const bundle = parseBundle(text);
    return await stand
      .sigstoreOf(stand.run)
      .checkMessage(path, certificateKey(bundleCertificate(bundle) ?? ''), messageSignature(bundle) ?? '');
  };
  const path = stand.file('a.whl', 'the artifact');
  const first = await stand
    .sigstoreOf(stand.run)
    .sign({ endpoints: stand.endpoints, files: [path], statements: [], budgetMilliseconds: 5000 });
  const message = first.messages[0] ?? '';
  const check = await checkOf(message, path);
  const about = statementAbout(check.sha256);
  const [statement = '', provenance = ''] = await signStatements([
    about,
    statementAbout(check.sha256, { predicateType: PREDICATE_TYPES.provenance, predicate: wholeProvenance() }),
  ]);
  const expected = (change: Partial<ExpectedIdentity> = {}): ExpectedIdentity => ({
    ...WHOLE,
    issuer: stand.testbed.issuer,
    ...change,
  });
  const verify = (text: string, change: Partial<BundleCase> = {}): VerifiedBundle =>
    verifyBundle({
      bundle: parseBundle(text),
      trustedRoot: parseTrustedRoot(stand.trustedRoot),
      artifact: { sha256: check.sha256, message: check },
      expected: expected(),
      needsTimestamp: 'always',
      logged: 'proof',
      provenance: 'interlock',
      now: new Date(),
      ...change,
    });
  return {
    stand,
    message,
    statement,
    provenance,
    check,
    runUri,
    wholeProvenance,
    signStatements,
    checkOf,
    expected,
    verify,
  };
}

const WHOLE: ExpectedIdentity = { issuer: '', subjectAlternativeName: SUBJECT, sourceRepositoryId: '1001' };

/** A statement about the artifact of this digest; `more` is laid over it. */
export function statementAbout(sha256: string, more: Partial<Statement> = {}): Statement {
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: 'a.whl', digest: { sha256 } }],
    predicateType: 'https://example.org/x',
    predicate: {},
    ...more,
  };
}

function provenanceOf(stand: SigningStand, runUri: string, change: ProvenanceChange): Statement['predicate'] {
  return {
    buildDefinition: {
      buildType: change.type ?? BUILD_TYPE,
      externalParameters: change.parameters ?? {},
      resolvedDependencies: [
        {
          uri: 'git+https://github.com/acme/demo@refs/tags/v1.0.0',
          digest: { gitCommit: change.commit ?? stand.repository.second },
        },
      ],
    },
    runDetails: {
      builder: { id: change.builder ?? SUBJECT },
      metadata: { invocationId: change.run ?? runUri },
    },
  };
}

/** The verdict and code that work ends with, or `accepted`. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof ActionError ? `${thrown.verdict} ${thrown.code}` : String(thrown);
  }
  return 'accepted';
}

/** A bundle whose material was changed after it was signed. */
export function changed(text: string, change: (bundle: Bundle) => void): Bundle {
  const bundle = bundleFromJSON(JSON.parse(text));
  change(bundle);
  return bundle;
}
