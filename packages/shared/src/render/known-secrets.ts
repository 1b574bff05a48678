import { secretForms } from './secret-forms.ts';
import { MASK } from './secret-shapes.ts';

/** Hides every form of the secrets that it was made for. */
export type HideKnownSecrets = (text: string) => string;

/**
 * Makes the function that hides these secrets in any text. Overlapping occurrences are hidden as one, so that no rest of a
 * secret is left beside the mask of another.
 */
export function knownSecrets(secrets: Iterable<string>): HideKnownSecrets {
  const forms = [...new Set([...secrets].flatMap(secretForms))];
  if (forms.length === 0) {
    return (text) => text;
  }
  const longestFirst = forms.toSorted((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map(escapePattern).join('|'));
  return (text) => (any.test(text) ? hideRanges(text, rangesOf(text, forms)) : text);
}

type Range = readonly [start: number, end: number];

function rangesOf(text: string, forms: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      ranges.push([at, at + form.length]);
    }
  }
  return ranges.toSorted((a, b) => a[0] - b[0]);
}

function hideRanges(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (start >= done) {
      parts.push(text.slice(done, start), MASK);
    }
    done = Math.max(done, end);
  }
  return parts.join('') + text.slice(done);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
