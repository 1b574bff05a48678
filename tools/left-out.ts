import type { Plugin } from 'rolldown';

/** A part of a package that no path through this suite calls, and the names that its importers expect of it. */
interface LeftOut {
  /** End of the module's path. */
  readonly path: string;
  readonly names: readonly string[];
  readonly because: string;
}

const ARTIFACT = '/@actions/artifact/lib/internal';

/** What the bundles do without; whoever calls such a name all the same gets an error that says so. */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    path: `${ARTIFACT}/download/download-artifact.js`,
    names: ['downloadArtifactPublic', 'downloadArtifactInternal'],
    because: 'it unpacks while it downloads, before the digest is known: downloads are ours',
  },
  {
    path: `${ARTIFACT}/delete/delete-artifact.js`,
    names: ['deleteArtifactPublic', 'deleteArtifactInternal'],
    because: 'nothing is ever deleted',
  },
  {
    path: `${ARTIFACT}/find/get-artifact.js`,
    names: ['getArtifactPublic', 'getArtifactInternal'],
    because: 'artifacts are found by id, never by name',
  },
  {
    path: `${ARTIFACT}/find/list-artifacts.js`,
    names: ['listArtifactsPublic', 'listArtifactsInternal'],
    because: 'artifacts are found by id, never by name',
  },
  {
    path: '/undici/index.js',
    names: ['ProxyAgent'],
    because: 'the toolkit takes it for the proxies of @actions/github only; its own requests use tunnel',
  },
  {
    path: '/iconv-lite/lib/index.js',
    names: [],
    because:
      'an optional dependency of minipass-fetch: without it, answers in old character sets are an error',
  },
  {
    path: '/make-fetch-happen/lib/cache/entry.js',
    names: ['find', 'invalidate'],
    because: 'the cache of make-fetch-happen is off unless a folder for it is named',
  },
];

const CANDIDATE = /^(?:undici|iconv-lite)$|\/entry\.js$|-artifacts?\.js$/;
const PREFIX = '\0left-out:';

/** A rolldown plugin that puts a module of refusals in the place of each part that is left out. It fails when a part is not found any more, so that the list stays true. */
export function leaveOut(): Plugin {
  const met = new Set<string>();
  return {
    name: 'left-out',
    resolveId: {
      filter: { id: CANDIDATE },
      async handler(source, importer) {
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        const part = LEFT_OUT.find(({ path }) => resolved?.id.endsWith(path));
        if (part === undefined) {
          return null;
        }
        met.add(part.path);
        return { id: `${PREFIX}${part.path}`, moduleSideEffects: false };
      },
    },
    load(id) {
      const part = LEFT_OUT.find(({ path }) => id === `${PREFIX}${path}`);
      return part === undefined ? null : { code: refusals(part), moduleType: 'js' };
    },
    buildEnd(error) {
      const stale = LEFT_OUT.filter(({ path }) => !met.has(path)).map(({ path }) => path);
      if (error === undefined && stale.length > 0) {
        throw new Error(`No package holds these parts any more, take them off the list: ${stale.join(', ')}`);
      }
    },
  };
}

/** The text of a module whose every export throws. */
export function refusals({ path, names, because }: LeftOut): string {
  const message = `${path} is not in this bundle: ${because}`;
  return `function absent() { throw new Error(${JSON.stringify(message)}); }\nexport { ${names
    .map((name) => `absent as ${name}`)
    .join(', ')} };\n`;
}
