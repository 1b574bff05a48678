import { codeRuns } from './code-runs.ts';
import { plainText } from './plain-text.ts';

/** Markup that is ready: the only thing that `html` does not escape. Only `html` makes one. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | readonly (Html | string)[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Writes a stranger's text for HTML content or a quoted attribute: one line, without markup, controls or hidden characters. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

/** Template for markup: what is put in is escaped, unless it was made by this function. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const written = strings.map(
    (text, index) => text + (index < parts.length ? write(parts[index] ?? '') : ''),
  );
  return { markup: written.join('') };
}

/** Writes a sentence of ours, in which backticks stand around code, such as a reason's message; all of it is escaped. */
export function htmlProse(text: string): Html {
  return html`${codeRuns(text).map((run) => (run.isCode ? html`<code>${run.text}</code>` : run.text))}`;
}

/** No markup at all. */
export const NOTHING: Html = { markup: '' };

/** The markup when the condition holds, else nothing. */
export function when(condition: unknown, markup: () => Html): Html {
  return condition === true ? markup() : NOTHING;
}

function write(part: Part): string {
  if (typeof part === 'string') {
    return escapeHtml(part);
  }
  if (typeof part === 'number') {
    return String(part);
  }
  return 'markup' in part ? part.markup : part.map(write).join('');
}
