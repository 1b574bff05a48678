import { formatRecord } from '@interlock/shared/action/record.ts';
import type { ToolRequest } from '@interlock/shared/effects/effects.ts';
import { canonicalJson, sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { presetPolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import type { RecordedRun } from '@interlock/shared/model/recorded-run.ts';
import { runFacts, world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { gather } from './gather.ts';
import { fixture, NAME } from './testing/documents.ts';

const HASH = `--hash=sha256:${'a'.repeat(64)}`;
const encode = (text: string) => new TextEncoder().encode(text);
const RUN: RecordedRun = {
  output: {
    exitCode: 0,
    ended: 'exited',
    stdout: null,
    stderr: null,
    reports: new Map(
      ['sbom.cdx.json', 'sbom.spdx.json'].map((name) => [name, encode(fixture(`syft/${name}`))]),
    ),
  },
  version: '1.18.1',
  digest: 'd'.repeat(64),
  confinement: 'dropped-uid',
  queried: [],
  wallMilliseconds: 1,
  cpuMilliseconds: 1,
};

/** The facts about one artifact of a project with this lock (null: none in the commit), where syft leaves `syft`; and which tools ran. */
async function gathered(lock: Uint8Array | null, syft: Partial<RecordedRun['output']> = {}) {
  const policy = { ...presetPolicy('phased').policy, dependencyLock: 'requirements.txt' };
  const sha256 = sha256Of(canonicalJson(policy));
  const run = runFacts({ ref: 'refs/tags/v1.0.0' });
  const pass = { verdict: 'pass', reasons: [], assessments: [], warnings: [] } as const;
  const started: string[] = [];
  const made = world({
    git: { show: async () => lock, committedAt: async () => 1_700_000_000 },
    builds: { install: async () => ({ unlocked: [] }) },
    tools: {
      run: async ({ tool }: ToolRequest) => {
        started.push(tool);
        return tool === 'syft' ? { ...RUN, output: { ...RUN.output, ...syft } } : RUN;
      },
    },
    artifacts: {
      isAvailable: true,
      download: async ({ id }, folder) => {
        const { write } = made.effects.files;
        if (id === 2) {
          await write(`${folder}/${NAME}`, 'wheel');
          return;
        }
        await write(`${folder}/record.json`, formatRecord('gate', run, pass, '2026-01-01T00:00:00Z'));
        const resolved = { policy, sha256, commit: null, isBootstrap: false };
        await write(`${folder}/policy.json`, JSON.stringify(resolved));
      },
    },
  });
  const reference = { id: 1, sha256: 'e'.repeat(64), attempt: 1 };
  const subjects = [{ name: NAME, size: 5, sha256: sha256Of('wheel') }];
  const inputs = { policy: reference, policySha256: sha256, artifact: { ...reference, id: 2 }, subjects };
  const facts = await gather(inputs, made.effects, run).catch((thrown: unknown) => thrown);
  return { facts, started };
}

describe('gather()', () => {
  test('demands every locked package but those that the lock limits to other systems, however their names are written', async () => {
    const lock = [
      `idna==3.20 ${HASH}`,
      `Colour_Print==1.0 ; os_name == 'nt' ${HASH}`,
      `both[fast]==2.0 ; python_version < '3.9' ${HASH}`,
      `Zope.Interface==5 ${HASH}`,
    ].join('\n');
    const { facts, started } = await gathered(encode(`${lock}\n`));
    expect(facts).toMatchObject({ required: ['pkg:pypi/idna@3.20', 'pkg:pypi/zope-interface@5'] });
    expect(started.toSorted()).toEqual(['gitleaks', 'gitleaks', 'syft']);
  });

  test.each([
    ['that is not in the commit', null, 'SBOM_INSTALL'],
    ['that is not UTF-8', new Uint8Array([0x61, 0xff]), 'LOCK_INVALID'],
    ['that pins nothing by digest', encode('idna==3.20\n'), 'LOCK_INVALID'],
  ])('refuses a lock %s before any tool is started', async (_name, lock, code) => {
    const { facts, started } = await gathered(lock);
    expect(facts).toMatchObject({ code });
    expect(started).toEqual([]);
  });

  test.each([
    ['ends with an error', { exitCode: 1 }, `syft could not list \`${NAME}\``],
    ['leaves no document', { reports: new Map() }, 'syft wrote no `sbom.cdx.json`'],
  ])('is an error when syft %s', async (_name, left, message) => {
    expect((await gathered(encode(`idna==3.20 ${HASH}\n`), left)).facts).toMatchObject({
      code: 'SBOM_INVALID',
      message,
    });
  });
});
