/**
 * One entry of a GITHUB_OUTPUT file. The delimiter is random, so that a value cannot end its own entry.
 * Source: actions/toolkit `file-command.ts`.
 */
export function outputEntry(name: string, value: string): string {
  const delimiter = `interlock_${crypto.randomUUID()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
