/**
 * Makes text for a terminal harmless in a workflow, whose runner reads the same lines: it takes `##[` anywhere for a command, and `::`
 * at the start of a line after blanks (actions/runner, ActionCommand).
 */
export function fencedText(text: string): string {
  return text.replaceAll('##[', '# #[').replaceAll(/^([^\S\n]*)::/gm, '$1| ::');
}

/** The same JSON document without the start of a workflow command; it can stand only within a string, and no line starts with one. */
export function fencedJson(document: string): string {
  return document.replaceAll('##[', String.raw`##\u005b`);
}
