import type { Suppression } from '../../model/suppression.ts';
import { projectPath } from '../reports/report-text.ts';
import { BANDIT_IDS } from './bandit-names.ts';
import type { BanditReport, BanditResult } from './bandit-report.ts';
import { banditFiles } from './bandit-report.ts';

const MAX_SUPPRESSIONS = 10_000;
const NUMBERED_LINE = /^(\d+) (.*)$/;
/** The comment as a regular expression source: bandit takes `# nosecB602` and any white space that Python knows. */
export const NOSEC_COMMENT = String.raw`#[\s\x1c-\x1f\x85]*nosec`;
const COMMENT_WITH_TESTS = new RegExp(`${NOSEC_COMMENT}(?<tests>[^#]*)`);
const TEST_ID = /B\d+/gi;
const WORD = /\w+/g;

/**
 * The line of the comment that would have hidden a result, or null. It stands in the lines of the result's own statement, as far as the
 * excerpt shows them, and names no test or this one, by id or name. The count of comments takes any case, bandit only this one. Source: bandit/core/manager.py.
 */
export function nosecLine({ code, line_number, line_range, test_id }: BanditResult): number | null {
  const statement = new Set([line_number, ...line_range]);
  for (const numbered of code.split('\n')) {
    const [, number = '', text = ''] = NUMBERED_LINE.exec(numbered) ?? [];
    const tests = COMMENT_WITH_TESTS.exec(text)?.groups?.['tests'];
    const ids = tests === undefined ? [] : namedTests(tests);
    const isForThis = tests !== undefined && (ids.length === 0 || ids.includes(test_id));
    if (isForThis && statement.has(Number(number))) {
      return Number(number);
    }
  }
  return null;
}

/** The ids of the tests among the words behind `nosec`; the others are a reason or a mistake, and narrow nothing. */
function namedTests(words: string): readonly string[] {
  const byName = (words.match(WORD) ?? []).flatMap((word) => BANDIT_IDS.get(word) ?? []);
  return [...(words.toUpperCase().match(TEST_ID) ?? []), ...byName];
}

/**
 * The silences of the reports of one run: the comments behind which they list results, each once, and what they only count where their comments were
 * honoured. The counts are a stranger's, so the list ends at a number that no budget allows.
 */
export function banditSuppressions(reports: readonly BanditReport[]): readonly Suppression[] {
  const found: Suppression[] = listed(reports.flatMap(({ results }) => results));
  for (const report of reports) {
    for (const file of banditFiles(report)) {
      const { nosec = 0, skipped_tests = 0, loc = 0 } = report.metrics[file] ?? {};
      const count = Math.min(nosec + skipped_tests, Math.max(loc, 1), MAX_SUPPRESSIONS - found.length);
      for (let index = 0; index < count; index += 1) {
        found.push(suppression(file, null));
      }
    }
  }
  return found;
}

function listed(results: readonly BanditResult[]): Suppression[] {
  const byPlace = new Map<string, Suppression>();
  for (const result of results) {
    const line = nosecLine(result);
    if (line !== null) {
      byPlace.set(JSON.stringify([result.filename, line]), suppression(result.filename, line));
    }
  }
  return [...byPlace.values()];
}

function suppression(file: string, line: number | null): Suppression {
  return { tool: 'bandit', kind: 'comment', text: '# nosec', location: { path: projectPath(file), line } };
}
