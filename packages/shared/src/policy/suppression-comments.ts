import type { Suppression } from '../model/suppression.ts';
import type { ToolAdapter } from '../model/tool-adapter.ts';

const MAX_TEXT_CHARACTERS = 120;

/** Counts the comments that silence a tool in the source that it reads, by our own look and not the tool's. */
export function suppressionComments(
  adapter: ToolAdapter,
  sources: readonly { readonly path: string; readonly text: string }[],
): readonly Suppression[] {
  const patterns = adapter.suppressionComments.map((source) => new RegExp(source, 'i'));
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index): readonly Suppression[] => {
      const isSilenced = patterns.some((pattern) => pattern.test(line));
      return isSilenced
        ? [
            {
              tool: adapter.id,
              kind: 'comment',
              text: line.trim().slice(0, MAX_TEXT_CHARACTERS),
              location: { path, line: index + 1 },
            },
          ]
        : [];
    }),
  );
}
