import * as v from 'valibot';
import { parseVerifier } from './verifier-key.ts';

/** A hashedrekord 0.0.1 as it is proposed and as it is stored (they have the same members). */
export const ProposedHashedRekord = v.object({
  apiVersion: v.literal('0.0.1'),
  kind: v.literal('hashedrekord'),
  spec: v.object({
    data: v.object({
      hash: v.object({
        algorithm: v.literal('sha256'),
        value: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    }),
    signature: v.object({
      content: v.pipe(v.string(), v.base64()),
      publicKey: v.object({ content: v.pipe(v.string(), v.base64()) }),
    }),
  }),
});

// A DER ECDSA signature: SEQUENCE of two INTEGERs and nothing after it.
function isSignatureShape(bytes: Buffer): boolean {
  const [tag, length, first, firstLength = 0] = bytes;
  if (tag !== 0x30 || length !== bytes.length - 2 || first !== 0x02) {
    return false;
  }
  const secondAt = 4 + firstLength;
  return bytes[secondAt] === 0x02 && (bytes[secondAt + 1] ?? 0) === bytes.length - secondAt - 2;
}

/**
 * The canonical body that the log stores for a proposed hashedrekord, or the sentence that Rekor refuses it with.
 * The signature's form is checked, not its value: node:crypto has no verification of a bare digest.
 */
export function hashedRekordBody(
  proposed: v.InferOutput<typeof ProposedHashedRekord>,
): { readonly body: Buffer } | { readonly refused: string } {
  const verifier = parseVerifier(proposed.spec.signature.publicKey.content);
  if (verifier === null) {
    return { refused: 'verifying signature: invalid public key' };
  }
  const isElliptic = verifier.key.asymmetricKeyType === 'ec';
  if (isElliptic && !isSignatureShape(Buffer.from(proposed.spec.signature.content, 'base64'))) {
    return { refused: 'verifying signature: invalid signature when validating ASN.1 encoded signature' };
  }
  const { hash } = proposed.spec.data;
  // Members in alphabetical order and without spaces: canonical JSON (RFC 8785) for this data.
  const text = JSON.stringify({
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: hash.algorithm, value: hash.value } },
      signature: {
        content: proposed.spec.signature.content,
        publicKey: { content: verifier.stored },
      },
    },
  });
  return { body: Buffer.from(text, 'utf8') };
}
