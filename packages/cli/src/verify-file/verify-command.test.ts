import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { formatBundle } from '@interlock/shared/formats/signed/bundle.ts';
import { STATEMENT_TYPE, type Statement } from '@interlock/shared/model/statement.ts';
import { type SigningStand, signingStand, WORKFLOW } from '@interlock/shared/testing/signing-world.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toMessageSignatureBundle } from '@sigstore/bundle';
import { RekorWitness } from '@sigstore/sign';
import { runCommandLine } from '../command-line.ts';

const IDENTITY = `https://github.com/${WORKFLOW}@refs/tags/v1`;
const SHA256 = sha256Of('the artifact');
let stand: SigningStand;
let paths: Readonly<
  Record<'artifact' | 'other' | 'message' | 'statement' | 'both' | 'foreign' | 'root', string>
>;

function about(sha256: string): Statement {
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: 'a.whl', digest: { sha256 } }],
    predicateType: 'https://example.org/x',
    predicate: {},
  };
}

beforeAll(async () => {
  stand = await signingStand();
  const artifact = stand.file('a.whl', 'the artifact');
  const signed = await stand.sigstoreOf(stand.run).sign({
    endpoints: stand.endpoints,
    files: [artifact],
    statements: [about(SHA256), about('b'.repeat(64))],
    budgetMilliseconds: 5000,
  });
  const [message = ''] = signed.messages;
  const [statement = '', foreign = ''] = signed.statements;
  paths = {
    artifact,
    other: stand.file('b.whl', 'another artifact'),
    message: stand.file('message.json', message),
    statement: stand.file('statement.json', statement),
    both: stand.file('both.jsonl', `${statement}\n${foreign}\n`),
    foreign: stand.file('foreign.json', foreign),
    root: stand.file('trusted_root.json', stand.trustedRoot),
  };
});

afterAll(() => stand.close());

async function verify(
  artifact: string,
  bundle: string,
  more: readonly string[] = ['--source-repository', '1001'],
) {
  const written = { out: '', err: '' };
  const identity = ['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', stand.endpoints.issuer];
  const isNamed =
    more.includes('--certificate-identity') || (more.includes('--key') && !more.includes('/k.pem'));
  const given = isNamed ? [] : identity;
  const argv = [
    'verify',
    artifact,
    '--bundle',
    bundle,
    '--trusted-root',
    paths.root,
    ...given,
    ...more,
    '--offline',
    '--json',
  ];
  const code = await runCommandLine(argv, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    environment: {},
    cwd: '/',
  });
  const answer: unknown = JSON.parse(written.out);
  return { code, answer };
}

