import { run } from '@interlock/shared/action/run.ts';
import type { Host } from '@interlock/shared/effects/host.ts';
import { reportOf } from '@interlock/shared/testing/cases.ts';
import { runFacts, world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { promote } from './promote.ts';
import { answerBeside } from './rehearsed-project.ts';

const TOOLS = ['bandit', 'deptry', 'gitleaks', 'vulture'];
const FIRST_COMMIT = '1a'.repeat(20);
const PROJECT = { repository: 'local/app', repositoryId: FIRST_COMMIT, commit: 'b'.repeat(40) };
const HERE = runFacts({ isWorkflow: false, repository: 'local/app', repositoryId: FIRST_COMMIT });

/** The record of the deciding job, as the stand-ins let it see the world. */
function record(index: number): string {
  const [repository, repositoryId] = ['acme/demo', '1001'];
  const facts = { repository, repositoryId, commit: `${index}`, ref: 'refs/tags/v1.0.0', event: 'push' };
  return JSON.stringify({
    schema: 1,
    action: 'gate',
    verdict: 'pass',
    time: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    run: { ...facts, runId: `${1000 + index}`, attempt: 1, job: 'decide' },
    decision: {
      assessments: TOOLS.map((tool) => ({ id: `tool:${tool}`, verdict: 'pass', report: reportOf(tool) })),
    },
  });
}

/** Git says no word of a folder that is no repository. */
const GIT = {
  resolve: (workspace: string) =>
    workspace === '' ? Promise.reject(new Error('no repository')) : Promise.resolve('d'.repeat(40)),
  show: async () => null,
};

/** Ten rehearsals; `answer` is what each says about itself, or null for a folder without an answer. */
async function promoteTen(answer: string | null, here = HERE): Promise<Readonly<Record<string, string>>> {
  const { effects, files } = world({ git: GIT });
  for (let index = 0; index < 10; index += 1) {
    const folder = `/kept/rehearsals/${index}`;
    files.set(`${folder}/jobs/decide/evidence/record.json`, new TextEncoder().encode(record(index)));
    if (answer !== null) {
      files.set(`${folder}/rehearsal.json`, new TextEncoder().encode(answer));
    }
  }
  const outputs: Record<string, string> = {};
  const host: Host = {
    inputs: { records: '/kept' },
    setOutputs: async (values) => void Object.assign(outputs, values),
    writeSummary: async () => undefined,
    annotate: () => undefined,
    conclude: () => undefined,
    recordFolder: async () => '/record',
  };
  await run(promote, effects, host, here);
  return outputs;
}

describe('promote over kept rehearsals', () => {
  test('counts them for the project that they were of', async () => {
    const outputs = await promoteTen(JSON.stringify({ verdict: 'pass', project: PROJECT }));
    expect(outputs).toMatchObject({ verdict: 'pass', eligible: JSON.stringify(TOOLS) });
  });

  test('counts none of another project in a folder of that name', async () => {
    const other = { ...PROJECT, repositoryId: '2b'.repeat(20) };
    const outputs = await promoteTen(JSON.stringify({ verdict: 'pass', project: other }));
    expect(outputs).toMatchObject({ verdict: 'fail', eligible: '[]' });
  });

  test('counts none that claim to be of a repository of GitHub', async () => {
    const claimed = { ...PROJECT, repository: 'acme/demo', repositoryId: '1001' };
    const outputs = await promoteTen(JSON.stringify({ verdict: 'pass', project: claimed }));
    expect(outputs).toMatchObject({ verdict: 'fail', eligible: '[]' });
  });

  test('counts them in a folder that is no repository, under the preset', async () => {
    const nowhere = { ...HERE, workspace: '', repositoryId: '0', commit: '0'.repeat(40) };
    const project = { ...PROJECT, repositoryId: '0', commit: '0'.repeat(40) };
    expect(await promoteTen(JSON.stringify({ project }), nowhere)).toMatchObject({ verdict: 'pass' });
  });

  test.each([
    ['no project', JSON.stringify({ verdict: 'pass' })],
    ['a key twice', `{"project":{"repository":"a","repository":"b","repositoryId":"0","commit":"c"}}`],
    ['text that is cut off', '{"project":'],
    ['nothing', ''],
  ])('keeps everything advisory where an answer holds %s', async (_what, answer) => {
    expect(await promoteTen(answer)).toMatchObject({ verdict: 'error', eligible: '[]' });
  });

  test('takes records without an answer for what they say they are', async () => {
    expect(await promoteTen(null)).toMatchObject({ verdict: 'fail', eligible: '[]' });
  });
});

describe('answerBeside()', () => {
  const listed = ['rehearsal.json', 'a/rehearsal.json', 'b/jobs/gate/evidence/record.json'];
  test.each([
    ['jobs/decide/evidence/record.json', 'rehearsal.json'],
    ['a/jobs/decide/evidence/record.json', 'a/rehearsal.json'],
    ['b/jobs/gate/evidence/record.json', null],
    ['a/record.json', null],
    ['record.json', null],
    ['a/jobs/decide/evidence/deeper/record.json', null],
  ])('%s: %s', (path, answer) => {
    expect(answerBeside(path, listed)).toBe(answer);
  });
});
