import { ActionError } from '@interlock/shared/errors.ts';
import type { BuildCommand } from './words.ts';

/**
 * The build of the base policy or, where it declares none, that of the caller. The change that is judged can so name a build, but never
 * another one than its base allows. Raises BUILD_NOT_DECLARED, BUILD_DIFFERS.
 */
export function declaredBuild(policy: BuildCommand, given: BuildCommand | null): BuildCommand {
  const isDeclared = policy.argv.length > 0 || policy.artifacts.length > 0;
  if (isDeclared && given !== null && !isSameBuild(policy, given)) {
    throw new ActionError(
      'BUILD_DIFFERS',
      'The caller asks for another build than the one that the policy declares',
      'Leave out the inputs `build` and `artifacts`, or change `build` in `.github/interlock.yml` of the protected branch first',
      undefined,
      'fail',
    );
  }
  const chosen = isDeclared ? policy : given;
  if (chosen === null || chosen.argv.length === 0 || chosen.artifacts.length === 0) {
    throw new ActionError(
      'BUILD_NOT_DECLARED',
      'Neither the policy nor the caller declares a build command with its artifacts',
      'Set `build.argv` and `build.artifacts` in `.github/interlock.yml` of the protected branch',
    );
  }
  return chosen;
}

/** The command is compared word by word, the artifacts as a set. */
function isSameBuild(one: BuildCommand, other: BuildCommand): boolean {
  return isSameList(one.argv, other.argv) && isSameList(sorted(one.artifacts), sorted(other.artifacts));
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function sorted(texts: readonly string[]): readonly string[] {
  return texts.toSorted((one, other) => one.localeCompare(other));
}
