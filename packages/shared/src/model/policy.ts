import type { Builder } from './build.ts';
import type { Sha256 } from './digest.ts';
import type { Severity } from './finding.ts';
import type { LockedPackage } from './tool-adapter.ts';

/** How one tool is judged. */
export interface ToolPolicy {
  /** 1 advisory (exits 0 by itself, keeps its verdict), 2 required. A release needs every tool complete in either phase. */
  readonly phase: 1 | 2;
  /** The mildest severity that fails. */
  readonly failAt: Exclude<Severity, 'unknown'>;
  readonly owner: string;
  readonly localCommand: string;
  readonly timeoutSeconds: number;
  /** Maximum age of the tool's advisory data in days; null where it has none. */
  readonly freshnessDays: number | null;
  /** Suppressions (comments and configuration) allowed in the whole project. */
  readonly suppressionBudget: number;
  /** Smallest share of killed mutants, 0 to 1; null where it does not apply. */
  readonly minimumScore: number | null;
  /** Least certainty in percent at which the tool reports; null where the tool has no such scale. */
  readonly minimumConfidence: number | null;
  /** Accepts an incomplete answer, for hygiene tools only. */
  readonly acceptIncomplete: {
    readonly reason: string;
    readonly owner: string;
    readonly expires: string;
  } | null;
}

/** Accepts one finding: by exact fingerprint, or by rule and exact path. */
export interface Waiver {
  readonly tool: string;
  readonly fingerprint: string | null;
  readonly rule: string | null;
  readonly path: string | null;
  readonly reason: string;
  readonly owner: string;
  /** ISO 8601 date, the last day on which the waiver holds. */
  readonly expires: string;
}

/** The effective policy: presets merged, every field set; `interlock explain policy` prints where each value came from. */
export interface Policy {
  readonly mode: 'MODE_HIGH_ASSURANCE' | 'MODE_DEVELOPER';
  readonly tools: Readonly<Record<string, ToolPolicy>>;
  readonly waivers: {
    readonly accept: 'none' | 'signed';
    readonly maximumDays: number;
    readonly warnDays: number;
    readonly entries: readonly Waiver[];
  };
  /** Fingerprints of findings that stood when the policy was introduced; medium and low only. */
  readonly baseline: readonly string[];
  readonly skips: readonly (LockedPackage & {
    readonly reason: string;
    readonly owner: string;
    readonly expires: string;
  })[];
  readonly build: {
    /** `interlock`: our build job runs `argv`. `caller`: a job of the caller built, and what may be claimed of it is less. */
    readonly by: Builder;
    readonly argv: readonly string[];
    readonly artifacts: readonly string[];
    /** Hash lock of the build's and the tests' dependencies, project-relative. */
    readonly lockFile: string | null;
  };
  readonly sourceRoots: readonly string[];
  readonly dependencyLock: string | null;
  /** Frozen advisory snapshot, project-relative file and digest; null means none, and an audit is then incomplete. */
  readonly advisories: { readonly path: string; readonly sha256: Sha256 } | null;
  readonly confinement: 'required' | 'ephemeral' | 'best';
  readonly platform: { readonly server: string; readonly api: string; readonly issuer: string };
  readonly signing: {
    readonly fulcio: string;
    readonly rekor: string;
    readonly timestampAuthority: string | null;
    /** Project-relative trusted_root.json and its digest. */
    readonly trustedRoot: { readonly path: string; readonly sha256: Sha256 };
    /** Writes `.sig` and `.pem` beside the bundle. */
    readonly detached: boolean;
    /** Lets a repository that is not public write to a public log. */
    readonly allowPublicLog: boolean;
  };
  readonly identity: {
    /** `https://github.com/OWNER/REPO/.github/workflows/release.yml`, exact. */
    readonly workflow: string;
    /** Commits of the workflow's repository that are accepted builders (`job_workflow_sha`). */
    readonly builderCommits: readonly string[];
    readonly triggers: readonly string[];
  };
  readonly sbom: { readonly supplier: string };
  readonly promotion: { readonly runs: number; readonly streak: number };
  readonly release: {
    readonly first: boolean;
    /** The package index that must serve the artifacts before a draft is opened; null where a release goes to none. */
    readonly registry: { readonly kind: 'simple-index'; readonly url: string } | null;
  };
  /** The stand-ins of a rehearsal: set only in the base commit of a rehearsal's temporary repository. */
  readonly rehearsal: boolean;
}

/** A policy with where it came from. */
export interface ResolvedPolicy {
  readonly policy: Policy;
  /** SHA-256 over the canonical JSON of `policy`. */
  readonly sha256: Sha256;
  /** The commit that it was read from; null for a bootstrap. */
  readonly commit: string | null;
  /** True when nothing stood at the base and preset `starter` judges: a release then ends `POLICY_BOOTSTRAP`. */
  readonly isBootstrap: boolean;
}
