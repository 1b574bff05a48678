/** Escapes the data part of a workflow command (actions/runner ActionCommand: `%`, CR, LF). */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property of a workflow command: as data, and `:` and `,`. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Writes one entry of a GITHUB_OUTPUT file. The delimiter is random, so that a value cannot end its own entry.
 * Source: actions/toolkit `file-command.ts`.
 */
export function fileCommandEntry(name: string, value: string): string {
  const delimiter = `interlock_${crypto.randomUUID()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
