import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { plantedForms } from '@interlock/shared/formats/views/planted-forms.ts';
import { withView } from '@interlock/shared/formats/views/scan-view.ts';
import type { RecordedRun } from '@interlock/shared/model/recorded-run.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import type { CommandPlan } from '@interlock/shared/model/tool-adapter.ts';
import { gitleaks } from '@interlock/shared/tools/gitleaks.ts';
import type { SecretScan } from './words.ts';

/** Scans all text that is in the artifacts, in whatever they pack, for secrets; the same command has to find a planted one in every disguise. */
export async function scanArtifacts(
  effects: Effects,
  folder: string,
  subjects: SubjectSet,
  scratch: string,
): Promise<SecretScan> {
  const planted = plantedForms(gitleaks.canary?.().files ?? {});
  for (const [path, content] of Object.entries(planted.files)) {
    await effects.files.write(`${scratch}/canary/${path}`, content);
  }
  const names = subjects.map(({ name }) => name);
  return {
    run: await scanView(effects, folder, names, `${scratch}/view`),
    canary: await scanView(
      effects,
      `${scratch}/canary`,
      Object.keys(planted.files),
      `${scratch}/canary-view`,
    ),
    paths: names,
  };
}

async function scanView(
  effects: Effects,
  folder: string,
  names: readonly string[],
  source: string,
): Promise<RecordedRun> {
  const files = names.map((path) => ({ path, file: `${folder}/${path}` }));
  const view = await effects.files.view(files, source);
  const plan = planFor(view.sheets.map(({ name }) => name));
  const request = { tool: gitleaks.id, plan, source, advisories: null, environmentLock: null };
  return withView(await effects.tools.run(request), view);
}

function planFor(paths: readonly string[]): CommandPlan {
  const target = {
    paths,
    packages: [],
    sourceRoots: [],
    hasHistory: false,
    processors: 1,
    minConfidence: null,
  };
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
