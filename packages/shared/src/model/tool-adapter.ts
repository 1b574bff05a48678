import type { ToolReport } from './tool-report.ts';

/** Bytes and exit of a finished tool, from a stranger. A field is null when it is not known or does not exist. */
export interface ToolOutput {
  readonly exitCode: number | null;
  /** The exit codes of the parts of a divided run (`CommandPlan.parts`), in order; `exitCode` is then the highest. Absent: it was one run. */
  readonly partExitCodes?: readonly (number | null)[];
  readonly ended: 'exited' | 'timed-out' | 'killed' | 'unknown';
  readonly stdout: Uint8Array | null;
  readonly stderr: Uint8Array | null;
  /** The report files that `CommandPlan.reports` names, by name; a file that does not exist is absent. */
  readonly reports: ReadonlyMap<string, Uint8Array>;
}

/** One locked package that an audit has to cover. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
}

/** What the gate itself knows must have been looked at; never taken from the tool. */
export interface Expectation {
  /** Project-relative paths that this tool must have read. */
  readonly paths: readonly string[];
  readonly packages: readonly LockedPackage[];
  /** Non-empty, non-merge commits in range; null when history is not judged. */
  readonly commits: number | null;
  /** Packages (`name==version`) that the frozen advisory data covers and the ones that the served data was asked about. */
  readonly advisories: {
    readonly date: string;
    readonly covered: readonly string[];
    readonly queried: readonly string[];
  } | null;
  /** True when a report that somebody else made is judged and nothing but the report is known. */
  readonly reportOnly: boolean;
}

/** A command as data. `argv[0]` is the tool's id in the store; `{src}`, `{out}` and `{config}` stand for the folders in the box. */
export interface CommandPlan {
  readonly argv: readonly string[];
  /**
   * For a tool that judges each file by itself: further arguments, one list for each part of the inputs. The command runs once with each
   * list after `argv`, all at the same time, and each writes reports of its own. Absent or empty: it runs once, as it is.
   */
  readonly parts?: readonly (readonly string[])[];
  readonly environment: Readonly<Record<string, string>>;
  /** Report files that the command writes below `{out}`. */
  readonly reports: readonly string[];
  /** Files to place below `{config}` before the start: the configuration that overrides the repository's. */
  readonly config: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** The command changes the project, so it gets a writable copy. */
  readonly writesProject: boolean;
  /** A second command run after the first in the same folder, such as an export step. */
  readonly followUp: readonly string[] | null;
}

/** What a command is planned from. */
export interface CommandTarget {
  /** Project-relative paths that the tool has to read. */
  readonly paths: readonly string[];
  /** Project-relative folders that hold importable source code, such as `src`. */
  readonly sourceRoots: readonly string[];
  /** What the locks of the policy pin, for a tool that audits packages. */
  readonly packages: readonly LockedPackage[];
  /** Whether `paths` lie in a git repository whose history is to be read. */
  readonly hasHistory: boolean;
  /** How many processors the run may use; a tool that uses one by itself can be divided among them. */
  readonly processors: number;
  readonly minConfidence: number | null;
}

/** A known-bad sample that the tool must find with the effective configuration. */
export interface Canary {
  readonly files: Readonly<Record<string, string>>;
  /** A finding with this rule (exact) must be reported. */
  readonly rule: string;
  readonly packages: readonly LockedPackage[];
  /** Advisory snapshot (JSON text) to serve in place of the project's, for a tool that audits packages. */
  readonly advisories?: string;
}

/** How to start one tool and how to read what it left. Pure: bytes in, words out. */
export interface ToolAdapter {
  /** File name, fixture folder, docs row, policy key: one spelling. */
  readonly id: string;
  readonly homepage: string;
  readonly kind: 'security' | 'hygiene' | 'format';
  readonly runsProjectCode: boolean;
  /** Reads commits and not only files; it is then given a repository with the whole history. */
  readonly readsHistory?: boolean;
  /** Which tracked files it has to see, as globs. */
  readonly inputs: readonly string[];
  /** Set where it reads only what lies below the policy's source roots. */
  readonly inputsBelow?: 'source-roots';
  /** Reports only what it is at least so sure of as the policy's `minimum-confidence` says. */
  readonly takesConfidence?: true;
  /** Repository files that could silence it, as globs; a change to one is reported. */
  readonly silencers: readonly string[];
  /** Comments in source that silence it, as regular expression sources. */
  readonly suppressionComments: readonly string[];
  readonly capabilities: {
    readonly network: 'none' | 'advisories';
    readonly writesProject: boolean;
    readonly children: readonly string[];
  };
  /** The command by which a person reproduces a finding. */
  readonly reproduce: string;
  readonly canary: (() => Canary) | null;
  /**
   * Set by a tool that passes files over without a word: whether it does so with this one. Such files are shown to it as text in a scan view, by
   * its command without history, and its planted sample goes through a view too.
   */
  readonly passesOver?: (path: string, content: Uint8Array) => boolean;
  readonly command: ((target: CommandTarget) => CommandPlan) | null;
  /** When a report says that it was made, ISO 8601; null for one that cannot be read. Absent: this tool's reports do not say. */
  readonly madeAt?: (output: ToolOutput) => string | null;
  /** Never throws: what it cannot vouch for becomes `incomplete` or `error` with a reason. */
  readonly read: (output: ToolOutput, expectation: Expectation) => ToolReport;
}
