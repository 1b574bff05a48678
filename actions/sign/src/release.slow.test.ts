import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSignature, type SignatureWorld } from '@interlock/shared/action/release-files.ts';
import { nodeFiles } from '@interlock/shared/effects/files.ts';
import { checkMessage } from '@interlock/shared/effects/message-signature.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { sha256Of } from '@interlock/shared/formats/canonical-json.ts';
import { parseTrustedRoot } from '@interlock/shared/formats/trusted-root.ts';
import {
  type ReleaseWorld,
  recordText,
  releaseWorld,
  type StepResult,
} from '@interlock/shared/testing/release-world.ts';
import {
  BUILDER_COMMIT,
  type SigningStand,
  signingStand,
  WORKFLOW,
} from '@interlock/shared/testing/signing-world.ts';
import { expectedOfPolicy } from '@interlock/shared/verify/expected-identity.ts';
import { verifyRelease } from '@interlock/shared/verify/release.ts';
import { artifactNames } from '@interlock/shared/verify/release-names.ts';
import type { SummaryDemand } from '@interlock/shared/verify/verification-summary.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { provenance } from '../../provenance/src/provenance.ts';
import { verify } from '../../verify/src/verify.ts';
import { sign } from './sign.ts';

let stand: SigningStand;
let world: ReleaseWorld;
let made: StepResult;
let signed: StepResult;
let verified: StepResult;
let sealed: StepResult;

beforeAll(async () => {
  stand = await signingStand();
  world = releaseWorld(stand);
  const { decision, artifact } = world;
  made = await world.step(provenance, { decision, artifact });
  signed = await world.step(sign, {
    stage: 'sign',
    decision,
    artifact,
    provenance: made.outputs['statements-path'] ?? '',
  });
  verified = await world.step(verify, { decision, artifact, signed: signed.outputs['evidence'] ?? '' });
  sealed = await world.step(sign, {
    stage: 'seal',
    decision,
    artifact,
    signed: signed.outputs['evidence'] ?? '',
    verification: verified.outputs['evidence'] ?? '',
  });
});

afterAll(() => stand.close());

