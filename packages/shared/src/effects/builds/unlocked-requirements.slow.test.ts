import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { makePythonEnvironment } from '../provisioning/provision-python.ts';
import { findPython } from '../provisioning/system-python.ts';
import { unlockedRequirements } from './unlocked-requirements.ts';

jest.setTimeout(120_000);
let folder = '';
let interpreter = '';
let count = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interlock-requirements-'));
  const python = await findPython(process.env);
  if (python === null) {
    throw new Error('no python');
  }
  await makePythonEnvironment(python, join(folder, 'home'), [], process.env);
  interpreter = join(folder, 'home/bin/python');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function metadata(name: string, version: string, requires: readonly string[]): string {
  const lines = requires.map((line) => `Requires-Dist: ${line}\n`).join('');
  return `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${lines}\n`;
}

/** A folder with packages as pip installs them: name, version, what it requires. */
function locked(packages: readonly (readonly [string, string, readonly string[]])[]): string {
  count += 1;
  const into = join(folder, `locked-${count}`);
  for (const [name, version, requires] of packages) {
    mkdirSync(join(into, `${name}-${version}.dist-info`), { recursive: true });
    writeFileSync(join(into, `${name}-${version}.dist-info/METADATA`), metadata(name, version, requires));
  }
  return into;
}

/** A wheel with these entries; its own metadata is the first one. */
function wheel(entries: Readonly<Record<string, string>>): string {
  count += 1;
  const path = join(folder, `thing-${count}-py3-none-any.whl`);
  const code =
    'import json, sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "w") as z:\n for name, text in json.loads(sys.argv[2]).items(): z.writestr(name, text)';
  execFileSync(interpreter, ['-I', '-c', code, path, JSON.stringify(entries)]);
  return path;
}

function ofWheel(requires: readonly string[], lock: string | null): Promise<readonly string[]> {
  const artifact = wheel({ 'thing-1.dist-info/METADATA': metadata('thing', '1', requires) });
  return unlockedRequirements(interpreter, process.env, { artifact, unpacked: folder, locked: lock });
}

describe('unlockedRequirements()', () => {
  const lock = () =>
    locked([
      ['idna', '3.20', []],
      ['Web_Thing', '2.0', ['idna>=3', 'fast-part>=1; extra == "fast"']],
      ['needy', '1.0', ['never-locked']],
    ]);
  test.each([
    ['a package in a fitting version', ['idna >=3.7'], []],
    ['another spelling of a name', ['web.thing'], []],
    ['no requirement', [], []],
    ['a package that is not locked', ['idna', 'jinja2 ==2.4.1', 'pyyaml'], ['jinja2', 'pyyaml']],
    ['a locked package in another version', ['idna <3'], ['idna']],
    ['a marker that does not hold here', ['pywin32; sys_platform == "never"'], []],
    ['a marker that holds here', ['absent; python_version >= "3"'], ['absent']],
    ['an extra that nobody asks for', ['absent; extra == "docs"'], []],
    ['an extra that is asked for', ['web-thing[fast]'], ['fast-part']],
    ['what a locked package requires', ['needy'], ['never-locked']],
    ['an address', ['idna @ https://example.org/idna-3.20-py3-none-any.whl'], ['idna']],
  ] as const)('%s', async (_name, requires, unlocked) => {
    expect(await ofWheel(requires, lock())).toEqual(unlocked);
  });
  test('without a lock nothing is satisfied', async () => {
    expect(await ofWheel(['idna'], null)).toEqual(['idna']);
  });
  test('metadata of a dependency that the wheel brings along does not satisfy anything', async () => {
    const artifact = wheel({
      'thing-1.dist-info/METADATA': metadata('thing', '1', ['jinja2']),
      'thing-1.data/purelib/jinja2-2.4.1.dist-info/METADATA': metadata('jinja2', '2.4.1', []),
    });
    const found = await unlockedRequirements(interpreter, process.env, {
      artifact,
      unpacked: folder,
      locked: lock(),
    });
    expect(found).toEqual(['jinja2']);
  });
  test('a source archive says it in its PKG-INFO; another archive requires nothing', async () => {
    const unpacked = join(folder, 'unpacked');
    mkdirSync(join(unpacked, 'thing-1'), { recursive: true });
    const place = { artifact: '/thing-1.tar.gz', unpacked, locked: lock() };
    expect(await unlockedRequirements(interpreter, process.env, place)).toEqual([]);
    writeFileSync(join(unpacked, 'thing-1/PKG-INFO'), metadata('thing', '1', ['jinja2']));
    expect(await unlockedRequirements(interpreter, process.env, place)).toEqual(['jinja2']);
  });
  test.each([
    ['that is no requirement', { 'thing-1.dist-info/METADATA': metadata('thing', '1', ['=== nothing']) }],
    ['that is missing', { 'thing.py': '' }],
    [
      'that stands twice',
      { 'a-1.dist-info/METADATA': metadata('a', '1', []), 'b-1.dist-info/METADATA': metadata('b', '1', []) },
    ],
  ])('metadata %s is an error', async (_name, entries) => {
    const place = { artifact: wheel(entries), unpacked: folder, locked: lock() };
    await expect(unlockedRequirements(interpreter, process.env, place)).rejects.toMatchObject({
      code: 'SBOM_INSTALL',
    });
  });
});
