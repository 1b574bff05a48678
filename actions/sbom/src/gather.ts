import { openPolicy } from '@interlock/shared/action/handoff-policy.ts';
import { openPassedRecord } from '@interlock/shared/action/handoff-record.ts';
import { openSubjects } from '@interlock/shared/action/handoff-subjects.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import {
  normalPackageName,
  parseRequirementsLock,
} from '@interlock/shared/formats/python/requirements-lock.ts';
import {
  artifactPurl,
  artifactVersion,
  type SbomSubject,
} from '@interlock/shared/formats/sbom/sbom-subject.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { Subject } from '@interlock/shared/model/subject.ts';
import { TOOLS } from '@interlock/shared/tools/registry.generated.ts';
import { listArtifact } from './list-artifact.ts';
import { scanArtifacts } from './scan-artifacts.ts';
import type { Facts, Inputs } from './words.ts';

/**
 * Compares the artifacts with the subjects, then lists and scans private copies of them. Raises SBOM_INSTALL, LOCK_INVALID and SBOM_INVALID, and
 * the codes of the readers.
 */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  const record = await openPassedRecord(effects, run, 'gate', inputs.policy);
  const { policy } = await openPolicy(effects, record.folder, inputs.policySha256);
  const { folder, subjects } = await openSubjects(effects, inputs.artifact, inputs.subjects);
  const lock = await readLock(effects, run, policy);
  const seconds = await effects.git.committedAt(run.workspace, run.commit);
  const created = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  const scratch = await effects.files.makePrivateFolder();
  const lockPath = lock === null ? null : `${scratch}/requirements.txt`;
  if (lock !== null && lockPath !== null) {
    await effects.files.write(lockPath, lock.text);
  }
  const scanning = scanArtifacts(effects, folder, subjects, scratch);
  const listing = subjects.map((subject, index) => {
    const place = {
      artifact: `${folder}/${subject.name}`,
      lock: lockPath,
      into: `${scratch}/installed-${index}`,
    };
    return listArtifact(effects, subject, sbomSubject(subject, policy, run, created), place);
  });
  const [scan, ...listed] = await Promise.all([scanning, ...listing]);
  // The schemas are large and needed only now: a wrong input is told without them.
  const [cyclonedx, spdx] = await Promise.all([TOOLS.cyclonedx(), TOOLS.spdx()]);
  return {
    readers: { cyclonedx, spdx },
    policy,
    listed,
    scan,
    required: lock === null ? [] : lock.required,
  };
}

/** A lock as it is in the commit, and the packages that an SBOM has to list, by package URL. */
interface Lock {
  readonly text: string;
  readonly required: readonly string[];
}

async function readLock(effects: Effects, run: Run, { dependencyLock }: Policy): Promise<Lock | null> {
  if (dependencyLock === null) {
    return null;
  }
  const bytes = await effects.git.show(run.workspace, run.commit, dependencyLock);
  if (bytes === null) {
    throw new ActionError(
      'SBOM_INSTALL',
      'The dependency lock that the policy names is not in the commit',
      'Commit it, or correct `dependency-lock` in the policy',
    );
  }
  // What is no UTF-8 becomes a character that no lock may hold.
  const text = new TextDecoder().decode(bytes);
  return { text, required: requiredPurls(text, dependencyLock) };
}

/** The name of a package that the lock itself limits to other systems by a marker. */
const LIMITED = /^([A-Za-z0-9._-]+)(?:\[[^\]\n]*\])?\s*==\s*\S+\s*;/gm;

/** Every locked package, but for the limited ones. */
function requiredPurls(lock: string, path: string): readonly string[] {
  const limited = new Set([...lock.matchAll(LIMITED)].map(([, name = '']) => normalPackageName(name)));
  return parseRequirementsLock(lock, path)
    .filter(({ name }) => !limited.has(name))
    .map(({ name, version }) => `pkg:pypi/${name}@${version}`);
}

function sbomSubject({ name, sha256 }: Subject, policy: Policy, run: Run, created: string): SbomSubject {
  const version = artifactVersion(name, run.ref.replace(/^refs\/(?:tags|heads)\//, ''));
  const namespace = `${run.server}/${run.repository}/spdx`;
  return {
    name,
    version,
    sha256,
    purl: artifactPurl(name, version),
    created,
    supplier: policy.sbom.supplier,
    namespace,
  };
}
