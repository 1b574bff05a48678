import type { Clock, Log } from '../effects.ts';

/** What signing needs of the process that it runs in. */
export interface SigningWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly clock: Clock;
  readonly wait: (milliseconds: number) => Promise<void>;
}
