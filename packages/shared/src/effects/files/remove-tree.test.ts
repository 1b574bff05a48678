import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { removeTree } from './remove-tree.ts';

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'interlock-remove-'));
}

test('removes a tree that is deeper than any path may be', async () => {
  const folder = newFolder();
  // No single path reaches the bottom: only somebody who goes there step by step can make it.
  const script =
    'const { mkdirSync, writeFileSync } = require("node:fs"); for (let at = 0; at < 60; at += 1) { mkdirSync("d".repeat(200)); process.chdir("d".repeat(200)); } writeFileSync("bottom", "");';
  execFileSync(process.execPath, ['-e', script], { cwd: folder });
  await removeTree(folder);
  expect(existsSync(folder)).toBe(false);
});

test('removes folders without permissions, and leaves alone what links point at', async () => {
  const [folder, elsewhere] = [newFolder(), newFolder()];
  writeFileSync(join(elsewhere, 'kept'), '');
  mkdirSync(join(folder, 'closed/inside'), { recursive: true });
  symlinkSync(elsewhere, join(folder, 'closed/link'));
  execFileSync('chmod', ['0', join(folder, 'closed')]);
  await removeTree(folder);
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(elsewhere)).toEqual(['kept']);
  await removeTree(elsewhere);
});

test('has nothing to do where there is nothing', async () => {
  await expect(removeTree(join(tmpdir(), crypto.randomUUID()))).resolves.toBeUndefined();
});
