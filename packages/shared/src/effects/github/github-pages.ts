import type { Ask } from './github-client.ts';
import { unreadable } from './github-failure.ts';

const PAGE_ENTRIES = 100;
const MAX_PAGES = 50;

/**
 * Reads every page of a list. It goes on while a `next` link is announced or a page is full, so that a lost link cannot
 * cut the list. Raises GITHUB_UNREADABLE when an entry comes twice or the pages do not end.
 */
export async function allPages<Entry extends { readonly id: number }>(
  ask: Ask,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  readPage: (data: unknown) => readonly Entry[],
): Promise<readonly Entry[]> {
  const entries = new Map<number, Entry>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { headers, data } = await ask(route, { ...parameters, per_page: PAGE_ENTRIES, page }, 'repeatable');
    const read = readPage(data);
    for (const entry of read) {
      if (entries.has(entry.id)) {
        throw unreadable('a list that changed while it was read');
      }
      entries.set(entry.id, entry);
    }
    const announcesMore = /rel="next"/.test(String(headers['link'] ?? ''));
    if (!announcesMore && read.length < PAGE_ENTRIES) {
      return [...entries.values()];
    }
  }
  throw unreadable('a list that does not end');
}
