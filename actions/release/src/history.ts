import { lastSealed } from '@interlock/shared/action/release-history.ts';
import type { GitHub, Release } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { MANIFEST_NAME } from '@interlock/shared/formats/signed/release-file-names.ts';
import { alarm } from './step.ts';
import type { Goal } from './words.ts';

/**
 * Demands that the release which the signed manifest continues is still the one that was published last: two releases that were made at the
 * same time would both continue one, and what follows them could leave either out. `published` is this release once it is public. Raises
 * RELEASE_HISTORY, RELEASE_ALARM.
 */
export async function requireHistory(
  goal: Goal,
  github: Pick<GitHub, 'releases' | 'release'>,
  published: Release | null,
): Promise<void> {
  const last = await lastSealed(github, goal.repository, goal.tag);
  if (!continues(goal, last)) {
    if (published !== null) {
      throw alarm(
        published,
        'another release was published at the same time, or the one that it continues is gone',
      );
    }
    throw new ActionError(
      'RELEASE_HISTORY',
      'Another release was published since this one was sealed, or the one that it continues is gone',
      'Look at what was published, delete this draft, and run all jobs of the workflow again',
      undefined,
      'fail',
    );
  }
}

function continues({ previous }: Goal, last: Release | null): boolean {
  if (previous === null || last === null) {
    return previous === null && last === null;
  }
  const digest = last.assets.find(({ name }) => name === MANIFEST_NAME)?.digest ?? null;
  return last.tag === previous.tag && (digest === null || digest === `sha256:${previous.manifestSha256}`);
}
