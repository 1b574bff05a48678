import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { describe, expect, test } from '@jest/globals';
import { outputEntry } from './output-entry.ts';

const withoutDelimiter = (text: string) =>
  text.replaceAll(/(interlock|ghadelimiter)_[0-9a-f-]{36}/g, 'DELIMITER').trim();

const HOSTILE = '100%\r\n::set-output name=verdict::pass\n::stop-commands::x,y:z';

describe('outputEntry()', () => {
  test('has the form that the toolkit writes', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'entries-')), 'output');
    await writeFile(path, '');
    process.env['GITHUB_OUTPUT'] = path;
    core.setOutput('name', HOSTILE);
    delete process.env['GITHUB_OUTPUT'];
    expect(withoutDelimiter(outputEntry('name', HOSTILE))).toBe(
      withoutDelimiter(await readFile(path, 'utf8')),
    );
  });

  test('has a delimiter of its own each time', () => {
    expect(outputEntry('a', 'b')).not.toBe(outputEntry('a', 'b'));
  });
});
