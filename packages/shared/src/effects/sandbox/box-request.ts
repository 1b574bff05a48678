/** Where the folders of a run lie, as the program sees them. */
export interface BoxPlaces {
  readonly source: string;
  readonly out: string;
  readonly config: string;
  readonly home: string;
  readonly temporary: string;
}

/** A program to run in a box. `{src}`, `{out}` and `{config}` in argv and environment become the folders as the program sees them. */
export interface BoxRequest {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute paths that are visible, read-only, at the same place. */
  readonly mounts: readonly string[];
  readonly source: { readonly folder: string; readonly access: 'read-only' | 'writable' };
  readonly out: string;
  readonly config: string;
  /** Used as home when there is no box. */
  readonly home: string;
  /** Folders of the PATH: of declared child programs, otherwise none. */
  readonly path: readonly string[];
  readonly timeoutSeconds: number;
  readonly maxOutputBytes: number;
}

/** The argv of a request with the folders in place. */
export function placedArgv(request: BoxRequest, places: BoxPlaces): readonly string[] {
  return request.argv.map((argument) => placeFolders(argument, places));
}

/** The whole environment of the program: a fixed base, then what the request names, with the folders in place. */
export function placedEnvironment(request: BoxRequest, places: BoxPlaces): Readonly<Record<string, string>> {
  const path = request.path.length === 0 ? '/nonexistent' : request.path.join(':');
  const named = Object.entries(request.environment).map(
    ([name, value]) => [name, placeFolders(value, places)] as const,
  );
  return {
    PATH: path,
    HOME: places.home,
    TMPDIR: places.temporary,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    PYTHONDONTWRITEBYTECODE: '1',
    ...Object.fromEntries(named),
  };
}

function placeFolders(text: string, places: BoxPlaces): string {
  return text
    .replaceAll('{src}', places.source)
    .replaceAll('{out}', places.out)
    .replaceAll('{config}', places.config);
}
