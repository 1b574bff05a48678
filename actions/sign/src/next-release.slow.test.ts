import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordText, releaseWorld, type StepResult } from '@interlock/shared/testing/release-world.ts';
import {
  BUILDER_COMMIT,
  type SigningStand,
  signingStand,
  WORKFLOW,
} from '@interlock/shared/testing/signing-world.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { provenance } from '../../provenance/src/provenance.ts';
import { verify } from '../../verify/src/verify.ts';
import { sign } from './sign.ts';
import { edit } from './testing/consumer.ts';
import { type SealedRelease, sealedRelease } from './testing/sealed-release.ts';

let stand: SigningStand;
let release: SealedRelease;

beforeAll(async () => {
  stand = await signingStand();
  release = await sealedRelease(stand);
});

afterAll(() => stand.close());

describe('the next release', () => {
  async function next(
    first: boolean,
    spoil: (folder: string) => void = () => undefined,
  ): Promise<StepResult> {
    const later = releaseWorld(stand, { release: { first, registry: null } });
    const folder = release.published();
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
      publishedAt: null,
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

  test.each([true, false])(
    'is refused where a file that closed the one before is gone (first: %s)',
    async (first) => {
      const result = await next(first, (folder) => rmSync(join(folder, 'interlock-manifest.json')));
      expect(result.line).toContain('RELEASE_HISTORY');
      expect(result.line).toContain(first ? 'there is an earlier one' : 'lacks `interlock-manifest.json`');
    },
  );
});
