import type { Confinement } from '../model/confinement.ts';
import type { ArtifactReference } from '../model/evidence.ts';
import type { MessageCheck } from '../model/message-check.ts';
import type { ScanView, ViewSource } from '../model/scan-view.ts';
import type { Statement } from '../model/statement.ts';
import type { CommandPlan, ToolOutput } from '../model/tool-adapter.ts';
import type { Builds } from './builds/builds-port.ts';

/** The current time as a value; the only clock that anything may ask. */
export interface Clock {
  readonly now: () => Date;
}

/** Lines for a person. Every line passes redaction, and text of tools is fenced from workflow commands. */
export interface Log {
  readonly info: (line: string) => void;
  readonly registerSecret: (value: string) => void;
}

/** Size in bytes and lower-case SHA-256 of a file. */
export interface FileDigest {
  readonly size: number;
  readonly sha256: string;
}

export interface Files {
  /** Makes a fresh folder that only this user can read, outside of the checkout. */
  readonly makePrivateFolder: () => Promise<string>;
  /** Reads a regular file; raises FILE_MISSING, FILE_TOO_LARGE, FILE_NOT_REGULAR (links are refused). */
  readonly read: (path: string, maximumBytes: number) => Promise<Uint8Array>;
  /** Writes a new file and its folders; refuses one that exists (FILE_EXISTS). */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Hashes in flat memory. */
  readonly digest: (path: string) => Promise<FileDigest>;
  /** Copies a regular file and gives the digest of the copy. */
  readonly copy: (from: string, to: string) => Promise<FileDigest>;
  /** Relative paths of all regular files below, sorted; raises FILE_NOT_REGULAR on a link or device. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Writes all text that is in these files, and in archives among them, into a folder under neutral names. What cannot be opened is a gap of the view. */
  readonly view: (sources: readonly ViewSource[], folder: string) => Promise<ScanView>;
  /** When a file was last written, in milliseconds since 1970; raises FILE_MISSING. */
  readonly writtenAt: (path: string) => Promise<number>;
  readonly exists: (path: string) => Promise<'file' | 'folder' | 'other' | 'missing'>;
}

export interface Git {
  readonly resolve: (repository: string, revision: string) => Promise<string | null>;
  /** The file at a commit, or null when the commit does not hold it; a link counts as GIT_NOT_REGULAR. */
  readonly show: (repository: string, commit: string, path: string) => Promise<Uint8Array | null>;
  /** Tracked paths at a commit with their file mode, sorted. */
  readonly tree: (
    repository: string,
    commit: string,
  ) => Promise<readonly { readonly path: string; readonly mode: string; readonly blob: string }[]>;
  readonly mergeBase: (repository: string, one: string, other: string) => Promise<string | null>;
  readonly isAncestor: (repository: string, ancestor: string, commit: string) => Promise<boolean>;
  /** When a commit was made, in seconds since 1970. */
  readonly committedAt: (repository: string, commit: string) => Promise<number>;
  readonly isShallow: (repository: string) => Promise<boolean>;
  /** Non-merge commits reachable from the commit that change at least one file. */
  readonly countCommits: (repository: string, commit: string) => Promise<number>;
  /** Changed lines by path between two commits, line numbers of the newer side. */
  readonly changedLines: (
    repository: string,
    from: string,
    to: string,
  ) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** Writes the files of a commit into an empty folder, without links, hooks, filters or attributes. */
  readonly export: (repository: string, commit: string, folder: string) => Promise<void>;
  /** Makes a clone of the repository's history in an empty folder, for a tool that reads history. */
  readonly clone: (repository: string, commit: string, folder: string) => Promise<void>;
}

/** A tool run in its box. `digest` is of the file that was started. */
export interface ToolRun {
  readonly output: ToolOutput;
  readonly version: string;
  readonly digest: string;
  readonly confinement: Confinement;
  readonly wallMilliseconds: number;
  readonly cpuMilliseconds: number;
  /** Advisory queries that the served snapshot answered, `name==version`. */
  readonly queried: readonly string[];
}

/** How the tools came to be there. */
export interface ToolsReady {
  /** Cold: they had to be installed first. */
  readonly start: 'cold' | 'warm';
  readonly milliseconds: number;
}

export interface Tools {
  /** What the best box on this machine is, found by running one that must fail to escape. */
  readonly probe: () => Promise<{ readonly confinement: Confinement; readonly detail: string }>;
  /**
   * Installs what is not there yet and begins to compare the files of these tools, so that a run which is asked for later waits less. What
   * is wrong with one tool is told by its run. Raises PREREQUISITE_MISSING, TOOL_PROVISION_FAILED, TOOL_STORE_INVALID.
   */
  readonly prepare: (tools: readonly string[]) => Promise<ToolsReady>;
  /** Raises TOOL_MISSING, TOOL_DIGEST_MISMATCH, TOOL_NOT_STARTED. */
  readonly run: (request: ToolRequest) => Promise<ToolRun>;
}

export interface ToolRequest {
  readonly tool: string;
  readonly plan: CommandPlan;
  /** Folder bound at /src: read-only, or a copy when the plan writes the project. */
  readonly source: string;
  /** Frozen advisory snapshot to serve inside the box, or null. */
  readonly advisories: Uint8Array | null;
  /** Hash lock whose packages are installed for a tool that runs the project's tests, or null. */
  readonly environmentLock: string | null;
}

