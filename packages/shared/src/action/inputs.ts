import type { RawInputs } from '../effects/host.ts';
import { ActionError } from '../errors.ts';

/** How one input is read; throws an ActionError whose message names the input. */
export type InputReader<T> = (value: string | undefined, name: string) => T;

/**
 * Reads all inputs of an action and reports every problem at once. A name that the action does not declare is a problem
 * too: a typo in an input must not silently fall back. Raises INPUT_INVALID.
 */
export function readInputs<Shape extends Record<string, InputReader<unknown>>>(
  raw: RawInputs,
  shape: Shape,
): { readonly [Name in keyof Shape]: ReturnType<Shape[Name]> } {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(shape, name) && raw[name] !== '') {
      problems.push(`\`${name}\` is not an input of this action`);
    }
  }
  for (const [name, reader] of Object.entries(shape)) {
    try {
      const given = raw[name];
      values[name] = reader(given === undefined || given === '' ? undefined : given, name);
    } catch (thrown) {
      problems.push(thrown instanceof Error ? thrown.message : `\`${name}\` is not readable`);
    }
  }
  if (problems.length > 0 || !isComplete(values, shape)) {
    throw new ActionError('INPUT_INVALID', problems.join('; '), 'Correct the `with:` block of the step');
  }
  return values;
}

function isComplete<Shape extends Record<string, InputReader<unknown>>>(
  values: Record<string, unknown>,
  shape: Shape,
): values is { [Name in keyof Shape]: ReturnType<Shape[Name]> } {
  return Object.keys(shape).every((name) => Object.hasOwn(values, name));
}

/** An input that must be there; `form` is an anchored expression, `hint` says the form in words. */
export function text(form: RegExp, hint: string): InputReader<string> {
  return (value, name) => {
    if (value === undefined) {
      throw new Error(`\`${name}\` is required: ${hint}`);
    }
    if (!form.test(value)) {
      throw new Error(`\`${name}\` must be ${hint}`);
    }
    return value;
  };
}

/** An input that may be absent, which reads as null; when present it is read by `reader`. */
export function optional<T>(reader: InputReader<T>): InputReader<T | null> {
  return (value, name) => (value === undefined ? null : reader(value, name));
}

/** One of a closed list of words; absent reads as `fallback`, which action.yml states as the default. */
export function word<const Word extends string>(words: readonly Word[], fallback?: Word): InputReader<Word> {
  return (value, name) => {
    const found = words.find((candidate) => candidate === (value ?? fallback));
    if (found === undefined) {
      throw new Error(`\`${name}\` must be one of ${words.join(', ')}`);
    }
    return found;
  };
}

/** Non-empty lines of a multi-line input, trimmed; absent reads as an empty list. */
export function lines(): InputReader<readonly string[]> {
  return (value) =>
    (value ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
}
