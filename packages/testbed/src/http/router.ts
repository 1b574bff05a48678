import type { World } from '../world.ts';
import type { Answer, Exchange } from './exchange.ts';

export type Handler = (world: World, exchange: Exchange) => Answer | Promise<Answer>;

/** `path` names parts as `{name}` (one segment) or `{name...}` (the rest). */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: Handler;
}

/** A handler with the parts of the path that it was found by. */
export interface Found {
  readonly handler: Handler;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: Route;
  readonly pattern: RegExp;
}

function toPattern(path: string): RegExp {
  const source = path
    .split(/(\{\w+(?:\.\.\.)?\})/)
    .map((piece) => {
      const named = /^\{(\w+)(\.\.\.)?\}$/.exec(piece);
      if (named === null) {
        return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      }
      return named[2] === undefined ? `(?<${named[1]}>[^/]+)` : `(?<${named[1]}>.+)`;
    })
    .join('');
  return new RegExp(`^${source}$`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Finds the first route that fits method and path name; null when there is none. */
export function createRouter(routes: readonly Route[]): (method: string, pathname: string) => Found | null {
  const compiled: readonly Compiled[] = routes.map((route) => ({ route, pattern: toPattern(route.path) }));
  return (method, pathname) => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) {
        continue;
      }
      const match = pattern.exec(pathname);
      if (match !== null) {
        const parts = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decode(text)]);
        return { handler: route.handler, parameters: Object.fromEntries(parts) };
      }
    }
    return null;
  };
}
