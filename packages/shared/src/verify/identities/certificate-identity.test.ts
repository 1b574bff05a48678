import { describe, expect, test } from '@jest/globals';
import { certificateIdentity } from './certificate-identity.ts';

const NAME = 'https://github.com/acme/demo/.github/workflows/release.yml@refs/tags/v1';

function der(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x0c, bytes.length]), bytes]);
}

function oid(number: number, value: Buffer): { oid: { id: number[] }; value: Buffer } {
  return { oid: { id: [1, 3, 6, 1, 4, 1, 57264, 1, number] }, value };
}

function read(...oids: readonly ReturnType<typeof oid>[]): ReturnType<typeof certificateIdentity> {
  return certificateIdentity({ subjectAlternativeName: NAME, oids: [...oids] });
}

describe('certificateIdentity', () => {
  test('reads current extensions as DER strings and deprecated ones as raw text', () => {
    const identity = read(
      oid(1, Buffer.from('https://i')),
      oid(8, der('https://i')),
      oid(12, der('https://github.com/acme/demo')),
      oid(5, Buffer.from('acme/demo')),
    );
    expect(identity).toMatchObject({
      issuer: 'https://i',
      sourceRepository: 'https://github.com/acme/demo',
      trigger: null,
    });
  });

  test.each([
    ['issuer', oid(1, Buffer.from('https://j'))],
    ['trigger', oid(2, Buffer.from('pull_request'))],
    ['commit', oid(3, Buffer.from('d'.repeat(40)))],
    ['repository', oid(5, Buffer.from('acme/other'))],
    ['ref', oid(6, Buffer.from('refs/heads/x'))],
  ])('refuses a deprecated %s that says something else', (_title, deprecated) => {
    const current = [
      oid(8, der('https://i')),
      oid(20, der('push')),
      oid(13, der('c'.repeat(40))),
      oid(12, der('https://github.com/acme/demo')),
      oid(14, der('refs/tags/v1')),
    ];
    expect(() => read(...current, deprecated)).toThrow(/contradicts itself/);
  });

  test('refuses an extension that is there twice', () => {
    expect(() => read(oid(8, der('https://i')), oid(12, der('a')), oid(12, der('b')))).toThrow(/twice/);
  });

  test('refuses a value that is no whole DER string', () => {
    expect(() => read(oid(8, Buffer.from('https://i')))).toThrow(/UTF-8 string/);
    expect(() => read(oid(8, Buffer.concat([der('https://i'), Buffer.from('x')])))).toThrow(/UTF-8 string/);
    expect(() => read(oid(8, Buffer.from([0x0c, 1, 0xff])))).toThrow(/not UTF-8/);
  });

  test('refuses a certificate without issuer or subject', () => {
    expect(() => read()).toThrow(expect.objectContaining({ code: 'IDENTITY_UNREADABLE', verdict: 'fail' }));
    expect(() => read()).toThrow(/no issuer/);
    expect(() => certificateIdentity({ oids: [oid(8, der('https://i'))] })).toThrow(/no subject/);
    const named = { subjectAlternativeName: '', oids: [oid(8, der('https://i'))] };
    expect(() => certificateIdentity(named)).toThrow(/no subject/);
    expect(() => read(oid(8, der('')))).toThrow(/no issuer/);
    expect(() => certificateIdentity(undefined)).toThrow(/no issuer/);
  });
});