/** Files between jobs, by id and digest. Raises ARTIFACT_MISSING, ARTIFACT_DIGEST_MISMATCH, ARTIFACT_UNSAFE, ARTIFACT_SERVICE. */
export interface Artifacts {
  /** False on a person's own machine, where a record stays a folder. */
  readonly isAvailable: boolean;
  /** The reference carries the attempt of this run. */
  readonly upload: (name: string, folder: string) => Promise<ArtifactReference>;
  /** Downloads into an empty folder after comparing the archive's digest. */
  readonly download: (reference: ArtifactReference, folder: string) => Promise<void>;
}

export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** `sha256:HEX` as the API says it, or null when it does not. */
  readonly digest: string | null;
  readonly isUploaded: boolean;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly isDraft: boolean;
  readonly isImmutable: boolean;
  readonly body: string;
  readonly targetCommit: string;
  /** ISO 8601, GitHub's own time; null for a draft. */
  readonly publishedAt: string | null;
  readonly assets: readonly Asset[];
  readonly url: string;
  /** Where GitHub takes this release's assets, without the query template. */
  readonly uploadUrl: string;
}

/** The GitHub REST API of the policy's platform. Raises GITHUB_UNREACHABLE, GITHUB_REFUSED, GITHUB_UNREADABLE. */
export interface GitHub {
  readonly repository: (
    repository: string,
  ) => Promise<{ readonly id: string; readonly isPrivate: boolean; readonly defaultBranch: string }>;
  /** Every release of the repository, drafts included; raises GITHUB_UNREADABLE when a page is missing. */
  readonly releases: (repository: string) => Promise<readonly Release[]>;
  readonly release: (repository: string, id: number) => Promise<Release>;
  readonly createDraft: (
    repository: string,
    draft: { readonly tag: string; readonly commit: string; readonly name: string; readonly body: string },
  ) => Promise<Release>;
  readonly updateDraft: (
    repository: string,
    id: number,
    change: { readonly body: string },
  ) => Promise<Release>;
  readonly upload: (repository: string, release: Release, name: string, path: string) => Promise<Asset>;
  readonly deleteAsset: (repository: string, id: number) => Promise<void>;
  /** Downloads an asset's bytes to a file and gives their digest. */
  readonly downloadAsset: (repository: string, id: number, to: string) => Promise<FileDigest>;
  /** Opens a draft under this tag, whatever the draft itself says; a tag that is not there is made at the commit. */
  readonly publish: (
    repository: string,
    id: number,
    at: { readonly tag: string; readonly commit: string },
  ) => Promise<Release>;
  /** The commit that a tag points at, through an annotated tag too; null when there is no such tag. */
  readonly tagCommit: (repository: string, tag: string) => Promise<string | null>;
  /** The conclusion-free list of jobs of a run attempt: names and ids. */
  readonly jobs: (
    repository: string,
    runId: string,
    attempt: number,
  ) => Promise<readonly { readonly id: number; readonly name: string; readonly attempt: number }[]>;
}

/** A package index, read as a consumer would. Raises INDEX_UNREADABLE. */
export interface PackageIndex {
  /** The files that a project has there; empty when the index does not know the project. `sha256` is null when it is not said. */
  readonly files: (
    index: string,
    project: string,
  ) => Promise<readonly { readonly name: string; readonly sha256: string | null }[]>;
}

/** Claims of a verified OIDC token, strings as the issuer wrote them. */
export type Claims = Readonly<Record<string, string>>;

export interface SignedBatch {
  /** Bundles in the order of what was handed in: Sigstore bundle v0.3 as JSON text. */
  readonly messages: readonly string[];
  readonly statements: readonly string[];
  readonly certificate: string;
}

export interface SigningEndpoints {
  readonly fulcio: string;
  readonly rekor: string;
  readonly timestampAuthority: string | null;
  readonly issuer: string;
}

/** What is signed with one certificate. `budgetMilliseconds` is the time for all tries together. */
export interface SigningBatch {
  readonly endpoints: SigningEndpoints;
  readonly files: readonly string[];
  readonly statements: readonly Statement[];
  readonly budgetMilliseconds: number;
}

/** Signing with one certificate for the whole batch. Raises SIGSTORE_UNREACHABLE, SIGSTORE_REFUSED, TOKEN_REFUSED, TOKEN_CLAIMS, ENDPOINT_REDIRECTED. */
export interface Sigstore {
  /** Fetches a token and verifies it against the issuer's keys: signature, issuer, audience, expiry. */
  readonly claims: (issuer: string) => Promise<Claims>;
  readonly sign: (batch: SigningBatch) => Promise<SignedBatch>;
  /** Hashes a file and checks one signature over it in the same pass, in flat memory. `signature` is DER in base64, the key SPKI in PEM. */
  readonly checkMessage: (path: string, publicKeyPem: string, signature: string) => Promise<MessageCheck>;
}

/** Everything that an action may do to the world; the only thing that a test replaces. */
export interface Effects {
  readonly clock: Clock;
  /** The environment that this process was started with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly files: Files;
  readonly git: Git;
  readonly tools: Tools;
  readonly builds: Builds;
  readonly artifacts: Artifacts;
  readonly github: GitHub;
  readonly packageIndex: PackageIndex;
  readonly sigstore: Sigstore;
}
