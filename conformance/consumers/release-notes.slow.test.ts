import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { goTool } from '../ci-tools.ts';
import { REPOSITORY_FOLDER } from '../workflows/workflow.ts';

/** Nothing listens there: a verifier that asks the network for anything fails. */
const NOWHERE = 'http://127.0.0.1:9';
const VERIFIERS = ['interlock', 'cosign', 'gh'] as const;
type Verifier = (typeof VERIFIERS)[number];

const folder = mkdtempSync(join(tmpdir(), 'interlock-consumers-'));
const programs = join(folder, 'bin');
let release = '';
let lines: readonly string[] = [];

/** A whole release of the example; the commands are those of its own release notes. */
beforeAll(async () => {
  mkdirSync(programs);
  writeFileSync(join(programs, 'interlock'), `#!/bin/sh\nexec ${REPOSITORY_FOLDER}/interlock "$@"\n`, {
    mode: 0o755,
  });
  symlinkSync(await goTool('cosign'), join(programs, 'cosign'));
  symlinkSync(await goTool('gh'), join(programs, 'gh'));
  const command = join(REPOSITORY_FOLDER, 'dist', 'cli', 'index.js');
  const played = spawnSync(process.execPath, [command, 'rehearse', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { evidence } = v.parse(v.object({ evidence: v.string() }), JSON.parse(played.stdout));
  release = join(evidence, 'release');
  lines = readFileSync(join(release, 'NOTES.md'), 'utf8').split('\n');
}, 1_200_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function commandsOf(verifier: Verifier): readonly string[] {
  return lines.filter((line) => line.startsWith(`${verifier} `));
}

/** What a consumer downloaded, with the trusted root in the form that gh reads, made as the notes say. */
function downloaded(): string {
  const consumer = mkdtempSync(join(folder, 'consumer-'));
  cpSync(release, consumer, { recursive: true });
  const form = lines.find((line) => line.startsWith('tr ')) ?? 'false';
  expect(run(form, consumer)).toMatchObject({ status: 0 });
  return consumer;
}

function run(command: string, cwd: string): SpawnSyncReturns<string> {
  const home = mkdtempSync(join(folder, 'home-'));
  const PATH = `${programs}:${process.env['PATH'] ?? ''}`;
  const env = { PATH, HOME: home, HTTPS_PROXY: NOWHERE, HTTP_PROXY: NOWHERE, ALL_PROXY: NOWHERE };
  return spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' });
}

describe.each(VERIFIERS)('the command for %s in the notes of a release', (verifier) => {
  test('accepts every artifact, offline and without a token', () => {
    const consumer = downloaded();
    const commands = commandsOf(verifier);
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      expect(run(command, consumer)).toMatchObject({ status: 0 });
    }
  });

  test('refuses an artifact with a byte more', () => {
    const consumer = downloaded();
    for (const command of commandsOf(verifier)) {
      const artifact = command.split(' ').find((word) => /\.(?:whl|tar\.gz)$/.test(word)) ?? '';
      appendFileSync(join(consumer, artifact), '\n');
      expect(run(command, consumer).status).not.toBe(0);
    }
  });

  test.each([
    ['tag', 'v1.0.0', 'v9.9.9'],
    ['repository', /\bacme\/demo\b|\b1001\b/, 'acme/other'],
    ['workflow', 'release.yml', 'publish.yml'],
  ])('refuses the release for another %s', (_what, from, to) => {
    const consumer = downloaded();
    for (const command of commandsOf(verifier)) {
      const asked = command.replace(from, () => to);
      expect(asked).not.toBe(command);
      const refused = run(asked, consumer);
      expect(refused.status).toBe(1);
      // Of a workflow gh says only that the certificate did not fit.
      expect(refused.stderr).toMatch(verifier === 'gh' ? /expected SourceRepository|verifying with/ : to);
    }
  });
});
