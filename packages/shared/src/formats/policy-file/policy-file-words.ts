import * as v from 'valibot';

/** A project-relative path with forward slashes: no root, no step upwards, no drive, nothing that cannot be printed. */
const PROJECT_PATH = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\\p{Cc}:]{1,400}$/u;
const LINE = /^[^\p{Cc}]{1,1000}$/u;
const ENDPOINT =
  /^(?:https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?|http:\/\/(?:localhost|127\.0\.0\.1|[a-z0-9.-]+\.localhost)(?::\d{1,5})?)(?:\/[A-Za-z0-9._~/-]*)?$/;
const WORKFLOW =
  /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+\/\.github\/workflows\/[A-Za-z0-9._-]+\.ya?ml$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const projectPath = v.pipe(
  v.string(),
  v.regex(PROJECT_PATH, 'a path inside the project, such as `src/app.py`'),
);
export const line = v.pipe(v.string(), v.regex(LINE, 'one line of text'));
export const sha256 = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 lower-case hexadecimal digits'),
);
export const commit = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{40}$/, 'a commit of 40 lower-case hexadecimal digits'),
);
export const endpoint = v.pipe(v.string(), v.regex(ENDPOINT, 'an https address, or http on this machine'));
export const indexAddress = v.pipe(
  endpoint,
  v.endsWith('/', 'the address of a simple index that ends in a slash'),
);
export const workflow = v.pipe(
  v.string(),
  v.regex(
    WORKFLOW,
    'the address of a workflow file, such as `https://github.com/OWNER/REPO/.github/workflows/release.yml`',
  ),
);
export const date = v.pipe(
  v.string(),
  v.regex(DATE, 'a date such as 2026-12-31'),
  v.check(isRealDate, 'a day that exists'),
);
export const wholeNumber = v.pipe(
  v.number('a whole number'),
  v.safeInteger('a whole number'),
  v.minValue(0, 'not less than 0'),
);
export const positiveNumber = v.pipe(
  v.number('a whole number'),
  v.safeInteger('a whole number'),
  v.minValue(1, 'not less than 1'),
);
export const share = v.pipe(
  v.number('a number from 0 to 1'),
  v.minValue(0, 'not less than 0'),
  v.maxValue(1, 'not more than 1'),
);

/** A date that rolls over, such as 30 February, would move an expiry. */
function isRealDate(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
