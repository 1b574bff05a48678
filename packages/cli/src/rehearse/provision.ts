import { join } from 'node:path';
import { missingPrerequisites } from '@interlock/shared/effects/provisioning/missing-prerequisites.ts';
import { provisionTools } from '@interlock/shared/effects/provisioning/provision-tools.ts';
import { defaultStoreRoot } from '@interlock/shared/effects/provisioning/store-folder.ts';
import { TOOL_CATALOGUE } from '@interlock/shared/effects/provisioning/tool-catalogue.ts';
import { ActionError } from '@interlock/shared/errors.ts';

/** Names everything that the machine lacks, all together, then brings every tool to its locked version. Raises PREREQUISITE_MISSING. */
export async function provision(suite: string): Promise<void> {
  const environment = process.env;
  const missing = await missingPrerequisites(environment);
  if (missing.length > 0) {
    const list = missing.map(({ name, why, install }) => `${name} (${why}; ${install})`).join('; ');
    throw new ActionError(
      'PREREQUISITE_MISSING',
      `This machine lacks: ${list}`,
      'Install what is named, then run it again',
    );
  }
  await provisionTools({
    tools: TOOL_CATALOGUE.map(({ id }) => id),
    locksFolder: join(suite, 'locks'),
    storeRoot: defaultStoreRoot(process.getuid?.(), environment),
    environment,
  });
}