describe('a release from provenance to seal', () => {
  test('passes every step', () => {
    expect([made.line, signed.line, verified.line, sealed.line].map((line) => line.slice(0, 5))).toEqual([
      'pass:',
      'pass:',
      'pass:',
      'pass:',
    ]);
  });

  test('leaves signature, statements, SBOMs and detached files per artifact', () => {
    const endings = ['.cdx.json', '.intoto.jsonl', '.pem', '.sig', '.sigstore.json', '.spdx.json'];
    const expected = world.subjects.flatMap(({ name }) => endings.map((ending) => `${name}${ending}`));
    expect(readdirSync(signed.folder).toSorted()).toEqual([...expected, 'record.json'].toSorted());
    expect(readdirSync(sealed.folder).toSorted()).toEqual(
      [
        ...expected,
        'record.json',
        'decision-log.jsonl',
        'interlock-manifest.json',
        'interlock-manifest.json.sigstore.json',
      ].toSorted(),
    );
    const sig = recordText(signed, `${world.subjects[0]?.name}.sig`);
    expect(sig).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  test('used one certificate for all that was signed together', async () => {
    const state = await stand.testbed.state();
    // One for `sign`, one for the summary, one for the manifest over it.
    expect(state.certificates).toBe(3);
  });
});

/** The release as a consumer has it: artifacts and sealed files in one folder. */
function published(): string {
  const folder = mkdtempSync(join(stand.folder, 'published-'));
  cpSync(world.artifactFolder, folder, { recursive: true });
  cpSync(sealed.folder, folder, { recursive: true });
  rmSync(join(folder, 'record.json'));
  return folder;
}

const WHEEL = 'demo-1.0.0-py3-none-any.whl';

function edit(folder: string, name: string, change: (text: string) => string): void {
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
}

async function consume(folder: string, change: Partial<SummaryDemand> = {}): Promise<string> {
  const files = readdirSync(folder);
  const check = async (name: string) => {
    const bundle = readFileSync(join(folder, `${name}.sigstore.json`), 'utf8');
    return { bundle, check: await checkSignature(effects, join(folder, name), bundle) };
  };
  try {
    const artifacts = [];
    for (const name of artifactNames(files)) {
      const signature = await check(name);
      const statements = readFileSync(join(folder, `${name}.intoto.jsonl`), 'utf8');
      artifacts.push({
        name,
        size: signature.check.size,
        sha256: signature.check.sha256,
        signature,
        statements,
      });
    }
    const assets = files
      .filter((name) => !name.startsWith('interlock-manifest.json'))
      .map((name) => ({
        name,
        size: readFileSync(join(folder, name)).length,
        sha256: sha256Of(readFileSync(join(folder, name))),
      }));
    const { verdict, reasons } = verifyRelease({
      artifacts,
      trustedRoot: parseTrustedRoot(stand.trustedRoot),
      expected: expectedOfPolicy(world.policy, { repositoryId: '1001' }),
      demand: { policy: world.policy, sha256: world.resolved.sha256, baseCommit: null, ...change },
      seal: {
        manifest: readFileSync(join(folder, 'interlock-manifest.json'), 'utf8'),
        manifestSignature: await check('interlock-manifest.json'),
        decisionLog: readFileSync(join(folder, 'decision-log.jsonl'), 'utf8'),
        assets,
      },
      now: new Date(),
    });
    return [verdict, ...new Set(reasons.map(({ code }) => code))].join(' ');
  } catch (thrown) {
    return thrown instanceof ActionError ? `${thrown.verdict} ${thrown.code}` : String(thrown);
  }
}

const effects: SignatureWorld = { files: nodeFiles('/tmp', null), sigstore: { checkMessage } };

describe('a consumer', () => {
  test('accepts the release as it was published', async () => {
    expect(await consume(published())).toBe('pass');
  });

  const cases: readonly (readonly [string, (folder: string) => void, string])[] = [
    ['a swapped artifact', (folder) => writeFileSync(join(folder, WHEEL), 'other'), 'ARTIFACT_NOT_SIGNED'],
    ['a missing artifact', (folder) => rmSync(join(folder, WHEEL)), 'COVERAGE_EXTRA'],
    ['an extra file', (folder) => writeFileSync(join(folder, 'extra.whl'), 'x'), 'COVERAGE_EXTRA'],
    [
      'an artifact without its signature',
      (folder) => rmSync(join(folder, `${WHEEL}.sigstore.json`)),
      'COVERAGE_EXTRA',
    ],
    [
      'an artifact that is missing with all that belongs to it',
      (folder) =>
        readdirSync(folder)
          .filter((name) => name.startsWith(WHEEL))
          .forEach((name) => rmSync(join(folder, name))),
      'MANIFEST_MISMATCH',
    ],
    [
      'a missing statement',
      (folder) => edit(folder, `${WHEEL}.intoto.jsonl`, (text) => text.split('\n').slice(1).join('\n')),
      'COVERAGE_MISSING',
    ],
    [
      'a missing verification summary',
      (folder) =>
        edit(
          folder,
          `${WHEEL}.intoto.jsonl`,
          (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`,
        ),
      'COVERAGE_MISSING',
    ],
    [
      'a statement that is there twice',
      (folder) => edit(folder, `${WHEEL}.intoto.jsonl`, (text) => `${text}${text.split('\n')[0]}\n`),
      'COVERAGE_EXTRA',
    ],
    [
      'statements of the other artifact',
      (folder) =>
        cpSync(join(folder, 'demo-1.0.0.tar.gz.intoto.jsonl'), join(folder, `${WHEEL}.intoto.jsonl`)),
      'SUBJECT_NOT_STATED',
    ],
    [
      'a changed SBOM',
      (folder) => edit(folder, `${WHEEL}.cdx.json`, (text) => `${text} `),
      'MANIFEST_MISMATCH',
    ],
    [
      'a changed manifest',
      (folder) =>
        edit(folder, 'interlock-manifest.json', (text) => text.replace('"schema":1', '"schema":1 ')),
      'ARTIFACT_NOT_SIGNED',
    ],
    ['a missing manifest', (folder) => rmSync(join(folder, 'interlock-manifest.json')), 'COVERAGE_MISSING'],
    [
      'a changed decision log',
      (folder) => edit(folder, 'decision-log.jsonl', (text) => text.replace('"pass"', '"fail"')),
      'MANIFEST_MISMATCH',
    ],
    [
      'a garbage bundle',
      (folder) => writeFileSync(join(folder, `${WHEEL}.sigstore.json`), 'null'),
      'BUNDLE_INVALID',
    ],
  ];
  test.each(cases)('refuses %s', async (_title, change, code) => {
    const folder = published();
    change(folder);
    const outcome = await consume(folder);
    expect(outcome).toContain(code);
    expect(outcome).not.toContain('pass');
  });

  test('refuses a pass under another policy, another base, or without the proof of a tool', async () => {
    const folder = published();
    expect(await consume(folder, { sha256: 'a'.repeat(64) })).toContain('PROVENANCE_DISAGREES');
    expect(await consume(folder, { baseCommit: 'a'.repeat(40) })).toContain('PROVENANCE_DISAGREES');
    const [tool] = Object.values(world.policy.tools);
    const stricter = {
      ...world.policy,
      tools: { ...world.policy.tools, ...(tool === undefined ? {} : { semgrep: tool }) },
    };
    expect(await consume(folder, { policy: stricter })).toContain('SUMMARY_REFUSED');
  });
});

describe('a release of artifacts that the caller built', () => {
  const build = { by: 'caller', argv: [], artifacts: [], lockFile: null } as const;
  let callers: ReleaseWorld;
  let steps: readonly StepResult[];

  beforeAll(async () => {
    callers = releaseWorld(stand, { build });
    const { decision, artifact } = callers;
    const built = await callers.step(provenance, { decision, artifact });
    const statements = built.outputs['statements-path'] ?? '';
    const one = await callers.step(sign, { decision, artifact, provenance: statements });
    const signedRecord = one.outputs['evidence'] ?? '';
    const two = await callers.step(verify, { decision, artifact, signed: signedRecord });
    const verification = two.outputs['evidence'] ?? '';
    const seal = { stage: 'seal', decision, artifact, signed: signedRecord, verification };
    steps = [built, one, two, await callers.step(sign, seal)];
  });

  function folderOf(): string {
    const folder = mkdtempSync(join(stand.folder, 'callers-'));
    cpSync(callers.artifactFolder, folder, { recursive: true });
    cpSync(steps[3]?.folder ?? '', folder, { recursive: true });
    rmSync(join(folder, 'record.json'));
    return folder;
  }

  test('passes every step, names the caller’s workflow as builder and claims level 1', async () => {
    expect(steps.map(({ line }) => line.slice(0, 5))).toEqual(['pass:', 'pass:', 'pass:', 'pass:']);
    const folder = folderOf();
    const { policy, resolved } = callers;
    expect(await consume(folder, { policy, sha256: resolved.sha256 })).toBe('pass');
    const predicates = readFileSync(join(folder, `${WHEEL}.intoto.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(Buffer.from(JSON.parse(line).dsseEnvelope.payload, 'base64').toString()));
    const [origin = {}, ...others] = predicates.map(({ predicate }) => predicate);
    expect(origin.runDetails.builder.id).toMatch(/\/acme\/demo\/\.github\/workflows\/[^/]+@/);
    expect(others.at(-1).verifiedLevels).toEqual(['SLSA_BUILD_LEVEL_1']);
  });

  test('is no release under a policy that differs in nothing but who builds, and the reverse', async () => {
    const ours = { ...callers.policy, build: { ...build, by: 'interlock' } } as const;
    const found = await consume(folderOf(), { policy: ours, sha256: callers.resolved.sha256 });
    expect(found).toBe('fail PROVENANCE_DISAGREES');
    const theirs = { ...world.policy, build };
    expect(await consume(published(), { policy: theirs })).toContain('PROVENANCE_DISAGREES');
  });

  test('is not signed as built by Interlock when the record of the decision says so', async () => {
    const lying = releaseWorld(stand, { build });
    const ours = { by: 'interlock', argv: ['make'], artifacts: ['a'], lockFile: null };
    writeFileSync(join(lying.folderOf(lying.decision), 'build.json'), JSON.stringify(ours));
    const { decision, artifact } = lying;
    const refused = await lying.step(provenance, { decision, artifact });
    expect([refused.exitCode, refused.line]).toEqual([1, expect.stringContaining('BUILD_DIFFERS')]);
  });
});

describe('the next release', () => {
  async function next(
    first: boolean,
    spoil: (folder: string) => void = () => undefined,
  ): Promise<StepResult> {
    const later = releaseWorld(stand, { release: { first, registry: null } });
    const folder = published();
    spoil(folder);
    const assets = readdirSync(folder).map((name, index) => ({
      id: index + 1,
      name,
      size: 1,
      digest: null,
      isUploaded: true,
    }));
    later.releases.push({
      id: 9,
      tag: 'v1.0.0',
      isDraft: false,
      isImmutable: true,
      body: '',
      targetCommit: '',
      assets,
      url: '',
      uploadUrl: '',
      folder,
    });
    const run = { ref: 'refs/tags/v1.0.1' };
    const handle = await stand.testbed.setRun({
      repository: 'acme/demo',
      sha: stand.repository.second,
      ref: run.ref,
      id: stand.run.id,
      jobWorkflowRef: `${WORKFLOW}@refs/tags/v1`,
      jobWorkflowSha: BUILDER_COMMIT,
    });
    const change = { run, handle };
    const { decision, artifact } = later;
    const record = join(later.folderOf(decision), 'record.json');
    writeFileSync(record, readFileSync(record, 'utf8').replace('refs/tags/v1.0.0', run.ref));
    const built = await later.step(provenance, { decision, artifact }, change);
    const one = await later.step(
      sign,
      { decision, artifact, provenance: built.outputs['statements-path'] ?? '' },
      change,
    );
    return await later.step(verify, { decision, artifact, signed: one.outputs['evidence'] ?? '' }, change);
  }

  test('continues the log of the one before', async () => {
    const result = await next(false);
    expect(result.line).toMatch(/^pass/);
    const previous: unknown = JSON.parse(recordText(result, 'previous.json'));
    expect(previous).toMatchObject({
      tag: 'v1.0.0',
      sequence: 2,
      decisionLogHead: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('is refused when the policy declares a first release, or the history was changed', async () => {
    expect((await next(true)).line).toContain('RELEASE_HISTORY');
    expect(
      (
        await next(false, (folder) =>
          edit(folder, 'decision-log.jsonl', (text) => text.split('\n').slice(1).join('\n')),
        )
      ).line,
    ).toContain('DECISION_LOG_BROKEN');
    expect(
      (await next(false, (folder) => edit(folder, 'interlock-manifest.json', (text) => `${text} `))).line,
    ).toContain('ARTIFACT_NOT_SIGNED');
  });
});
