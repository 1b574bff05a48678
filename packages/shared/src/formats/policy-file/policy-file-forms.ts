import * as v from 'valibot';

/** What the library calls a type, in the words of a person. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['Object', 'a map of keys'],
  ['Array', 'a list'],
  ['string', 'text'],
]);
const AnyMap = v.record(v.string(), v.unknown());

/** The form that a value needs, from the library's word for its type; a word that is not known stays. */
export function formOf(type: string): string {
  return FORMS.get(type) ?? type;
}

/** The paths at which a list was written and a map was read: the library takes an empty list for a map without keys. */
export function listsAsMaps(
  written: unknown,
  read: unknown,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (Array.isArray(written) && !Array.isArray(read)) {
    return [path];
  }
  const [before, after] = [v.safeParse(AnyMap, written), v.safeParse(AnyMap, read)];
  return before.success && after.success
    ? Object.entries(before.output).flatMap(([key, value]) =>
        listsAsMaps(value, after.output[key], [...path, key]),
      )
    : [];
}

/** The path of a list that stands where a key was looked for, or null: the fault is the list, not the key that it does not have. */
export function listAbove(
  written: unknown,
  path: readonly (string | number)[],
): readonly (string | number)[] | null {
  let found = written;
  for (const [depth, key] of path.entries()) {
    if (Array.isArray(found) && typeof key === 'string') {
      return path.slice(0, depth);
    }
    const map = v.safeParse(AnyMap, found);
    found = map.success ? map.output[String(key)] : null;
  }
  return null;
}
