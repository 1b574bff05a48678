import type { Sha256 } from '../../model/digest.ts';
import { sha256Of } from '../json/canonical-json.ts';
import { indexProject } from '../python/index-project.ts';

/** What an SBOM is about: one artifact of one commit. */
export interface SbomSubject {
  readonly name: string;
  readonly version: string;
  readonly sha256: Sha256;
  /** Package URL of the artifact, with its file name. */
  readonly purl: string;
  /** When the commit was made, ISO 8601 in whole seconds: the same artifact gives the same document. */
  readonly created: string;
  readonly supplier: string;
  /** Address below which the SPDX namespace lies; nothing has to be served there. */
  readonly namespace: string;
}

/** The version in the file name of a wheel or source distribution, or `fallback` for anything else. */
export function artifactVersion(file: string, fallback: string): string {
  const [, wheel] = /^[^-]+-([^-]+)(?:-[^-]+){3,4}\.whl$/.exec(file) ?? [];
  const [, source] = /^.+-([^-]+)\.(?:tar\.gz|zip)$/.exec(file) ?? [];
  return wheel ?? source ?? fallback;
}

/** The package URL of an artifact (purl-spec, types `pypi` and `generic`), with the file name as a qualifier, so that two artifacts of one version differ. */
export function artifactPurl(file: string, version: string): string {
  const project = indexProject(file);
  const name = encodeURIComponent(project ?? file);
  const type = project === null ? 'generic' : 'pypi';
  return `pkg:${type}/${name}@${encodeURIComponent(version)}?file_name=${encodeURIComponent(file)}`;
}

/** A UUID (RFC 9562, version 8) made from a digest: the serial number of the one SBOM of that artifact. */
export function digestUuid(sha256: Sha256): string {
  const hex = sha256Of(`sbom of ${sha256}`);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
