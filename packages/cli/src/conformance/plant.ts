import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Injection } from './case-file.ts';

const POLICY_PATH = '.github/interlock.yml';

/** A secret-shaped string that never existed before; none is ever kept in the repository. */
export function plantedSecret(): string {
  return `ghp_${randomBytes(27)
    .toString('base64')
    .replaceAll(/[^A-Za-z0-9]/g, 'x')
    .slice(0, 36)}`;
}

/** Applies the injections that change the judged commit. */
export async function plantChange(injections: readonly Injection[], folder: string): Promise<void> {
  for (const injection of injections) {
    switch (injection.kind) {
      case 'write':
        await write(join(folder, injection.path), injection.content);
        break;
      case 'append':
        await appendFile(join(folder, injection.path), fill(injection.content));
        break;
      case 'policy-in-change':
        await setPolicy(folder, injection.path, injection.value);
        break;
      case 'attempt':
      case 'caller-artifact':
      case 'claims':
      case 'edit':
      case 'environment':
      case 'fault':
      case 'hide':
      case 'move-tag':
      case 'outputs':
      case 'rewrite':
      case 'outside-the-branch':
      case 'policy':
      case 'published-release':
      case 'shim':
      case 'sign-again':
      case 'skip':
      case 'tamper':
      case 'unprovide':
        break;
    }
  }
}

/** Sets a value of the policy file of a checkout, comments and order kept. */
export async function setPolicy(
  folder: string,
  path: readonly (string | number)[],
  value: unknown,
): Promise<void> {
  const file = join(folder, POLICY_PATH);
  const document = parseDocument(await readFile(file, 'utf8'));
  document.setIn(path, document.createNode(JSON.parse(fill(JSON.stringify(value)))));
  await writeFile(file, document.toString());
}

async function write(path: string, content: string | null): Promise<void> {
  if (content === null) {
    await rm(path);
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, fill(content));
}

function fill(content: string): string {
  return content
    .replaceAll('{{secret}}', plantedSecret)
    .replaceAll('{{secret-tail}}', () => plantedSecret().slice('ghp_'.length));
}
