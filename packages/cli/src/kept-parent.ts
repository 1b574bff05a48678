import { homedir, userInfo } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/**
 * Where something that is kept goes: `.interlock/<kind>/` under the current folder, or the user's state folder when the current
 * one is on PATH (a program would then run out of it) or lies inside the project, into which nothing is written.
 */
export function keptParent(
  kind: 'rehearsals' | 'records',
  current: string,
  projectPath: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const isOnPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .some((entry) => entry !== '' && resolve(entry) === resolve(current));
  const isProject = projectPath !== null && isInside(resolve(current), resolve(projectPath));
  if (isOnPath || isProject) {
    const state = environment['XDG_STATE_HOME'] ?? join(homedir() || userInfo().homedir, '.local', 'state');
    return join(state, 'interlock', kind);
  }
  return join(current, '.interlock', kind);
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder === '/' ? '' : folder}/`);
}
