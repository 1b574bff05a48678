import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import { normalPackageName } from './requirements-lock.ts';

const SnapshotSchema = v.object({
  ecosystem: v.literal('PyPI'),
  date: v.pipe(v.string(), v.isoDate()),
  packages: v.pipe(v.array(v.string()), v.minLength(1)),
  advisories: v.array(v.looseObject({ id: v.string() })),
});

/** What a frozen advisory snapshot says about itself: the day of the data, and the packages that it covers (normal names, PEP 503). */
export interface AdvisorySnapshot {
  readonly date: string;
  readonly packages: ReadonlySet<string>;
}

/** Reads the head of an advisory snapshot (OSV records in one JSON file). Raises ADVISORY_SNAPSHOT_INVALID. */
export function parseAdvisorySnapshot(bytes: Uint8Array): AdvisorySnapshot {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), SnapshotSchema), decode(bytes));
  if (!parsed.success) {
    throw invalid();
  }
  return { date: parsed.output.date, packages: new Set(parsed.output.packages.map(normalPackageName)) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid();
  }
}

function invalid(): ActionError {
  return new ActionError(
    'ADVISORY_SNAPSHOT_INVALID',
    'The advisory snapshot does not have the form that it needs',
    'Freeze it again; it names ecosystem, date, packages and OSV records',
  );
}
