import { SEVERITIES } from '@interlock/shared/model/finding.ts';
import * as v from 'valibot';

const Reason = v.object({ code: v.string(), message: v.string(), next: v.string() });
const Location = v.nullable(v.object({ path: v.string(), line: v.nullable(v.number()) }));
const Severity = v.picklist(SEVERITIES);

const Finding = v.object({
  fingerprint: v.string(),
  tool: v.string(),
  rule: v.string(),
  severity: Severity,
  message: v.string(),
  location: Location,
  suppressed: v.boolean(),
});

const Report = v.object({
  tool: v.string(),
  completeness: v.picklist(['complete', 'incomplete', 'error']),
  reasons: v.array(Reason),
  findings: v.array(Finding),
  suppressions: v.array(
    v.object({
      tool: v.string(),
      kind: v.picklist(['comment', 'configuration', 'baseline']),
      text: v.string(),
      location: Location,
    }),
  ),
  proof: v.object({
    inputsExpected: v.number(),
    inputsSeen: v.nullable(v.number()),
    rules: v.nullable(v.number()),
    dataDate: v.nullable(v.string()),
    toolVersion: v.nullable(v.string()),
    toolDigest: v.nullable(v.string()),
    canary: v.picklist(['found', 'missed', 'not-planted']),
    confinement: v.nullable(v.string()),
  }),
});

/** The assessments of a kept decision. */
export const AssessmentsSchema = v.array(
  v.object({
    id: v.string(),
    title: v.string(),
    verdict: v.picklist(['pass', 'fail', 'error']),
    enforcement: v.picklist(['required', 'advisory']),
    reasons: v.array(Reason),
    evidence: v.array(v.object({ uri: v.string(), sha256: v.string(), producer: v.string() })),
    report: v.nullable(Report),
  }),
);
