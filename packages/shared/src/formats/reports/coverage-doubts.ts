import type { Doubt } from './answer.ts';
import { comparablePath, nameSome } from './report-text.ts';

/** A doubt for inputs that had to be seen and that the report does not name; paths are compared exactly, after `comparablePath`. */
export function unseenDoubts(expected: readonly string[], seen: Iterable<string>): readonly Doubt[] {
  const named = new Set([...seen].map(comparablePath));
  const missing = expected.filter((path) => !named.has(comparablePath(path)));
  if (missing.length === 0) {
    return [];
  }
  return [
    incomplete(
      'INPUT_NOT_SEEN',
      `The report does not name ${missing.length} of ${expected.length} expected inputs: ${nameSome(missing)}`,
      'Find out why the tool left them out, such as an exclusion or a wrong folder',
    ),
  ];
}

/** The doubt of a tool that looked at nothing. */
export function nothingSeen(message: string): Doubt {
  return incomplete('NOTHING_SEEN', message, 'Start the tool on the files that it has to look at');
}

/** The doubt of a report that has no findings and cannot show that the tool looked. */
export function unproven(message: string): Doubt {
  return incomplete(
    'NO_PROOF',
    message,
    'Let the gate run the tool itself, which keeps what proves the look',
  );
}

/** An incomplete answer, with its reason. */
export function incomplete(code: Doubt['code'], message: string, next: string): Doubt {
  return { level: 'incomplete', code, message, next };
}
