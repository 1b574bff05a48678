import type { Effects } from '@interlock/shared/effects/effects.ts';
import { plantedForms } from '@interlock/shared/formats/views/planted-forms.ts';
import type { ScanView, ViewSource } from '@interlock/shared/model/scan-view.ts';
import type { Canary } from '@interlock/shared/model/tool-adapter.ts';

/** A folder of sheets for a tool to look at, and what each shows. */
export interface ShownFiles {
  readonly source: string;
  readonly view: ScanView;
}

/** Shows files of an exported commit. */
export async function showFiles(
  effects: Effects,
  exported: string,
  paths: readonly string[],
): Promise<ShownFiles> {
  return await show(
    effects,
    paths.map((path) => ({ path, file: `${exported}/${path}` })),
  );
}

/** Shows a planted sample in each disguise that the tool has to see through. */
export async function showCanary(effects: Effects, canary: Canary): Promise<ShownFiles> {
  const folder = await effects.files.makePrivateFolder();
  const { files } = plantedForms(canary.files);
  for (const [path, content] of Object.entries(files)) {
    await effects.files.write(`${folder}/${path}`, content);
  }
  return await showFiles(effects, folder, Object.keys(files));
}

async function show(effects: Effects, sources: readonly ViewSource[]): Promise<ShownFiles> {
  const source = await effects.files.makePrivateFolder();
  return { source, view: await effects.files.view(sources, source) };
}
