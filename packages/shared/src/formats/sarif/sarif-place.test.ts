import { describe, expect, test } from '@jest/globals';
import { TOOLS, type ToolId } from '../../tools/registry.generated.ts';
import { finishedExpectation, finishedOutput } from '../reports/tool-output.ts';

const encode = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** Whether a finished report counts as naming a path. */
async function names(tool: ToolId, report: unknown, path: string): Promise<boolean> {
  const adapter = await TOOLS[tool]();
  const read = adapter.read(finishedOutput(encode(report), null), finishedExpectation([path]));
  return !read.reasons.some(({ code }) => code === 'INPUT_NOT_SEEN');
}

const ROOTS = {
  SRCROOT: { uri: 'file:///home/me/project/' },
  LIB: { uri: 'file:///usr/lib/' },
  VENDOR: { uri: 'vendor/', uriBaseId: 'SRCROOT' },
  DEEP: { uri: 'deep', uriBaseId: 'VENDOR' },
  LOOP: { uri: 'x/', uriBaseId: 'LOOP' },
};
const log = (artifacts: readonly object[]) => ({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 't', rules: [{ id: 'R' }] } },
      originalUriBaseIds: ROOTS,
      artifacts: artifacts.map((location) => ({ location })),
      results: [],
    },
  ],
});

describe('a path that a SARIF log names', () => {
  test.each([
    ['src/a.py', 'src/a.py'],
    ['./src/a.py', 'src/a.py'],
    ['src//a.py', './src/a.py'],
    ['src/my%20file.py', 'src/my file.py'],
    ['src/100%.py', 'src/100%.py'],
    ['src/a%5Cb.py', String.raw`src/a\b.py`],
    ['file:///src/a.py', '/src/a.py'],
    ['FILE://localhost/src/a.py', '/src/a.py'],
  ])('%s is %s', async (uri, path) => {
    expect(await names('sarif', log([{ uri }]), path)).toBe(true);
  });

  test.each([
    [String.raw`src\a.py`, 'src/a.py'],
    ['src/a%5Cb.py', 'src/a/b.py'],
    ['src%2Fa.py', 'src/a.py'],
    ['file:///src/a.py', 'src/a.py'],
    ['src/../src/a.py', 'src/a.py'],
    ['SRC/a.py', 'src/a.py'],
    ['a.py', 'src/a.py'],
    ['src/a.py', '/src/a.py'],
    ['src', 'src/a.py'],
  ])('%s is not %s', async (uri, path) => {
    expect(await names('sarif', log([{ uri }]), path)).toBe(false);
  });

  test.each([
    ['one absolute base is the project', [{ uri: 'a.py', uriBaseId: 'LIB' }], 'a.py', true],
    ['a base that nobody explains is the project', [{ uri: 'a.py', uriBaseId: 'ROOTPATH' }], 'a.py', true],
    ['a relative base stands in front', [{ uri: 'a.py', uriBaseId: 'VENDOR' }], 'vendor/a.py', true],
    [
      'relative bases stand in front of each other, with a separator or without',
      [{ uri: 'a.py', uriBaseId: 'DEEP' }],
      'vendor/deep/a.py',
      true,
    ],
    [
      'an absolute path has no base',
      [
        { uri: '/x/a.py', uriBaseId: 'LIB' },
        { uri: 'b.py', uriBaseId: 'SRCROOT' },
        { uri: 'c.py', uriBaseId: 'LIB' },
      ],
      '/x/a.py',
      true,
    ],
    ['a relative base is not left out', [{ uri: 'a.py', uriBaseId: 'VENDOR' }], 'a.py', false],
    [
      'of several bases SRCROOT is the project',
      [
        { uri: 'a.py', uriBaseId: '%SRCROOT%' },
        { uri: 'b.py', uriBaseId: 'LIB' },
      ],
      'a.py',
      true,
    ],
    [
      'of several bases another is not the project',
      [
        { uri: 'a.py', uriBaseId: '%SRCROOT%' },
        { uri: 'b.py', uriBaseId: 'LIB' },
      ],
      'b.py',
      false,
    ],
    ['a base of itself ends', [{ uri: 'a.py', uriBaseId: 'LOOP' }], 'a.py', false],
    ['an index is the artifact that it says', [{ uri: 'a.py' }, { index: 0 }], 'a.py', true],
  ])('%s', async (_what, artifacts, path, isNamed) => {
    expect(await names('sarif', log(artifacts), path)).toBe(isNamed);
  });
});

const line = (path: string) => `${path}:1: unused function 'x' (60% confidence)\n`;
const leak = (path: string) => [
  {
    RuleID: 'r',
    Description: 'd',
    StartLine: 1,
    StartColumn: 1,
    EndLine: 1,
    File: path,
    Commit: '',
    Entropy: 4,
    Fingerprint: 'f',
  },
];
const issue = (path: string) => [
  { error: { code: 'DEP001', message: 'm' }, module: 'm', location: { file: path, line: 1, column: 1 } },
];

describe('a path that another report names is compared in its own words', () => {
  test.each([
    ['vulture', line],
    ['gitleaks', leak],
    ['deptry', issue],
  ] as const)('%s', async (tool, report) => {
    expect(await names(tool, report('./src/a.py'), 'src/a.py')).toBe(true);
    expect(await names(tool, report(String.raw`src\a.py`), String.raw`src\a.py`)).toBe(true);
    expect(await names(tool, report(String.raw`src\a.py`), 'src/a.py')).toBe(false);
    expect(await names(tool, report(`${'a'.repeat(1200)}1.py`), `${'a'.repeat(1200)}2.py`)).toBe(false);
  });
});
