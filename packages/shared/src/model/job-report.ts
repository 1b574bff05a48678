import type { Finding } from './finding.ts';

/** What a job shows and leaves. A pure function of the decision; writing it never changes the verdict. */
export interface JobReport {
  /** Outputs by name; merged over the closed values, so a name that is absent stays closed. */
  readonly outputs: Readonly<Record<string, string>>;
  /** GitHub-flavoured Markdown, already escaped and below the size limit. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Files of the record by relative path, written to the evidence folder also when the verdict is closed. */
  readonly record: Readonly<Record<string, string | Uint8Array>>;
  /** One line for the log: the verdict and, when closed, the first reason with its next step. */
  readonly headline: string;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly location: Finding['location'];
}
