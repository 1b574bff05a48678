import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import type { CommandPlan } from '@interlock/shared/model/tool-adapter.ts';
import { gitleaks } from '@interlock/shared/tools/gitleaks.ts';
import type { SecretScan } from './words.ts';

/** Unpacks every artifact and scans all of it for secrets; the same command has to find a planted one. */
export async function scanArtifacts(
  effects: Effects,
  folder: string,
  subjects: SubjectSet,
  scratch: string,
): Promise<SecretScan> {
  const source = `${scratch}/unpacked`;
  for (const { name } of subjects) {
    await effects.files.unpack(`${folder}/${name}`, `${source}/${name}`);
  }
  const planted = `${scratch}/canary`;
  for (const [path, content] of Object.entries(gitleaks.canary?.().files ?? {})) {
    await effects.files.write(`${planted}/${path}`, content);
  }
  const paths = await effects.files.list(source);
  const plan = planFor(paths);
  const request = { tool: gitleaks.id, advisories: null, environmentLock: null };
  const run = await effects.tools.run({ ...request, plan, source });
  const canary = await effects.tools.run({ ...request, plan, source: planted });
  return { run, canary, paths };
}

function planFor(paths: readonly string[]): CommandPlan {
  const target = { paths, packages: [], sourceRoots: [], hasHistory: false, minConfidence: null };
  const plan = gitleaks.command?.(target);
  if (plan === undefined) {
    throw new ActionError(
      'SCAN_INCOMPLETE',
      'There is no command to scan artifacts with',
      'Report this as a bug',
    );
  }
  return plan;
}
