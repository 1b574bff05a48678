import type { Occasion } from '../../model/case.ts';
import type { Run } from '../../model/run.ts';

/**
 * Where the policy that judges a run stands.
 * - `merge-base`: where the commit left the protected branch; `branch` is a commit, or the name of a branch.
 * - `commit`: exactly there.
 * - `branch-head`: head of the protected branch, which must contain the commit.
 * - `beginning`: nothing was there before, so the preset `starter` judges.
 * - `unknown`: nobody can say, which is an error.
 */
export type BaseRule =
  | { readonly kind: 'merge-base'; readonly branch: { readonly commit: string } | { readonly name: string } }
  | { readonly kind: 'commit'; readonly commit: string }
  | { readonly kind: 'branch-head'; readonly name: string }
  | { readonly kind: 'beginning' }
  | { readonly kind: 'unknown'; readonly why: string };

/** The table of design: which commit's policy and baseline judge a run. Never the change that is judged. */
export function baseRule(run: Run): BaseRule {
  switch (run.event) {
    case 'pull_request':
      return ofPullRequest(run);
    case 'merge_group':
      return run.mergeGroupBase === null
        ? unknown('the merge group has no base')
        : { kind: 'commit', commit: run.mergeGroupBase };
    case 'push':
      return run.ref.startsWith('refs/heads/') ? ofBranchPush(run) : headOfDefault(run);
    case 'workflow_dispatch':
    case 'schedule':
    case 'release':
      return headOfDefault(run);
    default:
      return run.isWorkflow
        ? unknown(`the event \`${run.event}\` has no base that can be trusted`)
        : ofMachine(run);
  }
}

/** Tags and published releases are judged as releases; a stage that only a release has says so itself. */
export function occasionOf(run: Run): Occasion {
  const isTag = run.ref.startsWith('refs/tags/');
  return isTag || run.event === 'release' ? 'release' : 'change';
}

/** On these events a finding that stands at the base does not block. */
export function hasRatchet(run: Run): boolean {
  return run.event === 'pull_request' || run.event === 'merge_group';
}

/**
 * Says whether a release may be made of this run's commit: one that the protected default branch holds, as a push to it says of itself
 * and as every rule of a branch's head demands. A commit of another branch was never merged.
 */
export function isReleasable(run: Run): boolean {
  return baseRule(run).kind === 'branch-head' || (run.event === 'push' && isOnDefaultBranch(run));
}

function ofPullRequest(run: Run): BaseRule {
  const pull = run.pullRequest;
  if (pull === null || run.defaultBranch === null) {
    return unknown('the event does not name its base and the default branch');
  }
  // A branch that anybody may push cannot be the base: its policy would be the author's own.
  const isToDefault = pull.baseBranch === run.defaultBranch;
  return {
    kind: 'merge-base',
    branch: isToDefault ? { commit: pull.baseCommit } : { name: run.defaultBranch },
  };
}

/** What stood on another branch before the push is its author's own, so only the default branch is its own base. */
function ofBranchPush(run: Run): BaseRule {
  if (run.defaultBranch === null) {
    return unknown('the event does not name the default branch');
  }
  if (!isOnDefaultBranch(run)) {
    return { kind: 'merge-base', branch: { name: run.defaultBranch } };
  }
  return run.before === null ? { kind: 'beginning' } : { kind: 'commit', commit: run.before };
}

function isOnDefaultBranch(run: Run): boolean {
  return run.defaultBranch !== null && run.ref === `refs/heads/${run.defaultBranch}`;
}

function headOfDefault(run: Run): BaseRule {
  return run.defaultBranch === null
    ? unknown('the event does not name the default branch')
    : { kind: 'branch-head', name: run.defaultBranch };
}

function ofMachine(run: Run): BaseRule {
  return run.defaultBranch === null
    ? unknown('the repository has no branch `main` or `master` and no remote default')
    : { kind: 'merge-base', branch: { name: run.defaultBranch } };
}

function unknown(why: string): BaseRule {
  return { kind: 'unknown', why };
}
