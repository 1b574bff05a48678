import { createHash } from 'node:crypto';
import type { Sha256 } from '../../model/digest.ts';

/**
 * JSON in one form only, so that equal values have equal digests: keys sorted by UTF-16 code unit, no spaces, numbers and strings as
 * JSON.stringify writes them (RFC 8785). Members that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isRecord(member) ? sorted(member) : member));
}

/** SHA-256 over the UTF-8 bytes of a text, or over bytes. */
export function sha256Of(content: string | Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  // A null prototype keeps a key such as `__proto__` an ordinary key.
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of keys) {
    copy[key] = value[key];
  }
  return copy;
}
