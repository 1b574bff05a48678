import type { Expectation } from '../../model/tool-adapter.ts';
import { packageKey } from '../python/python-package.ts';
import type { Doubt } from './answer.ts';
import { incomplete } from './coverage-doubts.ts';
import { nameSome } from './report-text.ts';

/** Lock, report and advisory queries have to name the same packages; every difference is a doubt. Keys are those of `packageKey`. */
export function packageDoubts(expectation: Expectation, audited: ReadonlySet<string>): readonly Doubt[] {
  const locked = new Set(expectation.packages.map(({ name, version }) => packageKey(name, version)));
  const { advisories } = expectation;
  return [
    ...missing(
      'PACKAGE_NOT_AUDITED',
      'The report does not name',
      locked,
      audited,
      'Audit the lock file itself, whole',
    ),
    ...missing(
      'PACKAGE_NOT_AUDITED',
      'The lock file does not name what was audited:',
      audited,
      locked,
      'Audit the lock file itself, and nothing else',
    ),
    ...(advisories === null
      ? [
          incomplete(
            'ADVISORY_NOT_COVERED',
            'No frozen advisory data was there',
            'Name a snapshot of advisories in the policy',
          ),
        ]
      : [
          ...missing(
            'ADVISORY_NOT_COVERED',
            'The advisory data does not cover',
            locked,
            keys(advisories.covered),
            'Make a new snapshot that covers them',
          ),
          ...missing(
            'ADVISORY_NOT_QUERIED',
            'The advisory data was not asked about',
            locked,
            keys(advisories.queried),
            'Run the audit again',
          ),
        ]),
  ];
}

function keys(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.map((name) => {
      const at = name.lastIndexOf('==');
      return at < 0 ? name : packageKey(name.slice(0, at), name.slice(at + 2));
    }),
  );
}

function missing(
  code: Doubt['code'],
  start: string,
  wanted: ReadonlySet<string>,
  present: ReadonlySet<string>,
  next: string,
): readonly Doubt[] {
  const names = [...wanted].filter((key) => !present.has(key));
  return names.length === 0 ? [] : [incomplete(code, `${start} ${nameSome(names)}`, next)];
}
