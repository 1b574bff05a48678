import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { describe, expect, test } from '@jest/globals';
import { escapeData, escapeProperty, fileCommandEntry } from './workflow-commands.ts';

const withoutDelimiter = (text: string) =>
  text.replaceAll(/(interlock|ghadelimiter)_[0-9a-f-]{36}/g, 'DELIMITER').trim();

const HOSTILE = '100%\r\n::set-output name=verdict::pass\n::stop-commands::x,y:z';

describe('escapeData() and escapeProperty()', () => {
  test('write what the toolkit writes', () => {
    const written: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text: string | Uint8Array) => {
      written.push(String(text));
      return true;
    };
    try {
      core.error(HOSTILE, { file: HOSTILE });
    } finally {
      process.stdout.write = write;
    }
    expect(`::error file=${escapeProperty(HOSTILE)}::${escapeData(HOSTILE)}`).toBe(written.join('').trim());
  });
});

describe('fileCommandEntry()', () => {
  test('has the form that the toolkit writes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commands-'));
    const path = join(folder, 'output');
    await writeFile(path, '');
    process.env['GITHUB_OUTPUT'] = path;
    core.setOutput('name', HOSTILE);
    delete process.env['GITHUB_OUTPUT'];
    expect(withoutDelimiter(fileCommandEntry('name', HOSTILE))).toBe(
      withoutDelimiter(await readFile(path, 'utf8')),
    );
    await rm(folder, { recursive: true });
  });

  test('gives each entry a delimiter of its own', () => {
    expect(fileCommandEntry('a', 'b')).not.toBe(fileCommandEntry('a', 'b'));
  });
});
