import { createHash, type KeyObject, verify } from 'node:crypto';
import * as v from 'valibot';
import { parseVerifier } from './verifier-key.ts';

/** A dsse 0.0.1 as a client proposes it: the envelope as a JSON text, the verifiers as base64 PEM. */
export const ProposedDsse = v.object({
  apiVersion: v.literal('0.0.1'),
  kind: v.literal('dsse'),
  spec: v.object({
    proposedContent: v.object({
      envelope: v.string(),
      verifiers: v.pipe(v.array(v.pipe(v.string(), v.base64())), v.minLength(1)),
    }),
  }),
});

const Envelope = v.object({
  payload: v.pipe(v.string(), v.base64()),
  payloadType: v.string(),
  signatures: v.pipe(v.array(v.object({ sig: v.pipe(v.string(), v.base64()) })), v.minLength(1)),
});

function sha256(bytes: Uint8Array): { readonly algorithm: 'sha256'; readonly value: string } {
  return { algorithm: 'sha256', value: createHash('sha256').update(bytes).digest('hex') };
}

function parseEnvelope(text: string): v.InferOutput<typeof Envelope> | null {
  try {
    const result = v.safeParse(Envelope, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** What a DSSE signature is made over (DSSE protocol version 1). */
export function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType, 'utf8');
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${payload.length} `),
    payload,
  ]);
}

/**
 * The canonical body that the log stores for a proposed dsse entry: hashes of payload and envelope, and each
 * signature with the verifier that it holds under, never the payload. Or the sentence that Rekor refuses it with.
 */
export function dsseBody(
  proposed: v.InferOutput<typeof ProposedDsse>,
): { readonly body: Buffer } | { readonly refused: string } {
  const { envelope: envelopeText, verifiers } = proposed.spec.proposedContent;
  const envelope = parseEnvelope(envelopeText);
  if (envelope === null) {
    return { refused: 'proposedContent.envelope is not a DSSE envelope' };
  }
  const keys = verifiers.map(parseVerifier);
  const payload = Buffer.from(envelope.payload, 'base64');
  const signed = preAuthenticationEncoding(envelope.payloadType, payload);
  const signatures: { readonly signature: string; readonly verifier: string }[] = [];
  for (const { sig } of envelope.signatures) {
    const signature = Buffer.from(sig, 'base64');
    const holder = keys.find((key) => key !== null && verify(hashOf(key.key), signed, key.key, signature));
    if (holder === undefined || holder === null) {
      return { refused: 'could not verify envelope: signature does not hold under any verifier' };
    }
    signatures.push({ signature: signature.toString('base64'), verifier: holder.stored });
  }
  const text = JSON.stringify({
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: sha256(Buffer.from(envelopeText, 'utf8')),
      payloadHash: sha256(payload),
      signatures: signatures.toSorted((left, right) => (left.signature < right.signature ? -1 : 1)),
    },
  });
  return { body: Buffer.from(text, 'utf8') };
}

/** Ed25519 signs the bytes themselves. */
function hashOf(key: KeyObject): string | null {
  return key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
}
