import { amount } from '../../formats/amount.ts';
import type { Finding } from '../../model/finding.ts';
import { worstFirst } from '../counts.ts';
import { type Html, html, when } from '../html.ts';
import { cutText } from '../plain-text.ts';
import { head, scrollTable, section } from './parts.ts';

/** Above this the page would be slow to open; the reports beside it hold all. */
const MAX_FINDINGS = 1000;
const MAX_MESSAGE_CHARACTERS = 1000;

const TONE = { critical: 'fail', high: 'fail', unknown: 'error', medium: 'error', low: 'low' } as const;

/** The findings of all tools, worst first. */
export function findingsSection(findings: readonly Finding[]): Html {
  const shown = worstFirst(findings).slice(0, MAX_FINDINGS);
  const left = findings.length - shown.length;
  const lead =
    findings.length === 0
      ? 'No tool has reported a finding. The table of tools says how far that can be relied on.'
      : `${amount(findings.length, 'finding', 'findings')}, worst first. Suppressed ones are listed too.`;
  const heads = ['Severity', 'Tool', 'Rule', 'Where', 'What'].map(head);
  return section(
    'findings',
    'Findings',
    lead,
    html`${when(shown.length > 0, () => scrollTable('Findings', heads, shown.map(findingRow)))}${when(
      left > 0,
      () => html`<p class="reason">${left} more are in the reports beside this page.</p>`,
    )}`,
  );
}

function findingRow({ severity, tool, rule, location, message, suppressed }: Finding): Html {
  const line = location?.line == null ? '' : `:${location.line}`;
  return html`<tr><td><span class="tag ${TONE[severity]}">${severity}</span>${
    suppressed ? html` <span class="tag">suppressed</span>` : ''
  }</td><td>${tool}</td><td><code>${rule}</code></td><td class="where">${
    location === null ? 'no place' : html`<code>${location.path}${line}</code>`
  }</td><td class="what">${cutText(message, MAX_MESSAGE_CHARACTERS)}</td></tr>`;
}
