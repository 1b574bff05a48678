import { readText } from '@interlock/shared/action/handoff-record.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import {
  MAX_MANIFEST_BYTES,
  type Manifest,
  type ManifestAsset,
  parseManifest,
} from '@interlock/shared/formats/signed/manifest.ts';
import { MANIFEST_BUNDLE_NAME, MANIFEST_NAME } from '@interlock/shared/formats/signed/release-file-names.ts';
import { isArtifactName } from '@interlock/shared/formats/signed/subjects.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import type { WantedAsset } from './words.ts';

/** What was sealed: the files to publish beside the artifacts, and the release that the manifest continues. */
export interface SealedAssets {
  readonly assets: readonly WantedAsset[];
  readonly previous: Manifest['previousRelease'];
}

/** The files of the sealed record as assets: flat, plain names, none of an artifact's, with manifest and its bundle. Raises ASSET_MISMATCH. */
export async function sealedAssets(
  effects: Effects,
  folder: string,
  subjects: SubjectSet,
): Promise<SealedAssets> {
  const names = (await effects.files.list(folder)).filter((name) => name !== 'record.json');
  const taken = new Set(subjects.map(({ name }) => name));
  const odd = names.find((name) => !isArtifactName(name) || taken.has(name));
  const expected = [
    MANIFEST_NAME,
    MANIFEST_BUNDLE_NAME,
    ...subjects.flatMap(({ name }) => [`${name}.sigstore.json`, `${name}.intoto.jsonl`]),
  ];
  const missing = expected.find((name) => !names.includes(name));
  if (odd !== undefined || missing !== undefined) {
    throw notWhole(odd === undefined ? `\`${missing}\` is not in it` : 'it holds a file that is no asset');
  }
  const digests = await Promise.all(names.map((name) => effects.files.digest(`${folder}/${name}`)));
  const assets = names.flatMap((name, index) => {
    const digest = digests[index];
    return digest === undefined ? [] : [{ name, path: `${folder}/${name}`, ...digest }];
  });
  const manifest = parseManifest(await readText(effects, `${folder}/${MANIFEST_NAME}`, MAX_MANIFEST_BYTES));
  requireManifest(manifest, [...subjects, ...assets]);
  return { assets, previous: manifest.previousRelease };
}

/** The signed manifest names every other file of the release: what it does not name was not sealed. */
function requireManifest({ assets }: Manifest, files: readonly ManifestAsset[]): void {
  const manifest = new Map(assets.map((asset) => [asset.name, asset]));
  const covered = files.filter(({ name }) => name !== MANIFEST_NAME && name !== MANIFEST_BUNDLE_NAME);
  const isExact = covered.every(({ name, size, sha256 }) => {
    const sealed = manifest.get(name);
    return sealed?.size === size && sealed.sha256 === sha256;
  });
  if (!isExact || manifest.size !== covered.length) {
    throw notWhole('its manifest names other files');
  }
}

function notWhole(what: string): ActionError {
  const next = 'Run the workflow again from its start';
  return new ActionError(
    'ASSET_MISMATCH',
    `The sealed record is not whole: ${what}`,
    next,
    undefined,
    'fail',
  );
}
