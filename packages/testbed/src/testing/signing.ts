import { readFileSync } from 'node:fs';
import { bundleFromJSON, bundleToJSON, type SerializedBundle } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import {
  DSSEBundleBuilder,
  FulcioSigner,
  MessageSignatureBundleBuilder,
  RekorWitness,
  TSAWitness,
  type Witness,
} from '@sigstore/sign';
import { toSignedEntity, toTrustMaterial, type VerificationPolicy, Verifier } from '@sigstore/verify';
import * as v from 'valibot';
import type { RunHandle } from '../protocol.ts';
import type { Testbed } from '../start.ts';

const NO_RETRIES = { retry: { retries: 0 }, timeout: 5000 };

/** Asks the issuer for a token as the toolkit does. */
export async function identityToken(testbed: Testbed, run: RunHandle, audience: string): Promise<string> {
  const environment = testbed.env(run);
  const response = await fetch(`${environment['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=${audience}`, {
    headers: { authorization: `Bearer ${environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
  });
  return v.parse(v.object({ value: v.string() }), await response.json()).value;
}

/** The official signer against the testbed; `audience` is wrong only on purpose. */
function signerFor(testbed: Testbed, run: RunHandle, audience = 'sigstore'): FulcioSigner {
  return new FulcioSigner({
    fulcioBaseURL: testbed.endpoints.fulcio,
    identityProvider: { getToken: () => identityToken(testbed, run, audience) },
    ...NO_RETRIES,
  });
}

/** The official witnesses against the testbed: the log and the timestamp authority. */
function witnessesFor(testbed: Testbed): Witness[] {
  return [
    new RekorWitness({ rekorBaseURL: testbed.endpoints.rekor, ...NO_RETRIES }),
    new TSAWitness({ tsaBaseURL: testbed.endpoints.timestamp, ...NO_RETRIES }),
  ];
}

/** A message signature bundle over the bytes. */
export async function signMessage(testbed: Testbed, run: RunHandle, data: Buffer): Promise<SerializedBundle> {
  const builder = new MessageSignatureBundleBuilder({
    signer: signerFor(testbed, run),
    witnesses: witnessesFor(testbed),
  });
  return bundleToJSON(await builder.create({ data }));
}

/** A DSSE bundle over a statement. */
export async function signStatement(
  testbed: Testbed,
  run: RunHandle,
  statement: string,
): Promise<SerializedBundle> {
  const builder = new DSSEBundleBuilder({
    signer: signerFor(testbed, run),
    witnesses: witnessesFor(testbed),
  });
  const artifact = { data: Buffer.from(statement), type: 'application/vnd.in-toto+json' };
  return bundleToJSON(await builder.create(artifact));
}

/** Verifies with the official library under the trusted root in the file: log, SCT and two times are demanded. */
export function verifyBundle(
  trustedRootPath: string,
  bundle: SerializedBundle,
  policy: VerificationPolicy,
  data?: Buffer,
): string {
  const root = TrustedRoot.fromJSON(JSON.parse(readFileSync(trustedRootPath, 'utf8')));
  const verifier = new Verifier(toTrustMaterial(root), {
    tlogThreshold: 1,
    ctlogThreshold: 1,
    timestampThreshold: 2,
  });
  const signer = verifier.verify(toSignedEntity(bundleFromJSON(bundle), data), policy);
  return signer.identity?.subjectAlternativeName ?? '';
}
