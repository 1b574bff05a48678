import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { redact, redactor } from './redact.ts';

// Put together at run time, so that no scanner takes this file for a leak.
const fake = (...parts: readonly string[]) => parts.join('');
const LETTERS = 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC';
const SHAPED: readonly (readonly [string, string])[] = [
  ['GitHub token', fake('gh', 'p_', LETTERS.slice(0, 36))],
  ['fine-grained GitHub token', fake('github', '_pat_', LETTERS.slice(0, 30))],
  ['AWS access key', fake('AK', 'IA', 'ABCDEFGHIJKLMNOP')],
  ['npm token', fake('npm', '_', LETTERS.slice(0, 36))],
  ['PyPI token', fake('pypi', '-', LETTERS)],
  ['JSON web token', fake('ey', 'JhbGciOi', LETTERS, '.', LETTERS, '.', LETTERS)],
  ['Slack token', fake('xo', 'xb-', '123456789012-abcdef')],
  ['GitLab token', fake('gl', 'pat-', LETTERS.slice(0, 20))],
  ['Google key', fake('AI', 'za', LETTERS.slice(0, 35))],
  ['Stripe key', fake('sk', '_live_', LETTERS.slice(0, 24))],
];
const PRIVATE_KEY = fake(
  '-----BEGIN ',
  'PRIVATE KEY-----\n',
  LETTERS,
  '\n',
  LETTERS.toUpperCase(),
  '\n-----END ',
  'PRIVATE KEY-----',
);

/** Long enough to be a secret, and nothing that the mask itself spells. */
const SECRET = fc.stringMatching(/^[!-~]{6,40}$/).filter((text) => !text.includes('*'));
const MULTI_LINE = fc.array(SECRET, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n'));
const AROUND = fc.stringMatching(/^[a-z \n]{0,30}$/);

describe('redact()', () => {
  test.each(SHAPED)('hides a %s, also inside of other text', (_name, secret) => {
    expect(redact(`before ${secret} after`, [])).toBe('before *** after');
    expect(redact(`x="${secret}"`, [])).not.toContain(secret);
  });
  test('hides a private key from its first to its last line', () => {
    expect(redact(`a\n${PRIVATE_KEY}\nb`, [])).not.toMatch(/aB3dE5|PRIVATE/);
    expect(redact(`a\n${PRIVATE_KEY}\nb`, [])).toMatch(/^a\n[\s\S]*\nb$/);
  });
  test('hides a private key that was cut off', () => {
    expect(redact(PRIVATE_KEY.slice(0, 60), [])).not.toContain(LETTERS.slice(0, 10));
  });
  test('hides headers and passwords in addresses, and keeps what says where it was', () => {
    expect(redact('Authorization: Basic dXNlcjpwYXNzd29yZA==', [])).toBe('Authorization: Basic ***');
    expect(redact('using bearer abcdefghijklmnop1234', [])).toBe('using bearer ***');
    expect(redact('https://user:hunter2@registry.example/simple', [])).toBe(
      'https://***@registry.example/simple',
    );
    expect(redact('//registry.example/:_authToken=abcdefgh1234', [])).toBe(
      '//registry.example/:_authToken=***',
    );
    expect(redact("Possible hardcoded password: 'hunter2'", [])).toBe("Possible hardcoded password: '***'");
  });
  test.each([
    [String.raw`{"password": "hun\"ter2-\\xyz"}`, String.raw`{"password": "***"}`],
    [String.raw`{"a": "{\"api_key\": \"hunter2xyz\"}"}`, String.raw`{"a": "{\"api_key\": \"***\"}"}`],
    [String.raw`"{\\\"secret\\\":\\\"hunter2xyz\\\"}"`, String.raw`"{\\\"secret\\\":\\\"***\\\"}"`],
    [String.raw`token = \'hunter2xyz\' # ours`, String.raw`token = \'***\' # ours`],
  ])('hides a quoted secret with escaped quotes: %s', (text, hidden) => {
    expect(redact(text, [])).toBe(hidden);
  });
  test('leaves text without secrets as it is', () => {
    const text = 'permissions: id-token: write, sha256:0123456789abcdef, https://github.com/a/b@v1 is fine\n';
    expect(redact(text, [])).toBe(text);
  });
  test('leaves no rest of a secret that overlaps another', () => {
    expect(redact('xabcdefgh', ['xabcd', 'abcdefgh'])).toBe('***');
    expect(redact('ababab', ['abab'])).toBe('***');
    expect(redact('abcdefgh', ['abcdefgh', 'cdef'])).toBe('***');
  });
  test('hides a known secret as it is, by line, and in every encoding', () => {
    fc.assert(
      fc.property(fc.oneof(SECRET, MULTI_LINE), AROUND, (secret, around) => {
        const forms = [
          secret,
          secret.replaceAll('\n', '\r\n'),
          encodeURIComponent(secret),
          JSON.stringify(secret).slice(1, -1),
          btoa(secret).replaceAll('=', ''),
          Buffer.from(secret).toString('hex'),
        ];
        for (const form of forms) {
          expect(redact(`${around}${form}${around}`, [secret])).not.toContain(form);
        }
      }),
      { numRuns: 200 },
    );
  });
  test('hides a known secret inside longer base64, whatever stands before it', () => {
    fc.assert(
      fc.property(SECRET, fc.stringMatching(/^[a-z]{0,7}:$/), (secret, user) => {
        const header = Buffer.from(`${user}${secret}`).toString('base64');
        const hidden = redact(header, [secret]);
        expect(hidden).toContain('***');
        expect(Buffer.from(hidden.split('***').join(''), 'base64').toString()).not.toContain(secret);
      }),
    );
  });
  test('is linear on hostile text', () => {
    const started = performance.now();
    for (const text of [
      'eyJ-',
      'eyJ.',
      'a://',
      'bearer ',
      "token='",
      'token=\\"',
      'token=\\"aaaaaa\\\\',
      '-----BEGIN A',
      'pypi-',
      'authorization:',
      'x@://',
    ]) {
      redact(text.repeat(1_000_000 / text.length), []);
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('redactor()', () => {
  test('knows the variables whose name says secret, and none that says where', () => {
    const { redact: hide } = redactor({
      INPUT_TOKEN: 'first-value',
      ACTIONS_RUNTIME_TOKEN: 'second-value',
      MY_SECRET: 'third-value',
      DB_PASSWORD: 'fourth-value',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'fifth-value',
      TOKEN_ENABLED: 'true',
      HOME: 'sixth-value',
    });
    expect(hide('first-value second-value third-value fourth-value')).toBe('*** *** *** ***');
    expect(hide('fifth-value true sixth-value')).toBe('fifth-value true sixth-value');
  });
  test('hides a secret that was registered later', () => {
    const redaction = redactor({});
    expect(redaction.redact('learnt-later')).toBe('learnt-later');
    redaction.register('learnt-later');
    expect(redaction.redact('x learnt-later')).toBe('x ***');
  });
});
