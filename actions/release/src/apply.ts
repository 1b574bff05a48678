import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { requireHistory } from './history.ts';
import { withNotes } from './notes.ts';
import { alarm, mismatch, nextStep } from './step.ts';
import type { Goal, Plan, Progress, Receipt, Step } from './words.ts';
import { readWorld } from './world.ts';

const MAX_INTERRUPTIONS = 5;
/** Steps that a release of the largest size needs, and a margin; a loop that does not end is a bug. */
const MAX_STEPS_PER_ASSET = 8;

/** Performs the steps one by one, each from the world read again. An outage costs a step, not the release. */
export async function apply(plan: Plan, effects: Effects): Promise<Receipt> {
  const { goal } = plan;
  const performed: string[] = [];
  let progress: Progress = { readBack: new Set(), hasTriedToPublish: false, isChecked: false };
  let interruptions = 0;
  for (let turn = 0; turn < (goal.assets.length + 2) * MAX_STEPS_PER_ASSET; turn += 1) {
    const world = await readWorld(effects, goal);
    const step = nextStep(goal, world, progress);
    if (step.kind === 'done') {
      return {
        release: step.release,
        steps: performed,
        warnings: warningsOf(goal, step.release.isImmutable),
      };
    }
    if (step.kind === 'publish') {
      // Cleared before the request: whether it was carried out or not, everything is read once more.
      progress = { readBack: new Set(), hasTriedToPublish: true, isChecked: false };
    }
    try {
      progress = await perform(step, goal, effects, progress);
      performed.push(nameOf(step));
      effects.log.info(nameOf(step));
    } catch (thrown) {
      interruptions += 1;
      if (!isInterruption(thrown) || interruptions > MAX_INTERRUPTIONS) {
        throw thrown;
      }
      effects.log.info(`${nameOf(step)}: interrupted, reading the release again`);
    }
  }
  throw new ActionError(
    'GITHUB_UNREADABLE',
    'The release did not settle',
    'Look at the draft and run the job again',
  );
}

async function perform(step: Step, goal: Goal, effects: Effects, progress: Progress): Promise<Progress> {
  const { github } = effects;
  switch (step.kind) {
    case 'create-draft': {
      const { tag, commit, notes } = goal;
      await github.createDraft(goal.repository, { tag, commit, name: tag, body: notes });
      return progress;
    }
    case 'remove-partial':
      await github.deleteAsset(goal.repository, step.assetId);
      return progress;
    case 'upload':
      await github.upload(goal.repository, step.release, step.asset.name, step.asset.path);
      return progress;
    case 'write-notes':
      await github.updateDraft(goal.repository, step.release.id, {
        body: withNotes(step.release.body, goal.notes),
      });
      return progress;
    case 'read-back': {
      const target = `${await effects.files.makePrivateFolder()}/asset`;
      const found = await github.downloadAsset(goal.repository, step.assetId, target);
      if (found.sha256 !== step.asset.sha256) {
        const difference = `the bytes of \`${step.asset.name}\` are not the verified ones`;
        throw step.release.isDraft ? mismatch(step.release, difference) : alarm(step.release, difference);
      }
      return { ...progress, readBack: new Set([...progress.readBack, step.assetId]) };
    }
    case 'publish':
      await requireHistory(goal, github, null);
      await github.publish(goal.repository, step.release.id, goal);
      return progress;
    case 'check':
      if (progress.hasTriedToPublish) {
        await requireHistory(goal, github, step.release);
      }
      return { ...progress, isChecked: true };
    case 'done':
      return progress;
  }
}

function isInterruption(thrown: unknown): boolean {
  return thrown instanceof ActionError && thrown.code === 'GITHUB_UNREACHABLE';
}

function nameOf(step: Step): string {
  switch (step.kind) {
    case 'upload':
    case 'read-back':
      return `${step.kind} ${step.asset.name}`;
    case 'create-draft':
    case 'remove-partial':
    case 'write-notes':
    case 'publish':
    case 'check':
    case 'done':
      return step.kind;
  }
}

function warningsOf(goal: Goal, isImmutable: boolean): readonly Reason[] {
  return goal.mode === 'draft' || isImmutable
    ? []
    : [
        {
          code: 'RELEASE_MUTABLE',
          message: 'The release is not immutable: whoever may write to the repository can replace its files',
          next: 'Turn on immutable releases in the settings of the repository',
        },
      ];
}
