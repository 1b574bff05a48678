import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readReports } from './box-reports.ts';
import type { BoxFolders } from './box-staging.ts';

let folder = '';
let folders: BoxFolders;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlock-reports-'));
  folders = {
    source: join(folder, 'source'),
    out: join(folder, 'out'),
    config: join(folder, 'config'),
    home: join(folder, 'home'),
  };
  await mkdir(join(folders.source, 'mutants/deep'), { recursive: true });
  await mkdir(folders.out);
  await writeFile(join(folder, 'secret'), 'of the host');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('readReports', () => {
  test('gives what is there and leaves out what is not', async () => {
    await writeFile(join(folders.out, 'a.json'), '{}');
    const reports = await readReports(['a.json', 'b.json', 'no/folder.json'], folders);
    expect([...reports.keys()]).toEqual(['a.json']);
    expect(Buffer.from(reports.get('a.json') ?? []).toString()).toBe('{}');
  });

  test('reads every file of a pattern from the copy of the project', async () => {
    await writeFile(join(folders.source, 'mutants/deep/a.py.meta'), '1');
    await writeFile(join(folders.source, 'mutants/b.py.meta'), '2');
    const reports = await readReports(['{src}/mutants/**/*.meta'], folders);
    expect([...reports.keys()]).toEqual(['{src}/mutants/b.py.meta', '{src}/mutants/deep/a.py.meta']);
  });

  test.each([
    ['a link to a file of the host', () => symlink('../secret', join(folders.out, 'a.json'))],
    ['a folder', () => mkdir(join(folders.out, 'a.json'))],
    [
      'a file without end',
      async () => {
        await writeFile(join(folders.out, 'a.json'), '');
        await truncate(join(folders.out, 'a.json'), 200_000_000);
      },
    ],
  ])('%s in the place of a report is TOOL_REPORT_UNSAFE', async (_, plant) => {
    await plant();
    await expect(readReports(['a.json'], folders)).rejects.toMatchObject({ code: 'TOOL_REPORT_UNSAFE' });
  });

  test('a report below a linked folder is TOOL_REPORT_UNSAFE', async () => {
    await symlink('..', join(folders.out, 'up'));
    await expect(readReports(['up/secret'], folders)).rejects.toMatchObject({ code: 'TOOL_REPORT_UNSAFE' });
    await symlink('../..', join(folders.source, 'mutants/up'));
    await expect(readReports(['{src}/mutants/up/secret'], folders)).rejects.toMatchObject({
      code: 'TOOL_REPORT_UNSAFE',
    });
  });
});
