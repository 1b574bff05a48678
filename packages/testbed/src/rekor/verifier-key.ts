import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';

/**
 * The public key in a base64 PEM text, a certificate or a key, and the text as the log stores it: one PEM
 * block ending in one newline. Null when it is neither.
 */
export function parseVerifier(base64: string): { readonly key: KeyObject; readonly stored: string } | null {
  const text = Buffer.from(base64, 'base64').toString('utf8');
  try {
    const isCertificate = text.includes('-----BEGIN CERTIFICATE-----');
    const key = isCertificate ? new X509Certificate(text).publicKey : createPublicKey(text);
    const block = /-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/.exec(text)?.[0];
    return block === undefined ? null : { key, stored: Buffer.from(`${block}\n`).toString('base64') };
  } catch {
    return null;
  }
}
