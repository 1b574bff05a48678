/** What a person typed who started a run by hand, by name, as the event's payload says it. */
export type DispatchInputs = Readonly<Record<string, string | number | boolean | null>>;

/** Facts of one workflow run, as GITHUB_* and the event's payload say them; a signing job checks them against the token's claims. */
export interface Run {
  /** `OWNER/REPO`. */
  readonly repository: string;
  /** GitHub's number of it; on a person's own machine its first commit, and `0` where there is none. */
  readonly repositoryId: string;
  readonly commit: string;
  readonly ref: string;
  readonly event: string;
  readonly runId: string;
  readonly attempt: number;
  readonly job: string;
  /** Unknown counts as private: nothing goes to a public log by mistake. */
  readonly isPrivate: boolean;
  readonly defaultBranch: string | null;
  /** Commit before a push; null for other events and for a new branch. */
  readonly before: string | null;
  readonly pullRequest: {
    readonly baseCommit: string;
    readonly baseBranch: string;
    readonly isFork: boolean;
  } | null;
  readonly mergeGroupBase: string | null;
  /** Null for an event other than `workflow_dispatch`; without inputs an empty object. */
  readonly inputs: DispatchInputs | null;
  readonly server: string;
  readonly api: string;
  /** True on a GitHub runner or a stand-in for one; false on a person's own machine. */
  readonly isWorkflow: boolean;
  /** The checkout. */
  readonly workspace: string;
}
