import type { Verdict } from '../model/verdict.ts';

export const EXIT_USAGE = 64;

/** The exit code of a verdict: 0 pass, 1 fail, 2 error. */
export function exitCode(verdict: Verdict): 0 | 1 | 2 {
  switch (verdict) {
    case 'pass':
      return 0;
    case 'fail':
      return 1;
    case 'error':
      return 2;
  }
}
