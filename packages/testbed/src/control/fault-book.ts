import type { Fault } from '../protocol.ts';

/** The injected faults and how often each has been met. */
export interface FaultBook {
  readonly add: (fault: Fault) => number;
  readonly clear: () => void;
  /** The faults that strike this request; asking counts it as met. */
  readonly strike: (method: string, pathname: string) => readonly Fault[];
}

interface Entry {
  readonly fault: Fault;
  readonly pattern: RegExp;
  met: number;
}

function strikes(entry: Entry, method: string, pathname: string): boolean {
  const { match, after, times } = entry.fault;
  if (match.method !== undefined && match.method.toUpperCase() !== method) {
    return false;
  }
  if (!entry.pattern.test(pathname)) {
    return false;
  }
  entry.met += 1;
  return entry.met > after && (times === 0 || entry.met <= after + times);
}

/** An empty book. */
export function createFaultBook(): FaultBook {
  const entries: Entry[] = [];
  let lastId = 0;

  return {
    add: (fault) => {
      lastId += 1;
      entries.push({ fault, pattern: new RegExp(fault.match.path), met: 0 });
      return lastId;
    },
    clear: () => {
      entries.length = 0;
    },
    strike: (method, pathname) =>
      entries.filter((entry) => strikes(entry, method, pathname)).map((entry) => entry.fault),
  };
}
