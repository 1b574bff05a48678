import { RELEASE_JOBS } from '../../packages/cli/src/rehearse/jobs.ts';

/** The four levels of trust, and `joins`: a job that only compares the results of the others and holds no right at all. */
export type Level = 'reads' | 'project code' | 'signs' | 'publishes' | 'joins';

const release = Object.fromEntries(RELEASE_JOBS.map((job) => [job.id, job.trust] as const));

/** The level of every job of every workflow that callers use; a job that is not listed is a problem. */
export const LEVELS: Readonly<Record<string, Readonly<Record<string, Level>>>> = {
  'release.yml': { ...release, verdict: 'joins' },
  'finalize.yml': { finalize: 'publishes', verdict: 'joins' },
  'gate.yml': { policy: 'reads', gate: 'reads', tests: 'project code', decide: 'reads', verdict: 'joins' },
};

/** What a job of a level may hold. `contents: read` belongs to a checkout and comes with one. */
export const PERMISSIONS: Readonly<
  Record<Level, { readonly withCheckout: object | null; readonly without: object }>
> = {
  reads: { withCheckout: { contents: 'read' }, without: {} },
  'project code': { withCheckout: { contents: 'read' }, without: {} },
  signs: { withCheckout: null, without: { 'id-token': 'write' } },
  publishes: { withCheckout: null, without: { contents: 'write' } },
  joins: { withCheckout: null, without: {} },
};

/** Jobs that hold the token of the repository, and may do no more with it than this: the one reads earlier releases, the others publish. */
export const TOKEN_HOLDERS: Readonly<Record<string, object>> = {
  'release.yml/verify': { contents: 'read' },
  'release.yml/release': { contents: 'write' },
  'finalize.yml/finalize': { contents: 'write' },
};

/** Scripts outside of joins, by workflow, job and step name: each compares texts and starts no program. */
export const SCRIPTS: readonly string[] = ['release.yml/policy/Compare with the pinned policy'];
