import type { Confinement } from '../../model/confinement.ts';
import type { ToolOutput } from '../../model/tool-adapter.ts';

export interface BuildRequest {
  /** Folder with the files of the commit; the build gets a writable copy. */
  readonly source: string;
  readonly argv: readonly string[];
  /** Hash lock of what the build needs, installed before and outside of the box; null for none. */
  readonly lock: string | null;
  /** Seconds since 1970, of the commit. */
  readonly sourceDateEpoch: number;
  readonly timeoutSeconds: number;
  /** Project-relative paths or globs of what the build makes. */
  readonly artifacts: readonly string[];
  /** New folder for private copies of the artifacts, flat. */
  readonly into: string;
}

export interface BuildRun {
  readonly exitCode: number | null;
  readonly ended: ToolOutput['ended'];
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly confinement: Confinement;
  readonly wallMilliseconds: number;
  /** What was copied, hashed after copying; empty unless the build ended with 0. */
  readonly artifacts: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
}

export interface InstallRequest {
  /** Wheels are installed without their dependencies; other archives are unpacked, since installing them would run their code. */
  readonly artifacts: readonly string[];
  readonly lock: string | null;
  readonly into: string;
}

/** What an installation shows about the artifacts. */
export interface Installed {
  /** Names of the packages that the artifacts require and the lock does not hold in a fitting version, sorted. */
  readonly unlocked: readonly string[];
}

/** Runs the project's own build, boxed and without a network. Raises BUILD_ARTIFACT_MISSING, BUILD_ARTIFACT_NAME, SBOM_INSTALL, TOOL_PROVISION_FAILED, PREREQUISITE_MISSING. */
export interface Builds {
  readonly run: (request: BuildRequest) => Promise<BuildRun>;
  readonly install: (request: InstallRequest) => Promise<Installed>;
}
