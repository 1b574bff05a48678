/** A part has to be worth the start of an interpreter. */
const LEAST_PART_FILES = 50;
/** bubblewrap takes 9000 arguments, its own and ours. */
const MAX_PART_FILES = 4000;
/** Linux takes 2 MiB of arguments and environment, other systems less. */
const MAX_PART_CHARACTERS = 200_000;

/**
 * Divides files among runs that go on at the same time, one a processor at most, for a tool that is told them by name. Every file is in exactly
 * one part. Empty when one run has to take them all: too few for two, too many for a command line, or one of a name that a plan cannot hold.
 */
export function dividePaths(paths: readonly string[], processors: number): readonly (readonly string[])[] {
  const count = Math.floor(Math.min(processors, paths.length / LEAST_PART_FILES));
  if (!(count > 1) || paths.some(isPlaceholder)) {
    return [];
  }
  // Files of one name are alike (`__init__.py` is mostly empty), so that dealt in turn they make parts that take equally long.
  const dealt = paths.toSorted((a, b) => compareText(nameOf(a), nameOf(b)) || compareText(a, b));
  const parts = Array.from({ length: count }, (_, part) =>
    dealt.filter((_path, index) => index % count === part),
  );
  return parts.every(fits) ? parts : [];
}

/** `{out}` and its like are replaced in every argument of a plan. */
function isPlaceholder(path: string): boolean {
  return path.includes('{');
}

function fits(part: readonly string[]): boolean {
  return part.length <= MAX_PART_FILES && part.join(' ').length <= MAX_PART_CHARACTERS;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
