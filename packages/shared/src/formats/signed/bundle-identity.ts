import { X509Certificate } from 'node:crypto';
import * as v from 'valibot';
import { ActionError } from '../../errors.ts';

const BundleSchema = v.object({
  verificationMaterial: v.object({ certificate: v.object({ rawBytes: v.pipe(v.string(), v.base64()) }) }),
});
const URI_NAME = /^URI:(https:\/\/[^\s,"']+)$/;

/**
 * Gives the subject name of the signing certificate in a Sigstore bundle (v0.3), to be shown in instructions.
 * It verifies nothing: that is `verify`'s work. Raises EVIDENCE_UNREADABLE.
 */
export function bundleIdentity(text: string): string {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), BundleSchema), text);
  const name = parsed.success ? subjectName(parsed.output.verificationMaterial.certificate.rawBytes) : null;
  if (name === null) {
    throw new ActionError(
      'EVIDENCE_UNREADABLE',
      'A bundle names no workflow as its signer',
      'Run the workflow again from its start',
    );
  }
  return name;
}

function subjectName(rawBytes: string): string | null {
  try {
    const { subjectAltName } = new X509Certificate(pem(rawBytes));
    return URI_NAME.exec(subjectAltName ?? '')?.[1] ?? null;
  } catch {
    return null;
  }
}

function pem(base64: string): string {
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}
