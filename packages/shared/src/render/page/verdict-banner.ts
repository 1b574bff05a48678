import { amount } from '../../formats/amount.ts';
import type { RehearsalRecord } from '../../model/record.ts';
import { type Html, html, when } from '../html.ts';
import { mark, reasonLine } from './parts.ts';

const WORDS = { pass: 'Released', fail: 'Refused', error: 'Could not be judged, so refused' } as const;

const REFUSALS = {
  fail: 'At least one check said no.',
  error: 'At least one check could not be answered, and that counts as a no.',
} as const;

/** Verdict, what it means, and what to do next: the first thing that a reader meets. */
export function verdictBanner(record: RehearsalRecord): Html {
  const [first, ...others] = record.reasons;
  return html`<div class="verdict is-${record.verdict}" role="group" aria-label="Verdict"><p class="word">${mark(record.verdict)}<span>${WORDS[record.verdict]}</span> <span class="tag ${record.verdict}">verdict: ${record.verdict}</span></p><p class="said">${sentence(record)}</p>${when(
    first !== undefined,
    () =>
      html`<div class="next">${first === undefined ? '' : reasonLine(first)}${when(
        others.length > 0,
        () =>
          html`<details><summary>${amount(others.length, 'more reason', 'more reasons')}</summary>${others.map(reasonLine)}</details>`,
      )}</div>`,
  )}</div>`;
}

function sentence({ verdict, published, standIns }: RehearsalRecord): string {
  const where = standIns.length > 0 ? 'to stand-ins, not to the public' : 'to the public';
  if (verdict === 'pass') {
    return `Every check was complete and passed. ${amount(published.length, 'file was', 'files were')} published ${where}.`;
  }
  return published.length === 0
    ? `${REFUSALS[verdict]} Nothing was published.`
    : `Something went wrong after publishing began: ${amount(published.length, 'file is', 'files are')} out ${where}.`;
}
