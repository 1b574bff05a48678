import type { Manifest, ManifestAsset } from '../../formats/signed/manifest.ts';
import { quoted, refusal } from '../failure.ts';

/** Demands exactly the files of a manifest: none less, none more, none changed. Raises MANIFEST_MISMATCH. */
export function requireManifest(manifest: Manifest, found: readonly ManifestAsset[]): void {
  const byName = new Map(found.map((asset) => [asset.name, asset]));
  for (const { name, size, sha256 } of manifest.assets) {
    const asset = byName.get(name);
    if (asset === undefined) {
      throw mismatch(`${quoted(name)} is in the manifest of the release and not among its files`);
    }
    if (asset.size !== size || asset.sha256 !== sha256) {
      throw mismatch(`${quoted(name)} is not the file that the manifest of the release names`);
    }
    byName.delete(name);
  }
  const [extra] = byName.keys();
  if (extra !== undefined) {
    throw mismatch(`${quoted(extra)} is among the files of the release and not in its manifest`);
  }
}

function mismatch(message: string): Error {
  return refusal(
    'MANIFEST_MISMATCH',
    message,
    'Do not use the release; get all of its files again from where it was published',
  );
}
