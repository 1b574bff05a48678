import * as v from 'valibot';

/** What an SPDX document of any version lists. `version` is spelled as in version 2, such as `SPDX-3.0.1`. */
export interface SpdxDocument {
  readonly version: string;
  /** Every package, the one that the document is about among them. */
  readonly packages: number;
  /** Those of them that something was found to hold: without the place where a scan began. */
  readonly contents: number;
  /** Names of files, as the document writes them. */
  readonly paths: readonly string[];
}

const Id = v.optional(v.string());
const Ids = v.optional(v.array(v.string()), []);
const Version2 = v.object({
  spdxVersion: v.string(),
  packages: v.optional(
    v.array(
      v.object({
        SPDXID: Id,
        packageFileName: v.optional(v.string()),
        primaryPackagePurpose: v.optional(v.string()),
      }),
    ),
    [],
  ),
  files: v.optional(v.array(v.object({ fileName: v.optional(v.string()) })), []),
  documentDescribes: Ids,
  relationships: v.optional(
    v.array(
      v.object({ spdxElementId: Id, relatedSpdxElement: Id, relationshipType: v.optional(v.string()) }),
    ),
    [],
  ),
});
const Element = v.object({
  type: v.optional(v.string()),
  spdxId: Id,
  name: v.optional(v.string()),
  software_primaryPurpose: v.optional(v.string()),
  rootElement: Ids,
});
/** A JSON-LD document: a graph of elements, or one element alone. */
const Version3 = v.object({
  '@context': v.string(),
  '@graph': v.optional(v.array(Element)),
  ...Element.entries,
});
/** The JSON form of either model, before its schema has judged it. */
export const AnySpdx = v.union([Version2, Version3]);
type Version2 = v.InferOutput<typeof Version2>;
type Version3 = v.InferOutput<typeof Version3>;

const DOCUMENT = 'SPDXRef-DOCUMENT';
const CONTEXT = /^https:\/\/spdx\.org\/rdf\/(\d+\.\d+\.\d+)\/spdx-context\.jsonld$/;
/** `Package` and what is derived from it. Source: SPDX 3.0.1, profiles Software, AI and Dataset. */
const PACKAGES = ['software_Package', 'ai_AIPackage', 'dataset_DatasetPackage'];
/** How syft 1.18 names the folder, file or image that it was started on. */
const SCAN_ROOT = /^SPDXRef-DocumentRoot-|[/#]DocumentRoot-/;
/** The purposes of version 2 and 3 that scanners give to what they were started on. Source: syft 1.18.1; pkg/sbom/spdx of trivy. */
const SCANNED_PURPOSES = ['FILE', 'SOURCE', 'CONTAINER'];

interface Listed {
  readonly id: string | undefined;
  readonly purpose: string | undefined;
}

/** Reads version and contents; a context that is none of SPDX gives the context itself as version, for which there is no schema. */
export function readSpdx(document: v.InferOutput<typeof AnySpdx>): SpdxDocument {
  if (!('spdxVersion' in document)) {
    return readGraph(document);
  }
  const { spdxVersion, packages, files } = document;
  const named = [...packages.map((item) => item.packageFileName), ...files.map((item) => item.fileName)];
  const paths = named.filter((path) => path !== undefined);
  const listed = packages.map(({ SPDXID, primaryPackagePurpose }) => ({
    id: SPDXID,
    purpose: primaryPackagePurpose,
  }));
  const contents = withoutScanRoot(listed, described(document));
  return { version: spdxVersion, packages: listed.length, contents, paths };
}

/** What the document says it is about, in each of the ways of version 2 (7.10 of 2.3; `documentDescribes` is the older one). */
function described({ documentDescribes, relationships }: Version2): readonly string[] {
  const edges = relationships.map(({ spdxElementId, relatedSpdxElement, relationshipType }) => {
    if (relationshipType === 'DESCRIBES' && spdxElementId === DOCUMENT) {
      return relatedSpdxElement;
    }
    return relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === DOCUMENT ? spdxElementId : undefined;
  });
  return [...documentDescribes, ...edges.filter((id) => id !== undefined)];
}

/** How many are more than what a scanner was started on, which it lists even where it found nothing. */
function withoutScanRoot(listed: readonly Listed[], subjects: readonly string[]): number {
  const isScanRoot = ({ id, purpose }: Listed) =>
    id !== undefined &&
    subjects.includes(id) &&
    (SCAN_ROOT.test(id) || SCANNED_PURPOSES.includes((purpose ?? '').toUpperCase()));
  return listed.filter((item) => !isScanRoot(item)).length;
}

function readGraph(document: Version3): SpdxDocument {
  const context = document['@context'];
  const version = CONTEXT.exec(context)?.[1];
  const elements = document['@graph'] ?? [document];
  const files = elements.filter(({ type }) => type === 'software_File');
  const packages = elements.filter(({ type }) => PACKAGES.includes(type ?? ''));
  const listed = packages.map((item) => ({ id: item.spdxId, purpose: item.software_primaryPurpose }));
  const roots = elements.flatMap(({ rootElement }) => rootElement);
  return {
    version: version === undefined ? context : `SPDX-${version}`,
    packages: listed.length,
    contents: withoutScanRoot(listed, roots),
    paths: files.map(({ name }) => name).filter((path) => path !== undefined),
  };
}
