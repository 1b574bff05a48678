const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whole days from an instant to the end of a day (ISO 8601 date, UTC); negative when that day is over. */
export function daysLeft(lastDay: string, now: Date): number {
  const end = Date.parse(`${lastDay}T00:00:00Z`) + DAY_MILLISECONDS;
  // An unreadable date compares as over, never as far away.
  return Number.isNaN(end) ? -1 : Math.floor((end - now.getTime()) / DAY_MILLISECONDS);
}

/** Days from a date (ISO 8601) to an instant; null when the date cannot be read. */
export function ageInDays(date: string, now: Date): number | null {
  const start = Date.parse(date);
  return Number.isNaN(start) ? null : (now.getTime() - start) / DAY_MILLISECONDS;
}
