/** `error` means that nobody could tell; it blocks exactly as `fail` does. */
export type Verdict = 'pass' | 'fail' | 'error';

/** Whether a tool's answer covers all that it had to look at. */
export type Completeness = 'complete' | 'incomplete' | 'error';
