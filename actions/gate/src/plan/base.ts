import type { Git } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { baseRule } from '@interlock/shared/policy/base/governing-base.ts';

/**
 * The commit whose policy judges this run; null when nothing was there before. Raises POLICY_BASE_UNKNOWN, POLICY_NOT_CONTAINED and
 * the codes of git.
 */
export async function findBase(git: Git, run: Run): Promise<string | null> {
  const rule = baseRule(run);
  switch (rule.kind) {
    case 'beginning':
      return null;
    case 'unknown':
      throw baseUnknown(rule.why);
    case 'commit':
      return present(
        await git.resolve(run.workspace, rule.commit),
        'the commit before this one is not in the checkout',
      );
    case 'merge-base': {
      const branch =
        'commit' in rule.branch
          ? await git.resolve(run.workspace, rule.branch.commit)
          : await headOf(git, run, rule.branch.name);
      const end = present(branch, 'the protected branch is not in the checkout');
      return present(
        await git.mergeBase(run.workspace, run.commit, end),
        'the commit has no history in common with the protected branch',
      );
    }
    case 'branch-head': {
      const head = present(
        await headOf(git, run, rule.name),
        'the protected default branch is not in the checkout',
      );
      if (!(await git.isAncestor(run.workspace, run.commit, head))) {
        throw new ActionError(
          'POLICY_NOT_CONTAINED',
          `The commit is not part of the protected branch \`${rule.name}\``,
          'Merge it into that branch, and tag the merged commit',
          undefined,
          'fail',
        );
      }
      return head;
    }
  }
}

/** Head of a branch as the server had it; on a person's own machine without a remote, the local branch. */
async function headOf(git: Git, run: Run, name: string): Promise<string | null> {
  const remote = await git.resolve(run.workspace, `refs/remotes/origin/${name}`);
  return remote ?? (run.isWorkflow ? null : await git.resolve(run.workspace, `refs/heads/${name}`));
}

function present(commit: string | null, why: string): string {
  if (commit === null) {
    throw baseUnknown(why);
  }
  return commit;
}

function baseUnknown(why: string): ActionError {
  return new ActionError(
    'POLICY_BASE_UNKNOWN',
    `Nobody can say which policy judges this run: ${why}`,
    'Check out with `fetch-depth: 0`, and run on an event that has a protected base',
  );
}
