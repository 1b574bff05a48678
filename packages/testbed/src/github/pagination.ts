import type { Exchange } from '../http/exchange.ts';
import type { World } from '../world.ts';

const DEFAULT_PER_PAGE = 30;
const MAX_PER_PAGE = 100;

/** A page of a list and the headers that lead to the others. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly headers: Readonly<Record<string, string>>;
}

function positive(text: string | null, fallback: number): number {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : fallback;
}

/** Cuts the page that `page` and `per_page` ask for, with GitHub's Link header. */
export function paginate<Item>(world: World, exchange: Exchange, all: readonly Item[]): Page<Item> {
  const { searchParams, pathname } = exchange.url;
  const perPage = Math.min(positive(searchParams.get('per_page'), DEFAULT_PER_PAGE), MAX_PER_PAGE);
  const page = positive(searchParams.get('page'), 1);
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const link = (relation: string, number: number): string => {
    const target = new URL(pathname, world.url());
    target.search = exchange.url.search;
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link('prev', page - 1), link('first', 1)] : []),
    ...(page < last ? [link('next', page + 1), link('last', last)] : []),
  ];
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}
