import { describe, expect, test } from '@jest/globals';
import { parseBundle } from './bundle.ts';

function bundle(version: string): string {
  return JSON.stringify({
    mediaType: `application/vnd.dev.sigstore.bundle+json;version=${version}`,
    verificationMaterial: { certificate: { rawBytes: 'AAAA' }, tlogEntries: [] },
    messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest: 'AAAA' }, signature: 'AAAA' },
  });
}

describe('parseBundle()', () => {
  test.each(['0.1', '0.2'])('refuses a bundle of a newer form that is called %s', (version) => {
    expect(() => parseBundle(bundle(version))).toThrow('single certificate');
  });

  test('does not refuse a single certificate in the version that has one', () => {
    expect(() => parseBundle(bundle('0.3'))).not.toThrow('single certificate');
  });
});
