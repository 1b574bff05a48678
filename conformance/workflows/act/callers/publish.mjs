// Uploads every file of a folder to a package index, as a publishing tool would: one form a file, a token as the password.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const authorization = `Basic ${Buffer.from(`__token__:${process.env.INDEX_TOKEN}`).toString('base64')}`;
for (const file of readdirSync(folder).toSorted()) {
  const bytes = readFileSync(join(folder, file));
  const [name, version] = file.replace(/\.tar\.gz$/, '').split('-');
  const form = new FormData();
  const fields = {
    ':action': 'file_upload',
    protocol_version: '1',
    metadata_version: '2.1',
    name,
    version,
    filetype: file.endsWith('.whl') ? 'bdist_wheel' : 'sdist',
    sha256_digest: createHash('sha256').update(bytes).digest('hex'),
  };
  for (const [field, value] of Object.entries(fields)) {
    form.set(field, value);
  }
  form.set('content', new Blob([bytes]), file);
  const response = await fetch(process.env.INDEX_UPLOAD, {
    method: 'POST',
    headers: { authorization },
    body: form,
  });
  if (!response.ok) {
    throw new Error(`the index refused ${file} with ${response.status}`);
  }
  process.stdout.write(`uploaded ${file}\n`);
}
