import { readFile } from 'node:fs/promises';
import type { Testbed } from '@interlock/testbed/start.ts';
import * as v from 'valibot';
import type { Project } from './project.ts';

const ReleaseSchema = v.object({
  body: v.nullable(v.string()),
  assets: v.array(
    v.object({ name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/)), url: v.string() }),
  ),
});
const FENCED_COMMAND = /^interlock verify .+$/m;

/** The release that the stand-in serves: its files, by path in the evidence, and its first verification command. */
export interface Released {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** As the release notes print it, to be run in the folder `release`; null when nothing was published. */
  readonly command: string | null;
}

/** Downloads a published release as a consumer would, with the trusted root and the release notes beside it. */
export async function releasedFiles(testbed: Testbed, project: Project): Promise<Released> {
  const ask = async (url: string, accept: string): Promise<Response> =>
    fetch(url, { headers: { accept, authorization: `Bearer ${testbed.githubToken}` } });
  const found = await ask(
    `${testbed.endpoints.github}/repos/${project.name}/releases/tags/${project.tag}`,
    'application/vnd.github+json',
  );
  const release = v.safeParse(ReleaseSchema, found.ok ? await found.json() : null);
  if (!release.success) {
    return { files: {}, command: null };
  }
  const { body, assets } = release.output;
  const files: Record<string, string | Uint8Array> = {
    'release/NOTES.md': body ?? '',
    'release/trusted_root.json': await readFile(testbed.trustedRootPath),
  };
  for (const { name, url } of assets) {
    const answer = await ask(url, 'application/octet-stream');
    if (answer.ok) {
      files[`release/${name}`] = new Uint8Array(await answer.arrayBuffer());
    }
  }
  return { files, command: FENCED_COMMAND.exec(body ?? '')?.[0] ?? null };
}
