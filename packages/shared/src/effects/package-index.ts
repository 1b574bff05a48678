import * as v from 'valibot';
import { ActionError } from '../errors.ts';
import type { PackageIndex } from './effects.ts';

const TIMEOUT_MILLISECONDS = 60_000;
const JSON_FORM = 'application/vnd.pypi.simple.v1+json';
const MAX_BYTES = 64 * 1024 * 1024;

const ProjectSchema = v.object({
  files: v.array(v.object({ filename: v.string(), hashes: v.object({ sha256: v.optional(v.string()) }) })),
});

/** Reads a simple index in its JSON form (PEP 691), without a token. Raises INDEX_UNREADABLE. */
export const packageIndex: PackageIndex = {
  files: async (index, project) => {
    const address = `${index}${encodeURIComponent(project)}/`;
    const options = { headers: { accept: JSON_FORM }, signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) };
    const response = await fetch(address, options).catch((cause: unknown) => {
      throw unreadable('did not answer', cause);
    });
    if (response.status === 404) {
      return [];
    }
    const text = response.status === 200 ? await response.text().catch(() => '') : '';
    const parsed = v.safeParse(
      v.pipe(v.string(), v.maxLength(MAX_BYTES), v.parseJson(), ProjectSchema),
      text,
    );
    if (!parsed.success) {
      throw unreadable('gave no list of files in its JSON form');
    }
    return parsed.output.files.map(({ filename, hashes }) => ({
      name: filename,
      sha256: hashes.sha256 ?? null,
    }));
  },
};

function unreadable(what: string, cause?: unknown): ActionError {
  return new ActionError(
    'INDEX_UNREADABLE',
    `The package index ${what}`,
    'Check `release.registry` of the policy, and run the job again',
    cause,
  );
}
