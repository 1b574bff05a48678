import { matchPaths } from '@interlock/shared/formats/glob.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import type { ExportedTree } from './exported-tree.ts';
import { inRoots } from './source-roots.ts';

/** What Python imports besides source: its compiled forms, extension modules, and what it takes for source on Windows. */
const NOT_SOURCE = /\.(?:pyc|pyo|pyd|pyw|so|dylib)$/i;
/** A file in a folder of this name would be a module. */
const MODULE = '__init__.py';

/**
 * Why a tool would not see all of its inputs, or one that reads Python not all that Python would run: a link, whose target no tool is shown,
 * in place of a file that it reads or of a folder below a source root, or code below one that does not end in `.py`. Null for a tool that reads
 * files of every kind.
 */
export function unseenCode(adapter: ToolAdapter, policy: Policy, tree: ExportedTree): Reason | null {
  if (adapter.inputs.includes('**')) {
    return null;
  }
  const { sourceRoots } = policy;
  const readsPython = matchPaths([MODULE], adapter.inputs).length > 0;
  const below = (paths: readonly string[]): readonly string[] => inRoots(paths, sourceRoots);
  const code = below([...tree.paths, ...tree.links]).find((path) => readsPython && NOT_SOURCE.test(path));
  if (code !== undefined) {
    return {
      code: 'CODE_NOT_SEEN',
      message: `\`${code}\` lies below a source root, can be imported, and does not end in \`.py\`, which alone every Python tool takes for source`,
      next: 'Take it out of the commit and build it from its source, or name it as a locked dependency',
    };
  }
  const readable = adapter.inputsBelow === 'source-roots' ? below(tree.links) : tree.links;
  const roots = tree.links.filter((path) => sourceRoots.some((root) => `${root}/`.startsWith(`${path}/`)));
  const folders = readsPython ? [...roots, ...below(tree.links).filter(isFolderLike)] : [];
  const [link] = [...matchPaths(readable, adapter.inputs), ...folders];
  return link === undefined
    ? null
    : {
        code: 'LINK_NOT_SEEN',
        message: `\`${link}\` is a link, and \`${adapter.id}\` does not see what it points at`,
        next: 'Replace the link by the file or folder itself',
      };
}

/** A package is a folder, and no name of one that can be imported holds a dot. */
function isFolderLike(path: string): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).includes('.');
}
