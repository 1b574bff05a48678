/** Where a value of the effective policy comes from: a preset by name, or a line of the project's own file. */
export type Source =
  | { readonly kind: 'preset'; readonly preset: string }
  | { readonly kind: 'file'; readonly line: number };

export type Values = Readonly<Record<string, unknown>>;

/** A merged map, and the source of each of its values by path; path parts are joined by a dot. */
export interface Merged {
  readonly values: Values;
  readonly sources: ReadonlyMap<string, Source>;
}

type Path = readonly string[];

/**
 * Lays a file over a preset: maps merge key by key, everything else (also a list) replaces what the preset says. A null tool is taken out.
 * `sourceOf` names the place of a value of the file.
 */
export function mergeValues(
  preset: Values,
  presetName: string,
  file: Values,
  sourceOf: (path: Path) => Source,
): Merged {
  const sources = new Map<string, Source>();
  const fromPreset: Source = { kind: 'preset', preset: presetName };
  const values = merge(preset, file, []);
  return { values, sources };

  function merge(base: Values, over: Values, path: Path): Values {
    // A null prototype keeps a key such as `__proto__` an ordinary key.
    const result: Record<string, unknown> = Object.create(null);
    for (const [key, value] of Object.entries(base)) {
      if (!Object.hasOwn(over, key)) {
        result[key] = note(value, [...path, key], () => fromPreset);
      }
    }
    for (const [key, value] of Object.entries(over)) {
      const here = [...path, key];
      const below = base[key];
      if (isRemoval(value, path)) {
        continue;
      }
      result[key] = isMap(value) && isMap(below) ? merge(below, value, here) : note(value, here, sourceOf);
    }
    return result;
  }

  function note(value: unknown, path: Path, source: (path: Path) => Source): unknown {
    if (isMap(value) && Object.keys(value).length > 0) {
      for (const [key, member] of Object.entries(value)) {
        note(member, [...path, key], source);
      }
      return value;
    }
    sources.set(path.join('.'), source(path));
    return value;
  }
}

function isRemoval(value: unknown, path: Path): boolean {
  return value === null && path.length === 1 && path[0] === 'tools';
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
