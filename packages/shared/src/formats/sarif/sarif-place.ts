import type { SarifResult, SarifRun } from './sarif-schema.ts';

/** Where a SARIF result or artifact lies: a URI, under a base or not, or the index of an artifact that says it. */
interface Place {
  readonly uri?: string | undefined;
  readonly uriBaseId?: string | undefined;
  readonly index?: number | undefined;
}

const MAX_BASES = 16;
const SOURCE_ROOT = /^%?SRCROOT%?$/i;
const ABSOLUTE = /^(?:\/|[a-z][a-z0-9+.-]*:)/i;

/** The path that an artifact location shows to a person, whatever its base is; null when it has none. */
export function placePath(run: SarifRun, place: Place | undefined): string | null {
  const uri = stated(run, place)?.uri;
  return uri === undefined ? null : pathOf(uri);
}

/**
 * Gives the name by which a location counts as looked at, in the report's own words. Percent escapes are resolved, one that stands for
 * a separator is not; `file:///a/b` is the absolute path `/a/b` and never a relative one; a backslash is no separator. A base that is
 * itself relative is put in front. One base that is absolute or not explained is the root of the project; of several only `SRCROOT`
 * is, and what lies under the others has the name of its base in front. Source: SARIF 2.1.0, 3.4 and 3.14.14.
 */
export function placeName(run: SarifRun): (place: Place | undefined) => string | null {
  const places = [
    ...(run.artifacts ?? []).map(({ location }) => location),
    ...(run.results ?? []).map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation),
  ];
  const tops = new Set(
    places.map((place) => resolved(run, place)?.base).filter((base) => base !== undefined),
  );
  return (place) => {
    const found = resolved(run, place);
    if (found === null) {
      return null;
    }
    const isRoot = found.base === undefined || tops.size < 2 || SOURCE_ROOT.test(found.base);
    return isRoot ? found.path : `${found.base}/${found.path}`;
  };
}

/** The names of the places that some results of a run point at; see `placeName`. */
export function resultNames(run: SarifRun, results: readonly SarifResult[]): readonly string[] {
  const nameOf = placeName(run);
  return results
    .map((result) => nameOf(result.locations?.[0]?.physicalLocation?.artifactLocation))
    .filter((name) => name !== null);
}

interface Resolved {
  readonly path: string;
  /** The outermost base, which is not relative to another; undefined when the path needs none. */
  readonly base: string | undefined;
}

function resolved(run: SarifRun, place: Place | undefined): Resolved | null {
  const { uri, uriBaseId } = stated(run, place) ?? {};
  if (uri === undefined) {
    return null;
  }
  let path = pathOf(uri);
  let base = uriBaseId;
  for (let step = 0; base !== undefined && !ABSOLUTE.test(path) && step < MAX_BASES; step += 1) {
    const outer = run.originalUriBaseIds?.[base];
    if (outer?.uri === undefined || ABSOLUTE.test(outer.uri)) {
      return { path, base };
    }
    path = `${pathOf(outer.uri).replace(/\/$/, '')}/${path}`;
    base = outer.uriBaseId;
  }
  return { path, base: ABSOLUTE.test(path) ? undefined : base };
}

/** A place that gives only an index has the words of that artifact. */
function stated(run: SarifRun, place: Place | undefined): Place | undefined {
  return place?.uri === undefined && place?.index !== undefined
    ? run.artifacts?.[place.index]?.location
    : place;
}

function pathOf(uri: string): string {
  return uri
    .replace(/^file:\/\/(?:localhost)?(?=\/)/i, '')
    .split('/')
    .map(unescaped)
    .join('/');
}

function unescaped(segment: string): string {
  try {
    const text = decodeURIComponent(segment);
    return text.includes('/') ? segment : text;
  } catch {
    return segment;
  }
}
