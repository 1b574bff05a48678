/**
 * Reads a GITHUB_OUTPUT file as the runner does: `name<<delimiter` blocks and `name=value` lines, the last value of a name wins.
 * A file that breaks the form gives null: its step counts as failed.
 */
export function readOutputFile(text: string): ReadonlyMap<string, string> | null {
  const outputs = new Map<string, string>();
  const lines = text.split('\n');
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    index += 1;
    if (line === '') {
      continue;
    }
    const block = /^([A-Za-z0-9_-]+)<<(.+)$/.exec(line);
    if (block === null) {
      const equals = line.indexOf('=');
      if (equals < 1) {
        return null;
      }
      outputs.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    const [, name = '', delimiter = ''] = block;
    const end = lines.indexOf(delimiter, index);
    if (end === -1) {
      return null;
    }
    outputs.set(name, lines.slice(index, end).join('\n'));
    index = end + 1;
  }
  return outputs;
}
