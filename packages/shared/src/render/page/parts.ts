import type { Reason } from '../../model/reason.ts';
import type { Verdict } from '../../model/verdict.ts';
import { type Html, html, htmlProse } from '../html.ts';

type State = Verdict | 'skipped';

/** The state in words, for a reader who sees no colour and no drawing. */
export const STATE_WORDS = {
  pass: 'pass',
  fail: 'fail',
  error: 'error',
  skipped: 'not run',
} as const satisfies Record<State, string>;

/** A drawn mark for a state: check, cross, exclamation, dash. Always beside its word, so it is hidden from screen readers. */
export function mark(state: State): Html {
  return html`<svg class="mark ${state}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9.6"/>${stroke(state)}</svg>`;
}

function stroke(state: State): Html {
  switch (state) {
    case 'pass':
      return html`<path d="M7.6 12.4l3 3 5.8-6.4"/>`;
    case 'fail':
      return html`<path d="M8.6 8.6l6.8 6.8M15.4 8.6l-6.8 6.8"/>`;
    case 'error':
      return html`<path d="M12 7.4v5.8M12 16.6v.1"/>`;
    case 'skipped':
      return html`<path d="M8.4 12h7.2"/>`;
  }
}

/** A state as a small label. */
export function stateTag(state: State): Html {
  return html`<span class="tag ${state}">${STATE_WORDS[state]}</span>`;
}

/** One reason with its next step. */
export function reasonLine({ code, message, next }: Reason): Html {
  return html`<p class="reason"><code class="label">${code}</code> ${htmlProse(message)}. <span class="do">${htmlProse(next)}.</span></p>`;
}

/** A section with its heading, which also names it for assistive technology. */
export function section(id: string, title: string, lead: string, content: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2><p class="lead">${lead}</p>${content}</section>`;
}

/** A table that scrolls by itself when the screen is narrow; a keyboard can reach it. */
export function scrollTable(label: string, heads: readonly Html[], rows: readonly Html[]): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** A column head. */
export function head(title: string): Html {
  return html`<th scope="col">${title}</th>`;
}

/** A column head over numbers. */
export function numberHead(title: string): Html {
  return html`<th scope="col" class="number">${title}</th>`;
}

/** What stands in place of a fact that nobody stated. */
export const NOT_KNOWN = 'not known';

/** A name with its value, where null shows as "not known" instead of an empty place. */
export function pair(name: string, value: string | null): Html {
  return html`<dt>${name}</dt><dd>${value ?? NOT_KNOWN}</dd>`;
}

/** A fact of its own in the grid at the top: a name with its value. */
export function fact(name: string, value: string | null): Html {
  return html`<div>${pair(name, value)}</div>`;
}

/** A digest, short enough to read; the whole one is in the record. */
export function shortDigest(digest: string): string {
  return `${digest.replace(/^sha256:/, '').slice(0, 12)}…`;
}

/** A duration as a person says it; the number and its unit stay on one line. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)}\u00a0ms`
    : `${(milliseconds / 1000).toFixed(1)}\u00a0s`;
}

/** An ISO 8601 time without its fraction, in UTC. */
export function time(iso: string | null): string | null {
  return iso === null
    ? null
    : iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/, '$1 $2 UTC');
}
