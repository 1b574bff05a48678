import type { Outcome } from '@interlock/shared/action/action.ts';
import { headline } from '@interlock/shared/action/single-decision.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** What the job shows. Outputs open only on a pass; `published` only when the release is public. */
export function report({ decision, facts, receipt }: Outcome<Inputs, Facts, Plan, Receipt>): JobReport {
  const release = decision.verdict === 'pass' ? (receipt?.release ?? null) : null;
  const names = facts?.goal.assets.map(({ name }) => name).toSorted() ?? [];
  const isPublic = release !== null && !release.isDraft;
  const outputs =
    release === null
      ? {}
      : {
          'release-id': String(release.id),
          'release-url': release.url,
          published: JSON.stringify(isPublic ? names : []),
        };
  const rows = facts?.goal.assets.map(({ name, size, sha256 }) => [name, String(size), sha256]) ?? [];
  const summary = renderSummary({
    title: 'Interlock release',
    decision,
    facts: release === null ? [] : [[isPublic ? 'Published' : 'Verified draft', release.url]],
    listing: { columns: ['File', 'Bytes', 'SHA-256'], rows },
  });
  const record = {
    'release.json': `${JSON.stringify(
      {
        release:
          release === null
            ? null
            : {
                id: release.id,
                tag: release.tag,
                url: release.url,
                isDraft: release.isDraft,
                isImmutable: release.isImmutable,
              },
        assets: facts?.goal.assets.map(({ name, size, sha256 }) => ({ name, size, sha256 })) ?? [],
        steps: receipt?.steps ?? [],
      },
      null,
      2,
    )}\n`,
  };
  const annotations = decision.warnings.map(({ message }) => ({
    level: 'warning' as const,
    message,
    location: null,
  }));
  return {
    outputs,
    summary,
    annotations,
    record,
    headline: headline(
      decision,
      `${isPublic ? 'published' : 'verified draft of'} ${amount(names.length, 'file', 'files')}`,
    ),
  };
}
