import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { AUDITED_FILE, writeAuditedLibrary } from '../../testing/audited-library.ts';
import { librariesOf } from './provision-python.ts';
import { findPython } from './system-python.ts';

test('librariesOf() runs nothing of an installed package, and finds what Python itself needs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interlock-libraries-'));
  writeAuditedLibrary(folder);
  const python = await findPython(process.env);
  const libraries = python === null ? [] : await librariesOf(folder, python);
  rmSync(folder, { recursive: true });
  expect(libraries).not.toContain(AUDITED_FILE);
  expect(libraries.some((path) => path.endsWith('/libc.so.6'))).toBe(true);
});
