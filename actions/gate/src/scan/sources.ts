import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { Canary } from '@interlock/shared/model/tool-adapter.ts';

/** Private copies of commits for tools to look at, each made once. */
export interface Sources {
  /** The files of a commit. */
  readonly files: (commit: string) => Promise<string>;
  /** A repository with the history of a commit, and no file checked out. */
  readonly history: (commit: string) => Promise<string>;
  readonly canary: (canary: Canary) => Promise<string>;
}

/**
 * Folder inside of the private one: nobody on the machine gets past the private one, and the user of the box, who is shown the inner one
 * alone, can read it in its place. Otherwise each run of root's box needs a copy of everything.
 */
const INNER = 'source';

/** Makes the copies from git, never from the checkout's working tree. */
export function privateSources(effects: Effects, repository: string): Sources {
  const made = new Map<string, Promise<string>>();
  const once = (key: string, make: () => Promise<string>): Promise<string> => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
  const { files, git } = effects;
  return {
    files: (commit) =>
      once(`files ${commit}`, async () => {
        const folder = `${await files.makePrivateFolder()}/${INNER}`;
        await git.export(repository, commit, folder);
        return folder;
      }),
    history: (commit) =>
      once(`history ${commit}`, async () => {
        const folder = `${await files.makePrivateFolder()}/${INNER}`;
        await git.clone(repository, commit, folder);
        return folder;
      }),
    canary: async (canary) => {
      const folder = await files.makePrivateFolder();
      for (const [path, content] of Object.entries(canary.files)) {
        await files.write(`${folder}/${path}`, content);
      }
      return folder;
    },
  };
}
