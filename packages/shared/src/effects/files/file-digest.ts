import { openRegular } from './files-open.ts';
import { digestHandle } from './hash.ts';

/** SHA-256 of a regular file, links refused. Raises those of `openRegular`. */
export async function digestFile(path: string): Promise<string> {
  const handle = await openRegular(path);
  try {
    return (await digestHandle(handle)).sha256;
  } finally {
    await handle.close();
  }
}
