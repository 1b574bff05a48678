import { createHmac, timingSafeEqual } from 'node:crypto';
import type { World } from '../world.ts';
import type { Exchange } from './exchange.ts';

const LIFETIME_SECONDS = 60;

function signature(world: World, pathname: string, expires: string): string {
  return createHmac('sha256', world.addressKey).update(`${pathname}\n${expires}`).digest('hex');
}

/** An address below this server that needs no other credential for the given time, one minute by default. */
export function signedAddress(
  world: World,
  pathname: string,
  lifetimeSeconds: number = LIFETIME_SECONDS,
): string {
  const expires = String(Math.floor(world.now().getTime() / 1000) + lifetimeSeconds);
  return `${world.url()}${pathname}?se=${expires}&sig=${signature(world, pathname, expires)}`;
}

/** Whether the request came by an address that we signed and that still holds. */
export function holdsAddress(world: World, exchange: Exchange): boolean {
  const expires = exchange.url.searchParams.get('se') ?? '';
  const given = Buffer.from(exchange.url.searchParams.get('sig') ?? '', 'hex');
  const expected = Buffer.from(signature(world, exchange.url.pathname, expires), 'hex');
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && Number(expires) * 1000 > world.now().getTime();
}
