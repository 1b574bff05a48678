/**
 * Turns a summary that this folder wrote into text for a terminal: entities become characters again, and our own few tags go. The
 * characters were made harmless for a terminal before they were escaped.
 */
export function summaryForTerminal(markdown: string): string {
  return markdown
    .replaceAll(/<\/?(?:code|details|summary)>/g, '')
    .replaceAll('&#8288;', '')
    .replaceAll(/&#(\d{1,6});/g, (_whole, number: string) => String.fromCharCode(Number(number)))
    .replaceAll('**', '')
    .replaceAll(/\n{3,}/g, '\n\n');
}
