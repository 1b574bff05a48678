/** Who signed, whole: compared field by field as exact strings, never as patterns. Commit, ref and ids come from the certificate. */
export interface CertificateIdentity {
  readonly issuer: string;
  /** Subject alternative name: `https://github.com/OWNER/REPO/.github/workflows/x.yml@REF`. */
  readonly subjectAlternativeName: string;
  /** `job_workflow_sha`, OID .10. */
  readonly builderCommit: string | null;
  readonly runnerEnvironment: string | null;
  readonly sourceRepository: string | null;
  readonly sourceRepositoryId: string | null;
  readonly sourceCommit: string | null;
  readonly sourceRef: string | null;
  /** The workflow that the run started with, with its ref (`workflow_ref`, OID .18): the caller's own. */
  readonly buildConfig: string | null;
  readonly trigger: string | null;
  readonly runUri: string | null;
  readonly visibility: string | null;
}

/** What a verifier demands of an identity; an absent field is not checked, an empty expectation is an error. */
export interface ExpectedIdentity {
  readonly issuer: string;
  readonly subjectAlternativeName?: string;
  /** Workflow path without its ref, `https://github.com/OWNER/REPO/.github/workflows/x.yml`; needs `builderCommits`. */
  readonly workflow?: string;
  readonly builderCommits?: readonly string[];
  readonly sourceRepository?: string;
  readonly sourceRepositoryId?: string;
  readonly sourceCommit?: string;
  readonly sourceRef?: string;
  readonly triggers?: readonly string[];
  readonly runUri?: string;
}
