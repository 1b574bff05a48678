import type { Assessment } from './decision.ts';
import type { Evidence } from './evidence.ts';
import type { CertificateIdentity } from './identity.ts';
import type { Reason } from './reason.ts';
import type { SubjectSet } from './subject.ts';
import type { Verdict } from './verdict.ts';

/** One step of a release as it went: what it was, how much it was trusted with, and how it ended. */
export interface StepRecord {
  readonly id: string;
  readonly title: string;
  /** Level of trust of its job, such as `reads` or `signs`. */
  readonly trust: string;
  readonly verdict: Verdict | 'skipped';
  readonly elapsedMilliseconds: number;
  readonly reasons: readonly Reason[];
  readonly evidence: readonly Evidence[];
}

/** One signature of a release. A fact that the bundle does not hold is null. */
export interface SignatureRecord {
  readonly subject: string;
  /** What was signed, in words: `artifact`, `provenance`, `CycloneDX SBOM`, `verification summary`. */
  readonly kind: string;
  readonly identity: CertificateIdentity | null;
  readonly logIndex: string | null;
  /** ISO 8601, by the transparency log. */
  readonly loggedAt: string | null;
  /** ISO 8601, by the timestamp authority. */
  readonly timestampedAt: string | null;
}

/** A whole release, real or rehearsed, as the evidence page tells it. */
export interface RehearsalRecord {
  readonly project: string;
  readonly tag: string | null;
  readonly commit: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly elapsedMilliseconds: number;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** Names of the published assets; empty when nothing was published. */
  readonly published: readonly string[];
  readonly policy: {
    readonly sha256: string;
    readonly commit: string | null;
    readonly isBootstrap: boolean;
  } | null;
  readonly steps: readonly StepRecord[];
  /** The assessments that are about a tool. */
  readonly tools: readonly Assessment[];
  readonly subjects: SubjectSet;
  readonly signatures: readonly SignatureRecord[];
  /** What came from a stand-in instead of the real service; empty for a real release. */
  readonly standIns: readonly string[];
  /** What nobody looked at, in one sentence each. */
  readonly notCovered: readonly string[];
}
