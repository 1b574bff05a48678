import { join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { isSha256 } from '../../model/digest.ts';
import type { Artifacts, Files } from '../effects.ts';
import { writeBody } from '../github/github-transfer.ts';
import { type ResultsConnection, resultsService } from './artifacts-service.ts';
import { unpackZip } from './artifacts-zip.ts';

const MAX_ARCHIVE_BYTES = 8 * 1024 * 1024 * 1024;
const FASTEST_COMPRESSION = 1;

/**
 * Files between jobs by way of the Actions Results service; `connection` is null on a person's own machine.
 * Uploads go through the official client. Downloads do not: it unpacks while it downloads, before the digest is known.
 * `attempt` is that of this run and becomes part of each reference.
 */
export function nodeArtifacts(
  connection: ResultsConnection | null,
  attempt: number,
  files: Files,
): Artifacts {
  if (connection === null) {
    return {
      isAvailable: false,
      upload: () => Promise.reject(unavailable()),
      download: () => Promise.reject(unavailable()),
    };
  }
  const service = resultsService(connection);
  return {
    isAvailable: true,
    upload: async (name, folder) => {
      const paths = (await files.list(folder)).map((path) => join(folder, path));
      const { id, digest } = await uploadOfficially(name, paths, folder);
      const listed = await service.find(id);
      // What the service keeps is what later jobs get: it must say the digest that was sent.
      if (!isSha256(digest) || listed.digest !== `sha256:${digest}`) {
        throw new ActionError(
          'ARTIFACT_DIGEST_MISMATCH',
          'The artifact service names another digest than the archive that was sent',
          'Run the job again',
        );
      }
      return { id, sha256: digest, attempt };
    },
    download: async ({ id, sha256 }, folder) => {
      if ((await files.exists(folder)) !== 'missing' && (await files.list(folder)).length > 0) {
        throw new ActionError('FILE_EXISTS', 'The folder for a download is not empty', 'Name a new folder');
      }
      const archive = join(await files.makePrivateFolder(), 'artifact.zip');
      const listed = await service.find(id);
      const found = await writeBody(await service.open(listed), archive, MAX_ARCHIVE_BYTES);
      // What the service says counts beside what it gave; a service that says nothing leaves the bytes.
      const digests = [`sha256:${found.sha256}`, listed.digest ?? `sha256:${sha256}`];
      if (digests.some((digest) => digest !== `sha256:${sha256}`)) {
        throw new ActionError(
          'ARTIFACT_DIGEST_MISMATCH',
          `Artifact ${id} has another digest than the job's output says`,
          'Run the workflow again from its start; somebody may have replaced the artifact',
          undefined,
          'fail',
        );
      }
      await unpackZip(archive, folder);
    },
  };
}

async function uploadOfficially(
  name: string,
  paths: readonly string[],
  folder: string,
): Promise<{ readonly id: number; readonly digest: string }> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const options = { compressionLevel: FASTEST_COMPRESSION };
  const sent = await new DefaultArtifactClient()
    .uploadArtifact(name, [...paths], folder, options)
    .catch((cause: unknown) => {
      throw new ActionError(
        'ARTIFACT_SERVICE',
        'A workflow artifact could not be uploaded',
        'Run the job again',
        cause,
      );
    });
  if (sent.id === undefined || sent.digest === undefined) {
    throw new ActionError(
      'ARTIFACT_SERVICE',
      'The artifact service gave no id or digest for an upload',
      'Run the job again',
    );
  }
  return { id: sent.id, digest: sent.digest };
}

function unavailable(): ActionError {
  return new ActionError(
    'ARTIFACT_SERVICE',
    'There is no artifact service outside of a workflow job',
    'Pass a folder instead',
  );
}
