import type { Effects } from '@interlock/shared/effects/effects.ts';
import { indexProject, isOfRelease } from '@interlock/shared/formats/python/index-project.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';

/**
 * What a package index serves of a release: the digest of each subject, and of every other file of the same project and version, since
 * installers choose between them. Null for a file that is not served, or whose digest is not said or not one.
 */
export async function servedFiles(
  effects: Pick<Effects, 'packageIndex'>,
  index: string,
  subjects: SubjectSet,
): Promise<ReadonlyMap<string, Sha256 | null>> {
  const served = new Map<string, Sha256 | null>();
  for (const { name } of subjects) {
    const project = indexProject(name);
    const files = project === null ? [] : await effects.packageIndex.files(index, project);
    const own = files.filter((file) => file.name === name || isOfRelease(file.name, name));
    for (const file of new Set([name, ...own.map((each) => each.name)])) {
      const digests = new Set(own.filter((each) => each.name === file).map(({ sha256 }) => sha256));
      const [digest = null, ...others] = digests;
      served.set(file, others.length > 0 ? null : digest);
    }
  }
  return served;
}
