import type { ToolOutput } from '../../model/tool-adapter.ts';
import { amount } from '../amount.ts';
import type { Doubt } from '../reports/answer.ts';
import { incomplete } from '../reports/coverage-doubts.ts';
import { nameSome } from '../reports/report-text.ts';
import { textOf } from '../reports/tool-output.ts';

const TROUBLE = /\[\w+\]\t(?:ERROR|CRITICAL)\t/;
const BROKEN_RULE = /Bandit internal error running: (\w+) on file (.+) at line (\d+): /g;

/**
 * What bandit 1.9 says on stderr alone. A rule that breaks, such as over a call nested as deep as Python goes, is given up at that place: the
 * others go on, no file counts as skipped, and the report is whole without the finding. Source: bandit/core/tester.py.
 */
export function banditStreamDoubts({ stderr }: ToolOutput): readonly Doubt[] {
  const text = textOf(stderr);
  if (!text.ok) {
    return [text.doubt];
  }
  const places = [...text.value.matchAll(BROKEN_RULE)].map(
    ([, rule, file, line]) => `${rule} ${file}:${line}`,
  );
  if (places.length > 0) {
    const message = `bandit broke while it judged ${amount(places.length, 'place', 'places')}, and went on: ${nameSome([...new Set(places)])}`;
    const next = 'Write that call more plainly, with its arguments in variables of their own';
    return [incomplete('INPUT_SKIPPED', message, next)];
  }
  const next = 'Read its messages in the raw output';
  return TROUBLE.test(text.value)
    ? [incomplete('REPORT_SAYS_ERROR', 'bandit reported an error during the scan', next)]
    : [];
}
