/** What has to happen before this process may end: a child that is killed, a folder that is removed. */
type Ending = () => void | Promise<void>;

const endings = new Set<Ending>();
let isOver = false;

/**
 * Keeps `end` for the case that the process is told to stop, and gives the function that forgets it. Started children and temporary
 * folders outlive a process that dies of a signal, so whoever makes one says here how it ends. Once stopping has begun, `end` is called at once.
 */
export function endsWithProcess(end: Ending): () => void {
  if (isOver) {
    void attempt(end);
  }
  endings.add(end);
  return () => {
    endings.delete(end);
  };
}

/** True once the process was told to stop: what a killed child leaves then is no answer. */
export function isEnding(): boolean {
  return isOver;
}

/** Ends everything that was kept, the newest first: children before the folders that they write to. One that fails holds up no other. */
export async function endEverything(): Promise<void> {
  isOver = true;
  for (const end of [...endings].toReversed()) {
    await attempt(end);
  }
}

async function attempt(end: Ending): Promise<void> {
  try {
    await end();
  } catch {
    // The process ends anyway; what could not be ended has nobody left to be told.
  }
}
