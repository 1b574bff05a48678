import * as v from 'valibot';
import { PRESETS } from './policies.generated.ts';

const MapSchema = v.record(v.string(), v.unknown());

/**
 * Paths of a policy file at which a list stands where the presets have a map. An empty list has no key that could be wrong, so without this
 * it would be taken for an empty map, and what its writer meant would come from the preset.
 */
export function listsForMaps(file: unknown): readonly (readonly string[])[] {
  return found(file, { ...PRESETS.phased }, []);
}

function found(value: unknown, model: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (Array.isArray(model) || !v.is(MapSchema, model)) {
    return [];
  }
  if (Array.isArray(value)) {
    return [path];
  }
  return v.is(MapSchema, value)
    ? Object.entries(value).flatMap(([key, below]) =>
        Object.hasOwn(model, key) ? found(below, model[key], [...path, key]) : [],
      )
    : [];
}
