import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Injection } from './case-file.ts';

type Change = Extract<Injection, { kind: 'tamper' }>['change'];

/** Copies a folder and changes one file of the copy, as somebody with write access to a run's artifacts could. */
export async function tamperedCopy(
  folder: string,
  parent: string,
  path: string,
  change: Change,
): Promise<string> {
  const copy = await mkdtemp(join(parent, 'tampered-'));
  await cp(folder, copy, { recursive: true });
  await changeFile(join(copy, path), change);
  return copy;
}

/** Changes one file in place; `delete` takes a whole folder too. */
export async function changeFile(file: string, change: Change): Promise<void> {
  switch (change.kind) {
    case 'delete':
      await rm(file, { recursive: true });
      break;
    case 'write':
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, change.content);
      break;
    case 'flip':
      await writeFile(file, flipped(await readFile(file)));
      break;
    case 'truncate':
      await writeFile(file, (await readFile(file)).subarray(0, change.bytes));
      break;
    case 'json': {
      const document = parseDocument(await readFile(file, 'utf8'));
      document.setIn(change.path, change.value);
      await writeFile(file, JSON.stringify(document.toJS()));
      break;
    }
    case 'replace': {
      const text = await readFile(file, 'utf8');
      if (!text.includes(change.find)) {
        throw new Error(`Nothing to replace in ${file}`);
      }
      await writeFile(file, text.replace(change.find, change.by));
      break;
    }
  }
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle);
  return copy;
}
