import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { type Bundle, toDSSEBundle, toMessageSignatureBundle } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import { RekorWitness, TSAWitness, type Witness } from '@sigstore/sign';
import { canonicalJson } from '../../formats/json/canonical-json.ts';
import { formatBundle } from '../../formats/signed/bundle.ts';
import { IN_TOTO_PAYLOAD_TYPE, type Statement } from '../../model/statement.ts';
import type { SignedBatch, SigningBatch, SigningEndpoints } from '../effects.ts';
import { type SignedDigest, signFile } from './message-signature.ts';
import { requestCertificate } from './sigstore-certificate.ts';
import { requirePlainEnvironment } from './sigstore-environment.ts';
import { type Patience, patience } from './sigstore-retry.ts';
import type { SigningWorld } from './sigstore-world.ts';

/** Requests under way together: the clients open at most 15 connections to a host, the rest waits its turn there. */
const CONCURRENT_WITNESSES = 24;
const REQUEST_TIMEOUT_MILLISECONDS = 60_000;
const NO_RETRIES = { retry: false, timeout: REQUEST_TIMEOUT_MILLISECONDS } as const;

/**
 * Signs files and statements with one key and one certificate, and has each entered in the log (Rekor v1) and timestamped. The
 * signatures are made before the certificate is asked for, so that large files do not eat its ten minutes.
 */
export async function signBatch(world: SigningWorld, batch: SigningBatch): Promise<SignedBatch> {
  requirePlainEnvironment(world.environment);
  const { endpoints, files, statements } = batch;
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signedFiles: SignedDigest[] = [];
  for (const path of files) {
    signedFiles.push(await signFile(path, key.privateKey));
  }
  const patient = patience(world, batch.budgetMilliseconds);
  try {
    const pem = await requestCertificate(world, endpoints, key, patient);
    const certificate = new X509Certificate(pem).raw;
    const messages = signedFiles.map(({ digest, signature }) =>
      toMessageSignatureBundle({ digest, signature, certificate, certificateChain: false }),
    );
    const envelopes = statements.map((statement) => {
      const artifact = Buffer.from(canonicalJson(statement satisfies Statement));
      const signature = sign('sha256', dsse.preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, artifact), key.privateKey);
      return toDSSEBundle({
        artifact,
        artifactType: IN_TOTO_PAYLOAD_TYPE,
        signature,
        certificate,
        certificateChain: false,
      });
    });
    const texts = await inParallel([...messages, ...envelopes], witnessWith(endpoints, pem, patient));
    return {
      messages: texts.slice(0, messages.length),
      statements: texts.slice(messages.length),
      certificate: pem,
    };
  } finally {
    patient.end();
  }
}

function witnessWith(
  endpoints: SigningEndpoints,
  pem: string,
  patient: Patience,
): (bundle: Bundle) => Promise<string> {
  // An equivalent entry that is there already (a try whose answer was lost) is fetched, not an error.
  const log = new RekorWitness({ rekorBaseURL: endpoints.rekor, fetchOnConflict: true, ...NO_RETRIES });
  const { timestampAuthority } = endpoints;
  const clock =
    timestampAuthority === null
      ? null
      : {
          url: timestampAuthority,
          witness: new TSAWitness({ tsaBaseURL: timestampAuthority, ...NO_RETRIES }),
        };
  return async (bundle) => {
    const testify = async (url: string, witness: Witness) =>
      await patient.attempt(url, async () => await witness.testify(bundle.content, pem));
    const [entry, time] = await Promise.all([
      testify(endpoints.rekor, log),
      clock === null ? null : testify(clock.url, clock.witness),
    ]);
    bundle.verificationMaterial.tlogEntries = entry.tlogEntries ?? [];
    bundle.verificationMaterial.timestampVerificationData = {
      rfc3161Timestamps: time?.rfc3161Timestamps ?? [],
    };
    return formatBundle(bundle);
  };
}

/** Works through a list with a bounded number under way; the first failure ends it, after what is under way has ended. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const failures: unknown[] = [];
  let next = 0;
  async function worker(): Promise<void> {
    while (next < items.length && failures.length === 0) {
      const index = next;
      next += 1;
      const item = items[index];
      if (item === undefined) {
        return;
      }
      try {
        results.set(index, await work(item));
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENT_WITNESSES }, worker));
  if (failures.length > 0) {
    throw failures[0];
  }
  return items.flatMap((_item, index) => results.get(index) ?? []);
}
