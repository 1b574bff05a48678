import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '@interlock/shared/effects/files/files-open.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { demandFolder } from '../demand-folder.ts';
import type { WorkflowFiles } from './examine.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

const FOLDER = '.github/workflows';
const MAX_WORKFLOW_BYTES = 1024 * 1024;

/** Reads the workflow files of a project; what is no file of at most 1 MiB of text is not read, and shows why. Raises PROJECT_MISSING, FILE_UNREADABLE. */
export async function readWorkflowFiles(project: string): Promise<WorkflowFiles> {
  await demandFolder(project);
  const names = await readdir(join(project, FOLDER)).catch((cause: unknown) => {
    // Not there is an answer; not readable is none.
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) {
      return [];
    }
    throw new ActionError(
      'FILE_UNREADABLE',
      `The folder \`${FOLDER}\` of the project cannot be read`,
      'Check its permissions',
      cause,
    );
  });
  const files = new Map<string, string | Unreadable>();
  for (const name of names.filter((candidate) => /\.ya?ml$/.test(candidate)).toSorted()) {
    files.set(`${FOLDER}/${name}`, await readText(join(project, FOLDER, name)));
  }
  return files;
}

async function readText(path: string): Promise<string | Unreadable> {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() === true) {
    return unreadable(
      'This is a folder with the name of a workflow file',
      'Give the folder another name, or move it away',
      1,
    );
  }
  if (found?.isFile() === false) {
    return unreadable(
      'This is a link, a pipe or a device and no file',
      'Put the workflow file itself there',
      1,
    );
  }
  if (found !== null && found.size > MAX_WORKFLOW_BYTES) {
    return unreadable('This file is larger than 1 MiB', 'Put a file of at most 1 MiB there', 1);
  }
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    return unreadable('This file cannot be opened', 'Check its permissions', 1);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('This file is not UTF-8 text', 'Save it as UTF-8', 1);
  }
}
