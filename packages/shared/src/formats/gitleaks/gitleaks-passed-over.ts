import { containerKind } from '../views/container-kind.ts';
import { isHiddenText } from '../views/view-text.ts';
import { PASSED_OVER_PATHS } from './gitleaks-configuration.ts';

const PATTERNS = PASSED_OVER_PATHS.map(goPattern);

/**
 * Says whether `gitleaks git` passes a file over: its path is on the global allowlist, git calls it binary (a zero byte; git looks at the first
 * 8000 bytes only, this at all), or it is text of another width or an archive, where the scanner sees no word.
 */
export function gitleaksPassesOver(path: string, content: Uint8Array): boolean {
  return (
    PATTERNS.some((pattern) => pattern.test(path)) || isHiddenText(content) || containerKind(content) !== null
  );
}

/** A regular expression of Go as one of JavaScript: only the flag in front is written differently. */
export function goPattern(source: string): RegExp {
  return source.startsWith('(?i)') ? new RegExp(source.slice('(?i)'.length), 'i') : new RegExp(source);
}
