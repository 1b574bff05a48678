import { X509Certificate } from 'node:crypto';
import { type Bundle, bundleFromJSON, bundleToJSON } from '@sigstore/bundle';
import { HashAlgorithm } from '@sigstore/protobuf-specs';
import * as v from 'valibot';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';

/** Statements of a whole release in one file; an SBOM of 16 MiB grows by a third in base64. */
export const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;
const MAX_LINES = 64;
const MAX_LOG_ENTRIES = 8;
const KIND: DocumentKind = {
  code: 'BUNDLE_INVALID',
  name: 'The bundle',
  next: 'Pass a Sigstore bundle such as `<artifact>.sigstore.json` or `<artifact>.intoto.jsonl`',
  maximumCharacters: MAX_BUNDLE_BYTES,
};
/** protobuf-specs sigstore_bundle.proto: 0.3 carries one certificate, 0.1 and 0.2 a chain. */
const MEDIA_TYPES = [
  'application/vnd.dev.sigstore.bundle.v0.3+json',
  'application/vnd.dev.sigstore.bundle+json;version=0.3',
  'application/vnd.dev.sigstore.bundle+json;version=0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.1',
];
const CHAIN_ONLY = /version=0\.[12]$/;
const base64 = v.pipe(v.string(), v.base64());
const HeadSchema = v.object({
  mediaType: v.picklist(MEDIA_TYPES),
  verificationMaterial: v.object({
    tlogEntries: v.optional(
      v.pipe(v.array(v.object({ canonicalizedBody: base64 })), v.maxLength(MAX_LOG_ENTRIES)),
      [],
    ),
    certificate: v.optional(v.object({ rawBytes: base64 })),
  }),
  dsseEnvelope: v.optional(
    v.object({
      payload: base64,
      payloadType: v.string(),
      signatures: v.pipe(v.array(v.object({ sig: base64 })), v.length(1)),
    }),
  ),
  messageSignature: v.optional(v.object({ signature: base64 })),
});

/** Reads one Sigstore bundle, version 0.1 to 0.3: its form only, nothing is verified. Raises BUNDLE_INVALID. */
export function parseBundle(text: string): Bundle {
  const value = parseStrictJson(text, KIND);
  const head = v.safeParse(HeadSchema, value);
  if (!head.success) {
    throw broken(KIND, 'does not have the form of a Sigstore bundle of version 0.1 to 0.3');
  }
  const { dsseEnvelope, mediaType, messageSignature: message, verificationMaterial } = head.output;
  if (CHAIN_ONLY.test(mediaType) && verificationMaterial.certificate !== undefined) {
    // A newer bundle under an older name would need no proof that the log holds its entry.
    throw broken(KIND, 'carries a single certificate, which its version does not have');
  }
  if ((dsseEnvelope === undefined) === (message === undefined)) {
    throw broken(KIND, 'must hold either one envelope or one message signature');
  }
  const bundle = readWhole(value);
  const { content } = bundle;
  if (
    content.$case === 'messageSignature' &&
    content.messageSignature.messageDigest.algorithm !== HashAlgorithm.SHA2_256
  ) {
    throw broken(KIND, 'signs another digest than SHA-256, which is the only one read here');
  }
  return bundle;
}

function readWhole(value: unknown): Bundle {
  try {
    return bundleFromJSON(value);
  } catch {
    // The library's text repeats what the bundle says, so it stays out of the message.
    throw broken(KIND, 'is not valid in its version');
  }
}

/** Reads a file of bundles, one a line (or one bundle over several lines). Zero bundles is an error. Raises BUNDLE_INVALID. */
export function parseBundleLines(text: string): readonly Bundle[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.length > MAX_LINES) {
    // A pretty-printed bundle has many lines and is one document.
    return [parseBundle(text)];
  }
  return isOneDocument(lines) ? [parseBundle(text)] : lines.map(parseBundle);
}

function isOneDocument(lines: readonly string[]): boolean {
  return lines.length > 1 && lines[0]?.trim() === '{';
}

/** Writes a bundle as JSON on one line. */
export function formatBundle(bundle: Bundle): string {
  return JSON.stringify(bundleToJSON(bundle));
}

/** The signer's certificate, PEM with a line feed at its end; null for a bundle that was signed with a key. Raises BUNDLE_INVALID. */
export function bundleCertificate(bundle: Bundle): string | null {
  const { content } = bundle.verificationMaterial;
  switch (content.$case) {
    case 'publicKey':
      return null;
    case 'certificate':
      return certificatePem(content.certificate.rawBytes.toString('base64'));
    case 'x509CertificateChain': {
      const leaf = content.x509CertificateChain.certificates[0];
      if (leaf === undefined) {
        throw broken(KIND, 'holds an empty certificate chain');
      }
      return certificatePem(leaf.rawBytes.toString('base64'));
    }
  }
}

/** The public key (SPKI, PEM) in a certificate. Raises BUNDLE_INVALID. */
export function certificateKey(pem: string): string {
  try {
    return String(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'pem' }));
  } catch {
    throw broken(KIND, 'holds a certificate that is not readable');
  }
}

/** The signature of a bundle over the artifact's bytes, in base64; null for a bundle that holds a statement. */
export function messageSignature(bundle: Bundle): string | null {
  return bundle.content.$case === 'messageSignature'
    ? bundle.content.messageSignature.signature.toString('base64')
    : null;
}

function certificatePem(base64Text: string): string {
  return `-----BEGIN CERTIFICATE-----\n${base64Text.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}
