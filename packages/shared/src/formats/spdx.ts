import * as v from 'valibot';

/** What an SPDX document of any version lists. `version` is spelled as in version 2, such as `SPDX-3.0.1`. */
export interface SpdxDocument {
  readonly version: string;
  readonly packages: number;
  /** Names of files, as the document writes them. */
  readonly paths: readonly string[];
}

const Version2 = v.object({
  spdxVersion: v.string(),
  packages: v.optional(v.array(v.object({ packageFileName: v.optional(v.string()) })), []),
  files: v.optional(v.array(v.object({ fileName: v.optional(v.string()) })), []),
});
/** A JSON-LD document: a graph of elements, or one element alone. */
const Version3 = v.object({
  '@context': v.string(),
  '@graph': v.optional(v.array(v.object({ type: v.optional(v.string()), name: v.optional(v.string()) }))),
  type: v.optional(v.string()),
  name: v.optional(v.string()),
});
/** The JSON form of either model, before its schema has judged it. */
export const AnySpdx = v.union([Version2, Version3]);
type Version3 = v.InferOutput<typeof Version3>;

const CONTEXT = /^https:\/\/spdx\.org\/rdf\/(\d+\.\d+\.\d+)\/spdx-context\.jsonld$/;
/** `Package` and what is derived from it. Source: SPDX 3.0.1, profiles Software, AI and Dataset. */
const PACKAGES = ['software_Package', 'ai_AIPackage', 'dataset_DatasetPackage'];

/** Reads version and contents; a context that is none of SPDX gives the context itself as version, for which there is no schema. */
export function readSpdx(document: v.InferOutput<typeof AnySpdx>): SpdxDocument {
  if (!('spdxVersion' in document)) {
    return readGraph(document);
  }
  const { spdxVersion, packages, files } = document;
  const named = [...packages.map((item) => item.packageFileName), ...files.map((item) => item.fileName)];
  const paths = named.filter((path) => path !== undefined);
  return { version: spdxVersion, packages: packages.length, paths };
}

function readGraph(document: Version3): SpdxDocument {
  const context = document['@context'];
  const version = CONTEXT.exec(context)?.[1];
  const elements = document['@graph'] ?? [document];
  const files = elements.filter(({ type }) => type === 'software_File').map(({ name }) => name);
  return {
    version: version === undefined ? context : `SPDX-${version}`,
    packages: elements.filter(({ type }) => PACKAGES.includes(type ?? '')).length,
    paths: files.filter((path) => path !== undefined),
  };
}
