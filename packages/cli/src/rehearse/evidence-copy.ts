import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeStampedFolder } from '../stamped-folder.ts';
import type { JobResult } from './stage.ts';

/** Copies what the jobs left to a new folder below `parent`, and gives the folder. */
export async function keepEvidence(
  parent: string,
  jobs: readonly JobResult[],
  outputs: ReadonlyMap<string, string>,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await makeEvidenceFolder(parent);
  await fillEvidence(folder, jobs, outputs, files);
  return folder;
}

/** Makes a new folder for the evidence of one rehearsal, named by the time. Raises FILE_UNREADABLE. */
export async function makeEvidenceFolder(parent: string): Promise<string> {
  return await makeStampedFolder(parent, 'evidence', 'Run it in a folder that you may write to');
}

/** A log as the runner's page shows it: debug lines are off there, and the commands that hide a value are never shown. */
export function shownLog(log: string): string {
  return log
    .split('\n')
    .filter((line) => !/^::(?:debug|add-mask)::/.test(line))
    .join('\n');
}

/** A summary is written as the release writes it, so a rehearsed one would read as if it had happened. */
const REHEARSED =
  '> Rehearsed: stand-ins for GitHub and Sigstore were used, and no address in this summary is of anything that exists.\n\n';

/** Writes records, summaries and logs by job, and the files that are given by relative path. */
export async function fillEvidence(
  folder: string,
  jobs: readonly JobResult[],
  outputs: ReadonlyMap<string, string>,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const job of jobs) {
    if (job.steps.length === 0) {
      continue;
    }
    const target = join(folder, 'jobs', job.id);
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'log.txt'), job.steps.map((step) => shownLog(step.result.log)).join('\n'));
    const summaries = job.steps.map((step) => step.result.summary).join('\n');
    await writeFile(join(target, 'summary.md'), `${REHEARSED}${summaries}`);
    const evidence = outputs.get(`${job.id}.evidence-path`);
    if (evidence !== undefined && evidence !== '') {
      await cp(evidence, join(target, 'evidence'), { recursive: true });
    }
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
