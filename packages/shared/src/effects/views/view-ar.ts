import { type ViewBudget, viewFault } from './view-budget.ts';
import { memberName, type OpenedArchive, type ViewMember } from './view-member.ts';

const MAGIC_BYTES = 8;
const HEADER_BYTES = 60;

/** Opens an `ar` archive (Debian packages, static libraries). Names come twice in it by right, so each gets its number. Raises the VIEW_ codes. */
export function openAr(archive: Buffer, budget: ViewBudget): OpenedArchive {
  const members: ViewMember[] = [];
  const rest: Uint8Array[] = [archive.subarray(0, MAGIC_BYTES)];
  for (let at = MAGIC_BYTES; at < archive.length; ) {
    const header = archive.subarray(at, at + HEADER_BYTES);
    const size = Number(header.toString('latin1', 48, 58).trim() || 'none');
    const start = at + HEADER_BYTES;
    const isWhole =
      header.length === HEADER_BYTES &&
      header.toString('latin1', 58, 60) === '`\n' &&
      Number.isSafeInteger(size) &&
      size >= 0 &&
      start + size <= archive.length;
    if (!isWhole) {
      throw viewFault('VIEW_ARCHIVE_UNSAFE', 'a header in it is broken');
    }
    budget.spend(size);
    const name = memberName(header.subarray(0, 16)).trim();
    members.push({ name: `${name}#${members.length + 1}`, bytes: archive.subarray(start, start + size) });
    rest.push(header);
    at = start + size + (size % 2);
    if (size % 2 === 1 && archive[at - 1] !== 0x0a && at <= archive.length) {
      throw viewFault('VIEW_ARCHIVE_UNSAFE', 'a file in it is not filled up as it has to be');
    }
  }
  return { members, rest };
}
