import { expect, test } from '@jest/globals';
import { bundleIdentity } from './bundle-identity.ts';

const withCertificate = (rawBytes: string) =>
  JSON.stringify({ verificationMaterial: { certificate: { rawBytes } } });

test.each([
  ['nothing', ''],
  ['no bundle', '{}'],
  [
    'a bundle that was signed with a key',
    JSON.stringify({ verificationMaterial: { publicKey: { hint: 'a' } } }),
  ],
  ['a certificate that is none', withCertificate(Buffer.from('none').toString('base64'))],
  ['a certificate that is no base64', withCertificate('???')],
])('bundleIdentity() refuses %s', (_name, text) => {
  expect(() => bundleIdentity(text)).toThrow(
    expect.objectContaining({
      code: 'EVIDENCE_UNREADABLE',
      message: 'A bundle names no workflow as its signer',
      next: 'Run the workflow again from its start',
    }),
  );
});
