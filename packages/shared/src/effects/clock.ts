import type { Clock } from './effects.ts';

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date() };
