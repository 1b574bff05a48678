import { escapeMarkdown, markdownCode, markdownProse } from './markdown.ts';
import { cutText } from './plain-text.ts';

/** Above this a cell fills the page instead of a line of it. */
export const MAX_CELL_CHARACTERS = 400;

/** A stranger's text for a cell of a summary's table, cut where it would fill the page. */
export function cell(text: string): string {
  return escapeMarkdown(cutText(text, MAX_CELL_CHARACTERS));
}

/** A stranger's text for a cell, as code that can be copied. */
export function codeCell(text: string): string {
  return markdownCode(cutText(text, MAX_CELL_CHARACTERS));
}

/** A sentence of ours for a cell, in which backticks stand around code. */
export function proseCell(text: string): string {
  return markdownProse(cutText(text, MAX_CELL_CHARACTERS));
}
