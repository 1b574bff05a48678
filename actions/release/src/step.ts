import type { Release } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { hasNotes } from './notes.ts';
import type { Goal, Progress, Step, World } from './words.ts';

/**
 * Says what to do next, from the world as it was just read and never from memory: after an outage the same function goes on
 * where the world stands. Raises RELEASE_EXISTS, RELEASE_MISSING, RELEASE_AMBIGUOUS, TAG_MISSING, TAG_MOVED, ASSET_MISMATCH, and RELEASE_ALARM
 * when a release that is public differs from what was verified, or is gone.
 */
export function nextStep(goal: Goal, world: World, progress: Progress): Step {
  const release = ownRelease(goal, world);
  const isPublic = release !== null && !release.isDraft;
  requireTag(goal, world, isPublic ? release : null);
  if (release === null) {
    requireUnpublished(goal, progress);
    return { kind: 'create-draft' };
  }
  if (isPublic) {
    return publicStep(goal, release, progress);
  }
  const partial = release.assets.find(
    (asset) => !asset.isUploaded && goal.assets.some(({ name }) => name === asset.name),
  );
  if (partial !== undefined) {
    return { kind: 'remove-partial', assetId: partial.id };
  }
  // The second half opens what the first half verified; it adds nothing.
  const difference = differenceOf(goal, release, goal.releaseId === null ? 'may-miss' : 'complete');
  if (difference !== null) {
    throw mismatch(release, difference);
  }
  const missing = goal.assets.find(({ name }) => release.assets.every((asset) => asset.name !== name));
  if (missing !== undefined) {
    return { kind: 'upload', asset: missing, release };
  }
  if (!hasNotes(release.body, goal.notes)) {
    return { kind: 'write-notes', release };
  }
  const unread = unreadAsset(goal, release, progress);
  if (unread !== null) {
    return unread;
  }
  if (goal.mode === 'publish') {
    return { kind: 'publish', release };
  }
  return progress.isChecked ? { kind: 'done', release } : { kind: 'check', release };
}

const ALARM_NEXT = 'Treat it as an incident: warn consumers, and follow docs/runbooks/release-alarm.md';

/** The one release of the tag that this job may work on; null when there is none yet. */
function ownRelease(goal: Goal, world: World): Release | null {
  const published = world.releases.filter((release) => !release.isDraft);
  const drafts = world.releases.filter((release) => release.isDraft);
  const [named] = world.releases.filter((release) => release.id === goal.releaseId);
  if (goal.releaseId !== null && named === undefined) {
    throw closed(
      'RELEASE_MISSING',
      `Release ${goal.releaseId} of tag \`${goal.tag}\` is not there`,
      'Start the release again from its first half',
    );
  }
  if (published.length + drafts.length > 1) {
    throw closed(
      'RELEASE_AMBIGUOUS',
      `Tag \`${goal.tag}\` has ${world.releases.length} releases and drafts`,
      'Keep one draft and delete the others',
    );
  }
  return world.releases[0] ?? null;
}

/** What was published does not come back as a draft: somebody renamed or removed it. */
function requireUnpublished(goal: Goal, progress: Progress): void {
  if (progress.hasTriedToPublish) {
    throw closed(
      'RELEASE_ALARM',
      `The release of tag \`${goal.tag}\` is no longer there after it was published`,
      ALARM_NEXT,
    );
  }
}

function requireTag(goal: Goal, world: World, published: Release | null): void {
  if (world.tagCommit === goal.commit) {
    return;
  }
  if (published !== null) {
    throw alarm(published, 'its tag points at another commit than the one that was verified');
  }
  if (world.tagCommit === null) {
    throw closed(
      'TAG_MISSING',
      `Tag \`${goal.tag}\` does not exist`,
      'Push the tag and run the workflow for it',
    );
  }
  throw closed(
    'TAG_MOVED',
    `Tag \`${goal.tag}\` was moved to another commit during the run`,
    'Find out who moved it, and protect tags with a ruleset',
  );
}

function publicStep(goal: Goal, release: Release, progress: Progress): Step {
  const difference = differenceOf(goal, release, 'complete');
  if (difference !== null) {
    if (progress.hasTriedToPublish) {
      throw alarm(release, difference);
    }
    throw closed(
      'RELEASE_EXISTS',
      `Tag \`${goal.tag}\` has a published release already, and ${difference}`,
      'Release under a new tag; a published release is never changed',
    );
  }
  const unread = unreadAsset(goal, release, progress);
  if (unread !== null) {
    return unread;
  }
  return progress.isChecked ? { kind: 'done', release } : { kind: 'check', release };
}

/** How the assets of a release differ from the goal, in words; null when they do not. */
function differenceOf(goal: Goal, release: Release, how: 'complete' | 'may-miss'): string | null {
  for (const asset of release.assets) {
    const wanted = goal.assets.find(({ name }) => name === asset.name);
    if (wanted === undefined) {
      return `it carries \`${plain(asset.name)}\`, which is not a file of this release`;
    }
    // A digest that the API does not say is settled by reading the bytes back.
    const isOther = asset.digest !== null && asset.digest !== `sha256:${wanted.sha256}`;
    if (isOther || asset.size !== wanted.size || !asset.isUploaded) {
      return `its \`${asset.name}\` is another file than the one that was verified`;
    }
  }
  const names = release.assets.map(({ name }) => name);
  if (new Set(names).size !== names.length) {
    return 'it carries a name twice';
  }
  const missing = how === 'complete' ? goal.assets.find(({ name }) => !names.includes(name)) : undefined;
  return missing === undefined ? null : `\`${missing.name}\` is missing from it`;
}

function unreadAsset(goal: Goal, release: Release, progress: Progress): Step | null {
  for (const asset of release.assets) {
    const wanted = goal.assets.find(({ name }) => name === asset.name);
    if (wanted !== undefined && !progress.readBack.has(asset.id)) {
      return { kind: 'read-back', assetId: asset.id, asset: wanted, release };
    }
  }
  return null;
}

/** The error for a draft whose assets are not the verified files. */
export function mismatch(release: Release, difference: string): ActionError {
  return closed(
    'ASSET_MISMATCH',
    `Draft release ${release.id} does not match: ${difference}`,
    'Delete that asset or the whole draft by hand, find out where it came from, and run the workflow again',
  );
}

/** The error for a public release that differs: nothing is deleted, a person has to look. */
export function alarm(release: Release, difference: string): ActionError {
  return closed(
    'RELEASE_ALARM',
    `Published release ${release.id} of tag \`${plain(release.tag)}\` (${plain(release.url)}) differs: ${difference}`,
    ALARM_NEXT,
  );
}

function closed(
  code:
    | 'RELEASE_EXISTS'
    | 'RELEASE_MISSING'
    | 'RELEASE_AMBIGUOUS'
    | 'TAG_MISSING'
    | 'TAG_MOVED'
    | 'ASSET_MISMATCH'
    | 'RELEASE_ALARM',
  message: string,
  next: string,
): ActionError {
  return new ActionError(code, message, next, undefined, 'fail');
}

/** A stranger's text as it may stand in a message. */
export function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]|`/g, '?').slice(0, 200);
}
