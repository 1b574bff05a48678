import type { Effects } from '@interlock/shared/effects/effects.ts';
import { matchPaths } from '@interlock/shared/formats/glob.ts';
import type { SuppressionComment } from '@interlock/shared/model/suppression.ts';
import type { ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import { suppressionComments } from '@interlock/shared/policy/findings/suppression-comments.ts';
import type { ExportedTree } from './exported-tree.ts';
import { MAX_SOURCE_BYTES, sourceText } from './read-source.ts';

/** What the files of a commit mean to a tool. */
export interface Contents {
  /** The comments in the tracked source that silence it. */
  readonly comments: readonly SuppressionComment[];
  /** The tracked files that it would pass over, whatever they hold; none for a tool that says that it reads them all. */
  readonly passedOver: readonly string[];
}

/** Reads each tracked file of a commit once, for all tools; by tool. */
export async function treeContents(
  effects: Effects,
  tree: ExportedTree,
  adapters: readonly ToolAdapter[],
): Promise<ReadonlyMap<string, Contents>> {
  const readers = adapters.map((adapter) => readerOf(tree, adapter));
  for (const path of tree.paths) {
    const wanted = readers.filter(
      ({ adapter, silenced }) => adapter.passesOver !== undefined || silenced.has(path),
    );
    if (wanted.length === 0) {
      continue;
    }
    const bytes = await effects.files.read(`${tree.folder}/${path}`, MAX_SOURCE_BYTES);
    const text = sourceText(bytes);
    for (const { adapter, silenced, comments, passedOver } of wanted) {
      if (silenced.has(path)) {
        comments.push(...suppressionComments(adapter, [{ path, text }]));
      }
      if (adapter.passesOver?.(path, bytes) === true) {
        passedOver.push(path);
      }
    }
  }
  return new Map(readers.map(({ adapter, comments, passedOver }) => [adapter.id, { comments, passedOver }]));
}

/** What is found for a tool while the files are read. */
interface Reader {
  readonly adapter: ToolAdapter;
  readonly silenced: ReadonlySet<string>;
  readonly comments: SuppressionComment[];
  readonly passedOver: string[];
}

function readerOf(tree: ExportedTree, adapter: ToolAdapter): Reader {
  return { adapter, silenced: new Set(silencedIn(tree, adapter)), comments: [], passedOver: [] };
}

/** The files in which a comment silences a tool: one that says no globs of its own is silenced in any file. */
function silencedIn(
  tree: ExportedTree,
  { suppressionComments: patterns, inputs }: ToolAdapter,
): readonly string[] {
  return patterns.length === 0 ? [] : matchPaths(tree.paths, inputs.length === 0 ? ['**'] : inputs);
}
