// Uploads the files of a folder by the official client and gives out number and digest, as the official action does.
import { appendFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const folder = resolve(process.env.ARTIFACT_PATH);
const files = readdirSync(folder).map((name) => join(folder, name));
const { id, digest } = await new DefaultArtifactClient().uploadArtifact(
  process.env.ARTIFACT_NAME,
  files,
  folder,
);
appendFileSync(process.env.GITHUB_OUTPUT, `artifact-id=${id}\nartifact-digest=${digest}\n`);
