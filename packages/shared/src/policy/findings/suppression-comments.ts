import { sha256Of } from '../../formats/json/canonical-json.ts';
import { pythonStatements } from '../../formats/python/python-statements.ts';
import type { SuppressionComment } from '../../model/suppression.ts';
import type { ToolAdapter } from '../../model/tool-adapter.ts';

const MAX_TEXT_CHARACTERS = 120;
/** bandit reads both. */
const PYTHON = /\.pyw?$/;
const LINE_BREAK = /\r\n?|\n/;

/** Finds the comments that silence a tool in the source that it reads, by our own look and not the tool's. */
export function suppressionComments(
  adapter: ToolAdapter,
  sources: readonly { readonly path: string; readonly text: string }[],
): readonly SuppressionComment[] {
  const patterns = adapter.suppressionComments.map((source) => new RegExp(source, 'i'));
  return sources.flatMap(({ path, text }) => {
    const lines = text.split(LINE_BREAK);
    const silenced = lines.flatMap((line, index) =>
      patterns.some((pattern) => pattern.test(line)) ? [{ line, index }] : [],
    );
    const spoken = silenced.length > 0 && PYTHON.test(path) ? pythonStatements(text) : lines;
    return silenced.map(({ line, index }) => ({
      tool: adapter.id,
      kind: 'comment',
      text: line.trim().slice(0, MAX_TEXT_CHARACTERS),
      location: { path, line: index + 1 },
      identity: identityOf(adapter.id, path, line, spoken[index] ?? line),
    }));
  });
}

/** The line is in it beside the statement, so that a comment which moves within one is another. */
function identityOf(tool: string, path: string, line: string, statement: string): string {
  return sha256Of([tool, path, normal(line), normal(statement)].join('\n'));
}

function normal(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