describe('interlock verify', () => {
  test('verifies a file, and a statement by digest alone', async () => {
    expect(await verify(paths.artifact, paths.message)).toMatchObject({
      code: 0,
      answer: { verdict: 'pass', sha256: SHA256 },
    });
    expect(await verify(paths.artifact, paths.statement)).toMatchObject({ code: 0 });
    expect(await verify(`sha256:${SHA256}`, paths.statement)).toMatchObject({ code: 0 });
  });
  test.each([
    ['another file', () => verify(paths.other, paths.message)],
    ['another file under a statement', () => verify(paths.other, paths.statement)],
    ['a statement about another artifact', () => verify(paths.artifact, paths.foreign)],
    ['one bundle of two that does not hold', () => verify(paths.artifact, paths.both)],
    ['a digest without its bytes under a message signature', () => verify(`sha256:${SHA256}`, paths.message)],
    [
      'another caller repository',
      () => verify(paths.artifact, paths.message, ['--source-repository', '1002']),
    ],
    [
      'an earlier release of the same repository',
      () => verify(paths.artifact, paths.message, ['--source-repository', '1001', '--tag', 'v9.0.0']),
    ],
    ['a caller that was not named', () => verify(paths.artifact, paths.message, [])],
    [
      'an identity that is only a prefix',
      () =>
        verify(paths.artifact, paths.message, [
          '--certificate-identity',
          IDENTITY.slice(0, -1),
          '--certificate-oidc-issuer',
          stand.endpoints.issuer,
        ]),
    ],
    ['a bundle that is no bundle', () => verify(paths.artifact, paths.artifact)],
    ['a bundle that is missing', () => verify(paths.artifact, '/no/such/file')],
  ])('refuses %s', async (_name, refused) => {
    const { code, answer } = await refused();
    expect([1, 2]).toContain(code);
    expect(answer).toMatchObject({ reasons: [{ code: expect.stringMatching(/^[A-Z_0-9]+$/) }] });
    // The document and the exit code are one decision.
    expect(answer).toMatchObject({ verdict: code === 1 ? 'fail' : 'error' });
  });
  test('takes a file for one of the tag that was released', async () => {
    expect(
      await verify(paths.artifact, paths.message, ['--source-repository', '1001', '--tag', 'v1.0.0']),
    ).toMatchObject({ code: 0 });
    expect(
      await verify(paths.artifact, paths.message, ['--source-repository', '1001', '--tag', '']),
    ).toMatchObject({ code: 64 });
  });
  test('verifies a bundle of a key, and refuses it for another key', async () => {
    const data = Buffer.from('the artifact');
    const [pair, other] = [1, 2].map(() => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return { privateKey, pem: String(publicKey.export({ type: 'spki', format: 'pem' })) };
    });
    if (pair === undefined || other === undefined) {
      throw new Error('no keys');
    }
    const bundle = toMessageSignatureBundle({
      digest: createHash('sha256').update(data).digest(),
      signature: sign('sha256', data, pair.privateKey),
      keyHint: 'release',
    });
    const witness = new RekorWitness({ rekorBaseURL: stand.endpoints.rekor });
    const log = await witness.testify(bundle.content, pair.pem);
    bundle.verificationMaterial.tlogEntries = log.tlogEntries ?? [];
    const path = stand.file('keyed.json', formatBundle(bundle));
    const holder = ['--key', stand.file('key.pem', pair.pem)];
    expect(await verify(paths.artifact, path, holder)).toMatchObject({
      code: 0,
      answer: { verdict: 'pass', sha256: SHA256, bundles: [{ identity: null }] },
    });
    expect(await verify(paths.other, path, holder)).toMatchObject({ code: 1 });
    const stranger = ['--key', stand.file('other.pem', other.pem)];
    expect(await verify(paths.artifact, path, stranger)).toMatchObject({ code: 1 });
    expect(await verify(paths.artifact, path, ['--key', '/no/such/key'])).toMatchObject({ code: 2 });
  });
  test.each([
    ['a file that is missing', '/no/such/file'],
    ['a folder', '/tmp'],
    ['a digest that is none', `sha256:${'g'.repeat(64)}`],
    ['a digest of another kind', `sha512:${'a'.repeat(128)}`],
  ])('is no pass for %s', async (_name, artifact) => {
    const { code, answer } = await verify(artifact, paths.statement);
    expect([2, 64]).toContain(code);
    expect(answer).toMatchObject({ verdict: 'error', reasons: [{ next: expect.stringMatching(/./) }] });
  });
  test.each([`sha512:${'a'.repeat(128)}`, `SHA256:${'0'.repeat(64)}`, `sha-256:${'0'.repeat(64)}`])(
    'says of the digest %s that only a SHA-256 is taken, and looks for no file',
    async (digest) => {
      const { code, answer } = await verify(digest, paths.statement);
      expect(code).toBe(64);
      expect(answer).toMatchObject({ reasons: [{ message: expect.stringContaining('`sha256:`') }] });
    },
  );
  test('takes a file whose name looks like a digest by its path', async () => {
    const path = stand.file(`sha256:${'0'.repeat(64)}`, 'the artifact');
    expect(await verify(path, paths.message)).toMatchObject({ code: 0 });
  });
  test.each([
    ['no signer', ['--certificate-identity', IDENTITY]],
    ['a signer twice', ['--key', '/k.pem']],
    ['an empty identity', ['--certificate-identity', '', '--certificate-oidc-issuer', 'x']],
    ['a repository that is none', ['--source-repository', 'a/b/c']],
  ])('ends with 64 on %s', async (_name, more) => {
    expect((await verify(paths.artifact, paths.message, more)).code).toBe(64);
  });
});
