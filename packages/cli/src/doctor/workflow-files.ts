import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '@interlock/shared/effects/files/files-open.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { demandFolder } from '../demand-folder.ts';
import type { WorkflowFiles } from './examine.ts';

const FOLDER = '.github/workflows';
const MAX_WORKFLOW_BYTES = 1024 * 1024;

/** Reads the workflow files of a project; links and files above 1 MiB are not read and show as null. Raises PROJECT_MISSING, FILE_UNREADABLE. */
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
  const files = new Map<string, string | null>();
  for (const name of names.filter((candidate) => /\.ya?ml$/.test(candidate)).toSorted()) {
    files.set(`${FOLDER}/${name}`, await readText(join(project, FOLDER, name)));
  }
  return files;
}

async function readText(path: string): Promise<string | null> {
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size > MAX_WORKFLOW_BYTES) {
      return null;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    return null;
  }
}
