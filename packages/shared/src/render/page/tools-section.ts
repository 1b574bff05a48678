import type { Assessment } from '../../model/decision.ts';
import { countFindings } from '../counts.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { head, numberHead, reasonLine, scrollTable, section, shortDigest, stateTag } from './parts.ts';

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
  // The digest is of the file that was started, so it stands with the tool's name.
  const heads = [
    head('Tool'),
    head('Verdict'),
    ...['Critical', 'High', 'Medium', 'Low', 'Unknown'].map(numberHead),
    numberHead('Inputs seen'),
    numberHead('Rules'),
    head('Data of'),
    head('Canary'),
    head('Confinement'),
  ];
  return section(
    'tools',
    'The tools',
    'What each tool found, and what shows that it looked. A tool that cannot show it counts as an error, whatever it found.',
    scrollTable('Tools', heads, tools.map(toolRow)),
  );
}

function toolRow({ title, verdict, enforcement, report, reasons }: Assessment): Html {
  if (report === null) {
    return html`<tr><th scope="row">${title}</th><td>${stateTag(verdict)}</td><td colspan="10">No report</td></tr>`;
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
  }${enforcement === 'advisory' ? html` <span class="tag">advisory</span>` : ''}</td>${numbers.map(
    // What an incomplete answer found is true; that it found nothing is not.
    (number) => html`<td class="number">${completeness === 'complete' || number > 0 ? number : '?'}</td>`,
  )}<td class="number">${
    proof.inputsSeen === null ? 'not said' : `${proof.inputsSeen} of ${proof.inputsExpected}`
  }</td><td class="number">${
    proof.rules ?? 'not said'
  }</td><td class="nowrap">${proof.dataDate?.slice(0, 10) ?? 'none'}</td><td>${proof.canary}</td><td class="nowrap">${
    proof.confinement ?? 'not known'
  }</td></tr>${reasons.slice(0, 1).map((reason) => html`<tr><td colspan="12">${reasonLine(reason)}</td></tr>`)}`;
}
