import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ERROR_CODES } from '@interlock/shared/error-codes.ts';
import { afterEach, describe, expect, test } from '@jest/globals';
import { RELEASE_JOBS } from '../rehearse/jobs.ts';
import { suiteFolder } from '../rehearse/suite.ts';
import { readCases } from './case-file.ts';

const cases = await readCases(join(suiteFolder(), 'conformance', 'cases'));

/** The breakages that a release has to stay shut under, by the case that makes each. */
const DEMANDED = [
  'tool-missing',
  'tool-crashes',
  'tool-timed-out',
  'report-of-earlier-run',
  'truncated-report',
  'zero-inputs-seen',
  'configuration-silences',
  'suppression-comment',
  'secret-in-source',
  'secret-in-artifact',
  'secret-in-binary',
  'secret-in-packed-artifact',
  'hidden-bytes-in-artifact',
  'vulnerable-dependency',
  'audit-skipped-dependency',
  'outside-the-snapshot',
  'mutation-totals',
  'expired-waiver',
  'artifact-swapped',
  'extra-file',
  'missing-file',
  'sbom-of-another-artifact',
  'another-workflow',
  'another-caller',
  'no-log-entry',
  'certificate-of-another-commit',
  'provenance-of-another-run',
  'evidence-deleted',
  'evidence-planted',
  'unknown-tool',
  'build-uploads-evidence',
  'stale-attempt',
  'job-never-reported',
  'change-judges-itself',
  'tag-moved',
  'assets-swapped',
  'endpoint-redirected',
  'trust-root-redirected',
  'sigstore-unreachable',
  'release-fails-half-way',
  'release-exists',
  'first-release-with-history',
  'developer-mode',
  'confinement-missing',
];

test('every demanded breakage has a case, and no two cases have one title', () => {
  expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(DEMANDED));
  expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
});

describe.each(cases.map((example) => [example.id, example] as const))('%s', (_id, example) => {
  test('names a guard that is there and the one place that switches it off', async () => {
    const text = await readFile(join(suiteFolder(), example.guard.file), 'utf8');
    expect(text).toMatch(new RegExp(`function ${example.guard.function}\\b`));
    expect(text.split(example.guard.off.find)).toHaveLength(2);
    expect(example.guard.off.by).not.toBe(example.guard.off.find);
  });
  test('names a known reason and a step that is there', () => {
    expect(Object.keys(ERROR_CODES)).toContain(example.reason);
    const [job, action] = example.at.split('.');
    const steps = RELEASE_JOBS.find(({ id }) => id === job)?.steps.map((step) => step.action);
    expect(steps).toContain(action);
  });
});

describe('readCases()', () => {
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });
  const folderWith = async (name: string, text: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'cases-'));
    folders.push(folder);
    await writeFile(join(folder, name), text);
    return folder;
  };
  test('refuses a case that is called otherwise than its file', async () => {
    const text = await readFile(join(suiteFolder(), 'conformance', 'cases', 'tag-moved.yml'), 'utf8');
    await expect(readCases(await folderWith('tag-stays.yml', text))).rejects.toMatchObject({
      code: 'CASE_INVALID',
      message: 'The case tag-stays.yml is called tag-moved',
      next: 'Give file and id one name',
    });
  });
  test.each([['title: x\n'], ['null\n'], ['[1]\n']])('refuses %j and names the file', async (text) => {
    await expect(readCases(await folderWith('x.yml', text))).rejects.toMatchObject({
      code: 'CASE_INVALID',
      message: expect.stringContaining('The case x.yml is not valid'),
    });
  });
});
