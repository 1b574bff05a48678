import { codeRuns } from './code-runs.ts';
import { plainText } from './plain-text.ts';

/** Everything that GitHub-flavoured Markdown, HTML or a workflow command could read as syntax. */
const SYNTAX = /[&<>"'`\\*_{}[\]()#+\-!|~:@^$=]/g;

/** A word joiner: it draws nothing and keeps GitHub's later passes from finding a mention, an issue or an emoji. */
const WORD_JOINER = '&#8288;';

/**
 * Writes a stranger's text as GitHub-flavoured Markdown that shows exactly this text, also inside a table cell: no markup,
 * HTML, links, images, mentions, issue references or emoji can come out of it. One line.
 *
 * Every character that is syntax becomes a numeric entity, which Markdown never reads as syntax. Mentions, e-mail
 * addresses, issue numbers and emoji are found by GitHub after entities were decoded, so those are broken up too.
 */
export function escapeMarkdown(text: string): string {
  return escapeSyntax(text)
    .replaceAll('&#64;', `&#64;${WORD_JOINER}`)
    .replaceAll('&#35;', `&#35;${WORD_JOINER}`)
    .replaceAll(/\b(GH)&#45;/gi, `$1${WORD_JOINER}&#45;`)
    .replaceAll(/&#58;(?=[A-Za-z0-9&])/g, `&#58;${WORD_JOINER}`);
}

function escapeSyntax(text: string): string {
  return plainText(text)
    .replace(SYNTAX, entity)
    .replaceAll(/\b(www)\./gi, '$1&#46;')
    .replace(/^(\s*\d+)\./, '$1&#46;');
}

/**
 * Writes a stranger's text as code: a path, a rule, a digest. Stays code inside a table cell. GitHub looks for no mentions or emoji in
 * code, so that a path can be copied without invisible characters.
 */
export function markdownCode(text: string): string {
  return `<code>${escapeSyntax(text)}</code>`;
}

/** Writes a sentence of ours, in which backticks stand around code, such as a reason's message; all of it is escaped. */
export function markdownProse(text: string): string {
  return codeRuns(text)
    .map((run) => (run.isCode ? markdownCode(run.text) : escapeMarkdown(run.text)))
    .join('');
}

/** Writes one row of a table from cells that are Markdown already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
