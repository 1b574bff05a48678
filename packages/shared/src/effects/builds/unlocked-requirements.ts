import { join } from 'node:path';
import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import { tryProvisionStep } from '../provisioning/provision-process.ts';
import { suiteRoot } from '../suite-root.ts';

const SCRIPT = 'packages/shared/assets/unlocked-requirements.py';
const Answer = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ unlocked: v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._?-]{1,100}$/))) }),
);

/** Where an artifact lies, what was unpacked of it, and the folder that its lock was installed into; null for no lock. */
export interface LockedArtifact {
  readonly artifact: string;
  readonly unpacked: string;
  readonly locked: string | null;
}

/**
 * Names of the packages that an artifact requires and its lock does not hold in a fitting version. The interpreter is one with pip, whose own
 * reading of requirements decides; it imports nothing of the artifact. Raises SBOM_INSTALL.
 */
export async function unlockedRequirements(
  interpreter: string,
  environment: Readonly<Record<string, string | undefined>>,
  { artifact, unpacked, locked }: LockedArtifact,
): Promise<readonly string[]> {
  const script = join(await suiteRoot(), SCRIPT);
  const result = await tryProvisionStep({
    what: 'Reading the requirements of an artifact',
    argv: [interpreter, '-I', script, locked ?? '', artifact, unpacked],
    cwd: '/',
    environment,
    extra: { PYTHONDONTWRITEBYTECODE: '1' },
  });
  const answer = v.safeParse(Answer, result.hasSucceeded ? result.stdout : '');
  if (!answer.success) {
    throw new ActionError(
      'SBOM_INSTALL',
      'The requirements in the metadata of an artifact cannot be read',
      'Check its `Requires-Dist` lines, and build it again',
    );
  }
  return answer.output.unlocked;
}
