import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** A rolldown plugin that writes the licence of every bundled package beside the bundles, sorted, one file a family. */
export function licences(fileName) {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const packages = new Map();
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

function packageOf(id) {
  if (!id.includes('/node_modules/')) {
    return null;
  }
  let folder = dirname(id);
  while (!folder.endsWith('/node_modules')) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) {
      const { name, version, license } = JSON.parse(readFileSync(path, 'utf8'));
      if (name !== undefined && version !== undefined) {
        return { name, version, license, folder };
      }
    }
    folder = dirname(folder);
  }
  throw new Error(`No package holds ${id}`);
}

function sectionOf({ name, version, license, folder }) {
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  const text =
    file === undefined
      ? 'The package carries no licence file.'
      : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version}\nLicence: ${license ?? 'see below'}\n\n${text}\n\n${'-'.repeat(80)}\n`;
}
