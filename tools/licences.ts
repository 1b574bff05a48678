import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';
import * as v from 'valibot';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

const Manifest = v.object({
  name: v.optional(v.string()),
  version: v.optional(v.string()),
  license: v.optional(v.string()),
});

/** A package that a bundle holds something of. */
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  readonly folder: string;
}

/** A rolldown plugin that writes the licence of every bundled package beside the bundles, sorted, one file a family. */
export function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const packages = new Map<string, Bundled>();
      for (const output of Object.values(bundle)) {
        for (const id of output.type === 'chunk' ? output.moduleIds : []) {
          const found = packageOf(id.replace(/^\0/, '').replace(/\?.*$/, ''));
          if (found !== null) {
            packages.set(`${found.name}@${found.version}`, found);
          }
        }
      }
      const sections = [...packages]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([, found]) => sectionOf(found));
      this.emitFile({ type: 'asset', fileName, source: sections.join('\n') });
    },
  };
}

function packageOf(id: string): Bundled | null {
  if (!id.includes('/node_modules/')) {
    return null;
  }
  let folder = dirname(id);
  while (!folder.endsWith('/node_modules')) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) {
      const { name, version, license } = v.parse(
        v.pipe(v.string(), v.parseJson(), Manifest),
        readFileSync(path, 'utf8'),
      );
      if (name !== undefined && version !== undefined) {
        return { name, version, license, folder };
      }
    }
    folder = dirname(folder);
  }
  throw new Error(`No package holds ${id}`);
}

function sectionOf({ name, version, license, folder }: Bundled): string {
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  const text =
    file === undefined
      ? 'The package carries no licence file.'
      : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version}\nLicence: ${license ?? 'see below'}\n\n${text}\n\n${'-'.repeat(80)}\n`;
}
