import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for every program, whatever the kernel's own clock (proc(5), USER_HZ). */
const MILLISECONDS_PER_TICK = 10;
/** Positions in /proc/self/stat counted from the field after the command name: cutime and cstime, fields 16 and 17 of proc(5). */
const CHILD_USER_INDEX = 13;
const CHILD_SYSTEM_INDEX = 14;

/** Splits the processor time of ended children by who asks first. */
export interface CpuLedger {
  /** Milliseconds that children which ended since the last call have used, their own children included. */
  readonly take: () => number;
}

/**
 * Opens a ledger over this process's children. The kernel adds a child's time at the moment that it is waited for, in one piece, so
 * asking in every `exit` event gives each child its own share; of two that end in the same instant the first gets both, and the sum holds.
 */
export function openLedger(): CpuLedger {
  let taken = childMilliseconds();
  return {
    take: () => {
      const total = childMilliseconds();
      const share = total - taken;
      taken = total;
      return share;
    },
  };
}

function childMilliseconds(): number {
  try {
    const text = readFileSync('/proc/self/stat', 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[CHILD_USER_INDEX]) + Number(fields[CHILD_SYSTEM_INDEX])) * MILLISECONDS_PER_TICK;
  } catch {
    return 0;
  }
}
