/** What a piece of work writes to standard output, which is what a runner reads commands from. */
export function standardOutputOf(work: () => void): string {
  const written: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: string | Uint8Array) => {
    written.push(String(text));
    return true;
  };
  try {
    work();
  } finally {
    process.stdout.write = write;
  }
  return written.join('');
}
