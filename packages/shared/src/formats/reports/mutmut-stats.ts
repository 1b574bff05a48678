import * as v from 'valibot';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** `mutmut-cicd-stats.json` of mutmut 3.8. Mutants without a result and those that a type check caught are in `total` alone. */
export const MutmutStats = v.strictObject({
  killed: Count,
  survived: Count,
  total: Count,
  no_tests: Count,
  skipped: Count,
  suspicious: Count,
  timeout: Count,
  check_was_interrupted_by_user: Count,
  segfault: Count,
});
export type MutmutStats = v.InferOutput<typeof MutmutStats>;

/** A `.meta` file of mutmut 3.8: the exit code of the tests for each mutant, null when they did not run. */
export const MutmutMeta = v.object({
  exit_code_by_key: v.record(v.string(), v.nullable(v.pipe(v.number(), v.safeInteger()))),
});

export type MutantStatus = Exclude<keyof MutmutStats, 'total'> | 'caught_by_type_check' | 'not_run';

const STATUS_BY_EXIT_CODE: ReadonlyMap<number, MutantStatus> = new Map([
  [1, 'killed'],
  [3, 'killed'],
  [0, 'survived'],
  [5, 'no_tests'],
  [2, 'check_was_interrupted_by_user'],
  [33, 'no_tests'],
  [34, 'skipped'],
  [35, 'suspicious'],
  [36, 'timeout'],
  [37, 'caught_by_type_check'],
  [-24, 'timeout'],
  [24, 'timeout'],
  [152, 'timeout'],
  [255, 'timeout'],
  [-11, 'segfault'],
  [-9, 'segfault'],
]);

/** What a mutant's exit code means. Source: `status_by_exit_code` in mutmut/stats.py, version 3.8. */
export function mutantStatus(exitCode: number | null): MutantStatus {
  return exitCode === null ? 'not_run' : (STATUS_BY_EXIT_CODE.get(exitCode) ?? 'suspicious');
}

/** One mutant of the project's code. `path` is null when only the totals are known. */
export interface Mutant {
  readonly key: string;
  readonly path: string | null;
  readonly status: MutantStatus;
}
