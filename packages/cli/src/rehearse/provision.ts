import { join } from 'node:path';
import { missingPrerequisites } from '@interlock/shared/effects/provisioning/missing-prerequisites.ts';
import { provisionTools } from '@interlock/shared/effects/provisioning/provision-tools.ts';
import { defaultStoreRoot } from '@interlock/shared/effects/provisioning/store-folder.ts';
import { TOOL_CATALOGUE } from '@interlock/shared/effects/provisioning/tool-catalogue.ts';
import { ActionError } from '@interlock/shared/errors.ts';

/** Names everything that the machine lacks, all together. Raises PREREQUISITE_MISSING. */
export async function demandMachine(): Promise<void> {
  const missing = await missingPrerequisites(process.env);
  if (missing.length > 0) {
    const list = missing.map(({ name, why, install }) => `${name} (${why}; ${install})`).join('; ');
    throw new ActionError(
      'PREREQUISITE_MISSING',
      `This machine lacks: ${list}`,
      'Install what is named, then run it again',
    );
  }
}

/** Brings every tool to its locked version, which takes minutes the first time. Raises the TOOL_ codes of provisioning. */
export async function provideTools(suite: string): Promise<void> {
  await provisionTools({
    tools: TOOL_CATALOGUE.map(({ id }) => id),
    locksFolder: join(suite, 'locks'),
    storeRoot: defaultStoreRoot(process.getuid?.(), process.env),
    environment: process.env,
  });
}
