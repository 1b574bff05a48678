/**
 * Runs tasks with at most `width` at a time and gives their results in order. A task that throws ends the whole, after those that run have
 * ended.
 */
export async function runPool<T>(tasks: readonly (() => Promise<T>)[], width: number): Promise<readonly T[]> {
  const results = new Map<number, T>();
  const failures: unknown[] = [];
  const waiting = tasks.entries();
  const lane = async (): Promise<void> => {
    for (const [index, task] of waiting) {
      if (failures.length > 0) {
        return;
      }
      try {
        results.set(index, await task());
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, tasks.length)) }, lane));
  if (failures.length > 0) {
    throw failures[0];
  }
  return tasks.flatMap((_task, index) => {
    const result = results.get(index);
    return result === undefined ? [] : [result];
  });
}
