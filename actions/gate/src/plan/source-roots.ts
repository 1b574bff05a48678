/** The paths that belong to a source root: below a folder of that name, the root itself where it is a single module, or all for `.`. */
export function inRoots(paths: readonly string[], roots: readonly string[]): readonly string[] {
  return paths.filter((path) =>
    roots.some((root) => root === '.' || path === root || path.startsWith(`${root}/`)),
  );
}
