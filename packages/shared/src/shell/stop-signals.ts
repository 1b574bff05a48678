import { endEverything } from '../effects/processes/endings.ts';

/** Numbers of the signals (POSIX); a shell reports a program that one of them ended as 128 and the number. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Makes Ctrl-C, a cancelled job and a closed terminal end the children of this process and remove its temporary folders before it ends.
 * `announce` is told once. A second signal ends it at once.
 */
export function stopOnSignals(announce: () => void): void {
  let isStopping = false;
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (isStopping) {
        process.exit(128 + number);
      }
      isStopping = true;
      announce();
      void endEverything().finally(() => {
        // By the signal itself: an exit waits for threads, and one that opens a pipe may wait for ever.
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
        process.exit(128 + number);
      });
    });
  }
}
