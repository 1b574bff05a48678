import { createPublicKey, X509Certificate } from 'node:crypto';
import * as v from 'valibot';

/** Who a log entry says has signed: a certificate or a bare key, both DER in base64 (the key as SPKI). */
export type LoggedSigner =
  | { readonly kind: 'certificate'; readonly der: string }
  | { readonly kind: 'key'; readonly spki: string };

const raw = v.object({ rawBytes: v.string() });
const verifier = v.union([v.object({ x509Certificate: raw }), v.object({ publicKey: raw })]);
/** rekor:pkg/types (PEM in base64), and rekor-tiles:api/proto (DER in base64). Only what names the signer. */
const BodySchema = v.variant('kind', [
  v.object({
    kind: v.literal('hashedrekord'),
    spec: v.union([
      v.object({ signature: v.object({ publicKey: v.object({ content: v.string() }) }) }),
      v.object({ hashedRekordV002: v.object({ signature: v.object({ verifier }) }) }),
    ]),
  }),
  v.object({
    kind: v.literal('dsse'),
    spec: v.union([
      v.object({ signatures: v.tuple([v.object({ verifier: v.string() })]) }),
      v.object({ dsseV002: v.object({ signatures: v.tuple([v.object({ verifier })]) }) }),
    ]),
  }),
  v.object({
    kind: v.literal('intoto'),
    spec: v.object({
      content: v.object({
        envelope: v.object({ signatures: v.tuple([v.object({ publicKey: v.string() })]) }),
      }),
    }),
  }),
]);

/** Reads from the body of a log entry who signed; null when it does not say so in a form that is known. Never throws. */
export function loggedSigner(body: Uint8Array): LoggedSigner | null {
  try {
    const parsed = v.parse(BodySchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
    switch (parsed.kind) {
      case 'hashedrekord':
        return 'signature' in parsed.spec
          ? ofPem(parsed.spec.signature.publicKey.content)
          : ofDer(parsed.spec.hashedRekordV002.signature.verifier);
      case 'dsse':
        return 'signatures' in parsed.spec
          ? ofPem(parsed.spec.signatures[0].verifier)
          : ofDer(parsed.spec.dsseV002.signatures[0].verifier);
      case 'intoto':
        return ofPem(parsed.spec.content.envelope.signatures[0].publicKey);
    }
  } catch {
    return null;
  }
}

function ofPem(base64Text: string): LoggedSigner {
  const pem = atob(base64Text);
  return pem.includes('BEGIN CERTIFICATE')
    ? { kind: 'certificate', der: new X509Certificate(pem).raw.toString('base64') }
    : { kind: 'key', spki: createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64') };
}

function ofDer(of: v.InferOutput<typeof verifier>): LoggedSigner {
  return 'x509Certificate' in of
    ? { kind: 'certificate', der: of.x509Certificate.rawBytes }
    : { kind: 'key', spki: of.publicKey.rawBytes };
}
