import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Injection } from './case-file.ts';
import { storeWithShims } from './shim-store.ts';

/**
 * A suite like the given one, but whose locks name the digests of shims: the built actions and everything else are
 * links to the real ones. Without a shim in the case it is the suite itself.
 */
export async function suiteWithShims(
  suite: string,
  injections: readonly Injection[],
  scratch: string,
): Promise<{ readonly suite: string; readonly close: () => Promise<void> }> {
  const changes = injections.filter(
    (injection) => injection.kind === 'shim' || injection.kind === 'unprovide',
  );
  if (changes.length === 0) {
    return { suite, close: async () => undefined };
  }
  const copy = join(scratch, 'suite');
  await mkdir(copy, { recursive: true });
  // The bundles find their locks beside themselves, so they are copied, not linked.
  await cp(join(suite, 'dist'), join(copy, 'dist'), { recursive: true });
  await cp(join(suite, 'locks'), join(copy, 'locks'), { recursive: true });
  for (const name of [
    'package.json',
    'package-lock.json',
    'examples',
    'policies',
    'schema',
    'packages',
    'node_modules',
  ]) {
    await symlink(join(suite, name), join(copy, name)).catch(() => undefined);
  }
  const store = await storeWithShims(suite, copy, changes);
  return { suite: copy, close: () => rm(store, { recursive: true }) };
}
