import type { ToolsReady } from '@interlock/shared/effects/effects.ts';
import type { PlanFile } from '@interlock/shared/formats/records/plan-file.ts';
import type { GivenBuild } from '@interlock/shared/model/build.ts';
import type { Case } from '@interlock/shared/model/case.ts';
import type { Assessment } from '@interlock/shared/model/decision.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { ResolvedPolicy } from '@interlock/shared/model/policy.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import type { RecordFiles } from '@interlock/shared/model/tool-evidence.ts';

/** A report that CI already made: the tool that made it, and the file below the checkout. */
export interface GivenReport {
  readonly tool: string;
  readonly path: string;
}

/** What the step asks for. A hand-off that is null did not come, which `decide` judges as missing evidence. */
export type Inputs =
  | { readonly stage: 'gate'; readonly reports: readonly GivenReport[] }
  | { readonly stage: 'plan' }
  | { readonly stage: 'scan' | 'test'; readonly policy: ArtifactReference; readonly policySha256: Sha256 }
  | {
      readonly stage: 'decide';
      /** Demands artifacts and SBOMs too, also when no job handed over any. */
      readonly release: boolean;
      readonly policy: ArtifactReference;
      readonly policySha256: Sha256;
      readonly scan: ArtifactReference | null;
      readonly test: ArtifactReference | null;
      readonly sbom: ArtifactReference | null;
      readonly artifact: ArtifactReference | null;
      readonly subjects: SubjectSet | null;
      /** The build that the caller of the workflow named. */
      readonly given: GivenBuild;
    };

export type Stage = Inputs['stage'];

/** What the tools cost of a job: bringing them there (`milliseconds`), and running them. */
export interface Minutes extends ToolsReady {
  readonly runMilliseconds: number;
}

/** What was read. `whole` is null in the stages that collect and judge nothing. */
export interface Facts {
  readonly resolved: ResolvedPolicy;
  readonly plan: PlanFile;
  readonly whole: Case | null;
  /** Requirements beside the tools: artifacts, their scan, their SBOMs. */
  readonly extra: readonly Assessment[];
  /** Why a tool could not be started, in a stage that collects: judged later, shown now. */
  readonly failures: readonly Reason[];
  readonly subjects: SubjectSet | null;
  /** Files for the record besides the decision. */
  readonly record: RecordFiles;
  /** Null in a stage that runs no tool, or when there was none to run. */
  readonly minutes: Minutes | null;
  /** Lines that the change touches, by path; null when there is nothing to compare with. */
  readonly changedLines: ReadonlyMap<string, readonly number[]> | null;
}
