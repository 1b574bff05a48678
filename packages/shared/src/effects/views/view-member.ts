import { viewFault } from './view-budget.ts';

/** A file in an archive. */
export interface ViewMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive opened whole: its files, and every byte of it that belongs to none of them. */
export interface OpenedArchive {
  readonly members: readonly ViewMember[];
  readonly rest: readonly Uint8Array[];
}

/** Says whether bytes are plain ASCII text, which a scanner sees as it stands; anything else could be a file in disguise. */
export function isPlainText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 0x20 && byte <= 0x7e) || (byte >= 0x09 && byte <= 0x0d));
}

/** Says whether bytes are all zero. */
export function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

/** Demands that no name comes twice: readers differ in which of the two they take. Raises VIEW_ARCHIVE_UNSAFE. */
export function requireUnique(members: readonly { readonly name: string }[]): void {
  if (new Set(members.map(({ name }) => name)).size < members.length) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'it holds a name twice');
  }
}

/** A name in an archive as a person reads it; what is not UTF-8 is shown as Latin-1. */
export function memberName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    name = new TextDecoder('latin1').decode(bytes);
  }
  return name.replaceAll(/\p{Cc}/gu, '?') || '?';
}
