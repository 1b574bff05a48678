import type { Reason } from '@interlock/shared/model/reason.ts';
import type { ListedArtifact } from './words.ts';

/** Why installing an artifact would bring packages that nobody audited; empty when the lock holds all that it requires. */
export function unlockedReasons({ subject, unlocked }: ListedArtifact): readonly Reason[] {
  const [first] = unlocked;
  if (first === undefined) {
    return [];
  }
  const more = unlocked.length === 1 ? '' : ` and ${unlocked.length - 1} more`;
  return [
    {
      code: 'DEPENDENCY_NOT_LOCKED',
      message: `\`${subject.name}\` requires \`${first}\`${more}, and the dependency lock holds no version of it that fits, so nobody audited it`,
      next: 'Make the lock again from what the project declares, or take the requirement out',
    },
  ];
}
