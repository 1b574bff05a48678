/** Why something is closed: a stable code, one sentence on what is wrong, one on what to do next. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly next: string;
}
