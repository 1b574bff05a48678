import { ActionError } from '../errors.ts';
import type { LockedPackage } from '../model/tool-adapter.ts';

const PINNED =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?:\[[A-Za-z0-9._,\s-]*\])?\s*==\s*([A-Za-z0-9.!+_-]+)\s*(?:;.*)?$/;
const HASH = /\s--hash[=\s]sha256:[0-9a-f]{64}/g;

/**
 * The packages of a hash lock in pip's requirements form, every one pinned with `==` and at least one SHA-256. A line of another kind
 * (an option, an address, a loose version) raises LOCK_INVALID: a package that is not understood would not be looked for.
 */
export function parseRequirementsLock(text: string, path: string): readonly LockedPackage[] {
  const lines = text.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/);
  const packages: LockedPackage[] = [];
  for (const line of lines) {
    const content = line.replace(/(^|\s)#.*$/, '').trim();
    if (content === '') {
      continue;
    }
    const hashes = content.match(HASH) ?? [];
    const [, name, version] = PINNED.exec(content.replaceAll(HASH, '').trim()) ?? [];
    if (name === undefined || version === undefined || hashes.length === 0) {
      throw new ActionError(
        'LOCK_INVALID',
        `\`${path}\` has a line that is not a package pinned by version and SHA-256`,
        'Make the lock with `uv pip compile --universal --generate-hashes` or `pip-compile --generate-hashes`',
      );
    }
    packages.push({ name: normalPackageName(name), version });
  }
  return packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A package name as the index compares it (PEP 503). */
export function normalPackageName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
