import * as v from 'valibot';
import { isSha256 } from '../../model/digest.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';
import { MANIFEST_BUNDLE_NAME, MANIFEST_NAME } from './release-file-names.ts';
import { isArtifactName } from './subjects.ts';

export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const KIND: DocumentKind = {
  code: 'MANIFEST_INVALID',
  name: 'The manifest of the release',
  next: 'Pass the release with the manifest that was signed for it',
  maximumCharacters: MAX_MANIFEST_BYTES,
};
const sha256 = v.pipe(v.string(), v.check(isSha256));
const AssetSchema = v.strictObject({
  name: v.pipe(v.string(), v.check(isArtifactName)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256,
});
const ManifestSchema = v.strictObject({
  schema: v.literal(1),
  repositoryId: v.pipe(v.string(), v.regex(/^[0-9]+$/)),
  ref: v.string(),
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  policySha256: sha256,
  decisionLogHead: sha256,
  previousRelease: v.nullable(
    v.strictObject({ tag: v.string(), manifestSha256: sha256, decisionLogHead: sha256 }),
  ),
  assets: v.pipe(v.array(AssetSchema), v.minLength(1), v.maxLength(8192)),
});

/** Every file of a release but the manifest itself and its bundle. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;
export type ManifestAsset = v.InferOutput<typeof AssetSchema>;

/** Reads a manifest; two files of one name, and the manifest's own names, are errors. Raises MANIFEST_INVALID. */
export function parseManifest(text: string): Manifest {
  const parsed = v.safeParse(ManifestSchema, parseStrictJson(text, KIND));
  if (!parsed.success) {
    throw broken(KIND, 'does not have its form');
  }
  const names = parsed.output.assets.map(({ name }) => name);
  if (
    new Set(names).size !== names.length ||
    names.includes(MANIFEST_NAME) ||
    names.includes(MANIFEST_BUNDLE_NAME)
  ) {
    throw broken(KIND, 'names a file twice, or itself');
  }
  return parsed.output;
}

/** Writes a manifest in canonical JSON, files sorted by name, with a line feed at its end. */
export function formatManifest(manifest: Manifest): string {
  const assets = manifest.assets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return `${canonicalJson({ ...manifest, assets })}\n`;
}
