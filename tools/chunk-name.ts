const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Names a chunk after the package that its last module belongs to, else after that module's file: `dist2` says nothing to a reader. */
export function chunkName({
  name,
  moduleIds,
}: {
  readonly name: string;
  readonly moduleIds: readonly string[];
}): string {
  const [, owner] = PACKAGE.exec(moduleIds.at(-1) ?? '') ?? [];
  return owner === undefined ? name : owner.replace('@', '').replace('/', '-');
}
