import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { standardOutputOf } from '../testing/standard-output.ts';
import type { Host } from './host.ts';
import { workflowHost } from './workflow-host.ts';

const HOSTILE = 'hunter2 100%\r\n::set-output name=verdict::pass\n  ::stop-commands::x,y:z';
const redact = (text: string) => text.replaceAll('hunter2', '***');

let files: { readonly GITHUB_OUTPUT: string; readonly GITHUB_STEP_SUMMARY: string };

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'host-'));
  files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  await Promise.all(Object.values(files).map(async (path) => await writeFile(path, 'before\n')));
  // The toolkit looks here itself; a process has one summary.
  process.env['GITHUB_STEP_SUMMARY'] = files.GITHUB_STEP_SUMMARY;
});
afterAll(() => {
  delete process.env['GITHUB_STEP_SUMMARY'];
});

/** The lines that a host writes to standard output. */
function linesOf(work: (host: Host) => void): readonly string[] {
  return standardOutputOf(() => work(workflowHost(files, redact)))
    .split(/\r?\n/)
    .slice(0, -1);
}

describe('workflowHost()', () => {
  test('gives inputs in lower case and trimmed, and nothing else of the environment', () => {
    expect(workflowHost({ 'INPUT_FAIL-ON': ' x\n', OTHER: 'y' }, redact).inputs).toEqual({ 'fail-on': 'x' });
  });

  test('adds outputs to the file, whatever the value looks like', async () => {
    await workflowHost(files, redact).setOutputs({ verdict: 'error', text: HOSTILE });
    const text = await readFile(files.GITHUB_OUTPUT, 'utf8');
    expect(text).toMatch(/^before\nverdict<<(interlock_\S+)\nerror\n\1\ntext<<(interlock_\S+)\n/);
    expect(text).toContain(HOSTILE);
  });

  test('adds a redacted summary to the file, once', async () => {
    await workflowHost(files, redact).writeSummary('# hunter2\n');
    await workflowHost(files, redact).writeSummary('end\n');
    expect(await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')).toBe('before\n# ***\nend\n');
  });

  test.each(['setOutputs', 'writeSummary'] as const)('%s() needs the file of the runner', async (name) => {
    const host = workflowHost({}, redact);
    const written = name === 'setOutputs' ? host.setOutputs({ verdict: 'pass' }) : host.writeSummary('x');
    await expect(written).rejects.toMatchObject({ code: 'RUN_FACTS' });
  });

  test('an annotation is one command, redacted, wherever it points', () => {
    const lines = linesOf((host) =>
      host.annotate([
        { level: 'warning', message: HOSTILE, location: { path: 'a,b:c\n.py', line: 3 } },
        { level: 'notice', message: 'plain', location: { path: 'a.py', line: null } },
        { level: 'error', message: 'plain', location: null },
      ]),
    );
    expect(lines).toEqual([
      '::warning file=a%2Cb%3Ac%0A.py,line=3::*** 100%25%0D%0A::set-output name=verdict::pass%0A  ::stop-commands::x,y:z',
      '::notice file=a.py::plain',
      '::error::plain',
    ]);
  });

  test('the last line is one line, redacted, and no command unless it is an error', () => {
    const [passed, ...more] = linesOf((host) => host.conclude('pass', `::${HOSTILE}`));
    expect(more).toEqual([]);
    expect(passed).toMatch(/^\| ::\*\*\* 100%/);
    expect(linesOf((host) => host.conclude('fail', HOSTILE))).toEqual([
      '::error::*** 100%25%0D%0A::set-output name=verdict::pass%0A  ::stop-commands::x,y:z',
    ]);
  });
});
