import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import { parseBundle } from '../../formats/signed/bundle.ts';
import { parseTrustedRoot } from '../../formats/signed/trusted-root.ts';
import type { ExpectedIdentity } from '../../model/identity.ts';
import { type BundleCase, verifyBundle } from './bundle.ts';

/** Bundles that others made with the public instance of Sigstore; THIRD_PARTY.md says where each comes from. */
function bundle(name: string) {
  return parseBundle(
    readFileSync(new URL(`../../../fixtures/bundles/${name}.json`, import.meta.url), 'utf8'),
  );
}

const SeedsSchema = v.record(v.string(), v.object({ targets: v.record(v.string(), v.string()) }));
const KeysSchema = v.object({ keys: v.array(v.object({ publicKey: v.object({ rawBytes: v.string() }) })) });
const seeds = v.parse(SeedsSchema, JSON.parse(readFileSync('node_modules/@sigstore/tuf/seeds.json', 'utf8')));
const [targets] = Object.values(seeds).map((repository) => repository.targets);

function target(ending: string): string {
  const [, content = ''] = Object.entries(targets ?? {}).find(([name]) => name.endsWith(ending)) ?? [];
  return Buffer.from(content, 'base64').toString('utf8');
}

const ROOT = parseTrustedRoot(target('trusted_root.json'));
const [npmKey] = v.parse(KeysSchema, JSON.parse(target('keys.json'))).keys;
const NPM_KEY = `-----BEGIN PUBLIC KEY-----\n${npmKey?.publicKey.rawBytes}\n-----END PUBLIC KEY-----\n`;
const GITHUB = 'https://token.actions.githubusercontent.com';
const PACKAGE = {
  sha256: 'a'.repeat(64),
  sha512:
    '8d9d7972f676516c75014aa074e11ae604d98f0b64ec6725a61e2838ff3dab162118fa71433fb31e1550d30bd0dec9d086ce032b94457b583900c507acf39c40',
};
const NPM: ExpectedIdentity = {
  issuer: GITHUB,
  subjectAlternativeName:
    'https://github.com/ramonpetgrave64/gundam-visor/.github/workflows/npm-publish.yml@refs/tags/v1.0.1',
};
const REUSABLE: ExpectedIdentity = {
  issuer: GITHUB,
  subjectAlternativeName:
    'https://github.com/github/artifact-attestations-workflows/.github/workflows/attest.yml@09b495c3f12c7881b3cc17209a327792065c1a1d',
};
const GITLAB: ExpectedIdentity = {
  issuer: 'https://gitlab.com',
  subjectAlternativeName: 'https://gitlab.com/facutuesca/gitlab-oidc-project//.gitlab-ci.yml@refs/heads/main',
};
const CLAIMING: ExpectedIdentity = {
  issuer: GITHUB,
  subjectAlternativeName:
    'https://github.com/loosebazooka/aa-test/.github/workflows/malicious_attestation.yaml@refs/heads/main',
};
const OLD: ExpectedIdentity = {
  issuer: GITHUB,
  subjectAlternativeName:
    'https://github.com/laurentsimon/slsa-delegator/.github/workflows/delegator_generic_slsa3.yml@refs/heads/main',
  sourceRepository: 'https://github.com/asraa/slsa-on-github-test',
};

function outcome(
  name: string,
  expected: BundleCase['expected'],
  digests: Pick<BundleCase['artifact'], 'sha256' | 'sha512'>,
  change: Partial<BundleCase> = {},
): string {
  try {
    verifyBundle({
      bundle: bundle(name),
      trustedRoot: ROOT,
      artifact: { ...digests, message: null },
      expected,
      needsTimestamp: 'when-log-gives-no-time',
      logged: 'proof-or-promise',
      provenance: 'stated',
      now: new Date(),
      ...change,
    });
    return 'accepted';
  } catch (thrown) {
    return thrown instanceof ActionError ? `${thrown.verdict} ${thrown.code}` : String(thrown);
  }
}

const GITLAB_FILE = { sha256: 'c1ca9b0d85df1606451098233018534497bf584362e10e4a8c21dfaea92c02a8' };
const REUSABLE_FILE = { sha256: '49a3aa6075e0f49f82843e74b5baa614ad2a588e6675612bf108a0a008c5ac25' };
const CLAIMING_FILE = { sha256: '06ce330900a7d6403bc8d88e5dfad6aeeb8ae40179f66bb89e69c8bf6f6b1a0b' };
const OLD_FILE = { sha256: '2e38b952523576057f5ca8cf6d179ad6b66f6d0221b9a0eb621caf3507773c71' };
const OTHER_FILE = { sha256: 'f'.repeat(64), sha512: 'f'.repeat(128) };

describe('bundles of the public instance', () => {
  test('npm provenance, whose subject is named by SHA-512 alone', () => {
    expect(outcome('npm-provenance', NPM, PACKAGE)).toBe('accepted');
    expect(outcome('npm-provenance', NPM, OTHER_FILE)).toBe('fail SUBJECT_NOT_STATED');
    expect(outcome('npm-provenance', NPM, { sha256: PACKAGE.sha256 })).toBe('error ARTIFACT_NEEDED');
    expect(outcome('npm-provenance-changed', NPM, PACKAGE)).toBe('fail SIGNATURE_REFUSED');
  });

  test('what npm signs with its key, a statement of version 0.1', () => {
    expect(outcome('npm-publish', { publicKeyPem: NPM_KEY }, PACKAGE)).toBe('accepted');
    expect(outcome('npm-publish', NPM, PACKAGE)).toBe('fail SIGNATURE_REFUSED');
    expect(outcome('npm-publish', { publicKeyPem: NPM_KEY }, OTHER_FILE)).toBe('fail SUBJECT_NOT_STATED');
  });

  test('what PyPI keeps, a statement without a predicate, of a GitLab pipeline', () => {
    expect(outcome('gitlab-publish', GITLAB, GITLAB_FILE)).toBe('accepted');
    expect(outcome('gitlab-publish', { ...GITLAB, issuer: GITHUB }, GITLAB_FILE)).toBe(
      'fail IDENTITY_MISMATCH',
    );
  });

  test('a reusable workflow, only for the caller that is named', () => {
    expect(outcome('reusable-workflow', REUSABLE, REUSABLE_FILE)).toBe('fail IDENTITY_CALLER_UNBOUND');
    const other = { ...REUSABLE, sourceRepository: 'https://github.com/github/other' };
    expect(outcome('reusable-workflow', other, REUSABLE_FILE)).toBe('fail IDENTITY_MISMATCH');
    const named = { ...REUSABLE, sourceRepository: 'https://github.com/malancas/attest-demo' };
    expect(outcome('reusable-workflow', named, REUSABLE_FILE)).toBe('accepted');
  });

  test('provenance that claims the builder of somebody else', () => {
    expect(outcome('builder-claimed', CLAIMING, CLAIMING_FILE)).toBe('fail PROVENANCE_DISAGREES');
  });

  test('a promise instead of a proof, which no release may rest on', () => {
    expect(outcome('promise-only', OLD, OLD_FILE)).toBe('accepted');
    expect(outcome('promise-only', OLD, OLD_FILE, { logged: 'proof' })).toBe('fail LOG_ENTRY_MISSING');
    expect(outcome('npm-provenance', NPM, PACKAGE, { logged: 'proof' })).toBe('accepted');
  });
});
