import type { Assessment } from '../../model/decision.ts';
import { countFindings } from '../../model/finding.ts';
import type { Proof } from '../../model/tool-report.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { head, numberHead, reasonLine, scrollTable, section, shortDigest, stateTag } from './parts.ts';

/** Something that shows that a tool looked. `said` is null where the tool said nothing about it. */
interface ProofColumn {
  readonly title: string;
  readonly isNumber: boolean;
  readonly said: (proof: Proof) => string | null;
  readonly unsaid: string;
}

const INPUTS: ProofColumn = {
  title: 'Inputs seen',
  isNumber: true,
  said: ({ inputsSeen, inputsExpected }) =>
    inputsSeen === null ? null : `${inputsSeen} of ${inputsExpected}`,
  unsaid: 'not named',
};

/** Most tools say nothing of these: a column that is empty for all tools is left out. */
const RARE: readonly ProofColumn[] = [
  {
    title: 'Rules',
    isNumber: true,
    said: ({ rules }) => (rules === null ? null : String(rules)),
    unsaid: 'not named',
  },
  {
    title: 'Data of',
    isNumber: false,
    said: ({ dataDate }) => dataDate?.slice(0, 10) ?? null,
    unsaid: 'none',
  },
];

const ALWAYS: readonly ProofColumn[] = [
  { title: 'Canary', isNumber: false, said: ({ canary }) => canary, unsaid: '' },
  { title: 'Confinement', isNumber: false, said: ({ confinement }) => confinement, unsaid: 'not known' },
];

const COUNTS = ['Critical', 'High', 'Medium', 'Low', 'Unknown'] as const;

/** Each tool: what it found, and what shows that it looked. */
export function toolsSection(tools: readonly Assessment[]): Html {
  if (tools.length === 0) {
    return section(
      'tools',
      'The tools',
      'No tool has reported, so nothing is known about the source.',
      NOTHING,
    );
  }
  const isSaid = ({ said }: ProofColumn) =>
    tools.some(({ report }) => report !== null && said(report.proof) !== null);
  const columns = [INPUTS, ...RARE.filter(isSaid), ...ALWAYS];
  // The digest is of the file that was started, so it stands with the tool's name.
  const heads = [
    head('Tool'),
    head('Verdict'),
    ...COUNTS.map(numberHead),
    ...columns.map(({ title, isNumber }) => (isNumber ? numberHead(title) : head(title))),
  ];
  return section(
    'tools',
    'The tools',
    'What each tool found, and what shows that it looked. A tool that cannot show it counts as an error, whatever it found.',
    scrollTable(
      'Tools',
      heads,
      tools.map((tool) => toolRow(tool, columns)),
    ),
  );
}

function toolRow(
  { title, verdict, enforcement, report, reasons }: Assessment,
  columns: readonly ProofColumn[],
): Html {
  if (report === null) {
    return html`<tr><th scope="row">${title}</th><td>${stateTag(verdict)}</td><td colspan="${COUNTS.length + columns.length}">No report</td></tr>`;
  }
  const { proof, completeness } = report;
  const counts = countFindings(report.findings);
  const numbers = [counts.critical, counts.high, counts.medium, counts.low, counts.unknown];
  return html`<tr><th scope="row">${title}<div class="started">${
    proof.toolVersion ?? 'version not known'
  } <code>${proof.toolDigest === null ? 'report only' : shortDigest(proof.toolDigest)}</code></div></th><td>${stateTag(verdict)}${
    completeness === 'complete' || completeness === verdict
      ? ''
      : html` <span class="tag error">${completeness}</span>`
  } <span class="tag">${enforcement}</span></td>${numbers.map(
    // What an incomplete answer found is true; that it found nothing is not.
    (number) => html`<td class="number">${completeness === 'complete' || number > 0 ? number : '?'}</td>`,
  )}${columns.map(
    ({ isNumber, said, unsaid }) =>
      html`<td class="${isNumber ? 'number' : 'nowrap'}">${said(proof) ?? unsaid}</td>`,
  )}</tr>${reasons.slice(0, 1).map((reason) => html`<tr><td colspan="${2 + COUNTS.length + columns.length}">${reasonLine(reason)}</td></tr>`)}`;
}
