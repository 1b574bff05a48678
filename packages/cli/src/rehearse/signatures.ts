import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleIdentity } from '@interlock/shared/formats/bundle-identity.ts';
import type { SignatureRecord } from '@interlock/shared/model/record.ts';
import * as v from 'valibot';
import type { Played } from './job-runner.ts';

const SECONDS = 1000;

// The JSON of a protocol buffer leaves a zero out: the first entry of a log has no index.
const BundleSchema = v.object({
  verificationMaterial: v.object({
    tlogEntries: v.array(v.object({ logIndex: v.optional(v.string(), '0'), integratedTime: v.string() })),
  }),
  dsseEnvelope: v.optional(v.object({ payload: v.string() })),
});
const StatementSchema = v.object({ predicateType: v.string() });

/** The signatures of a rehearsal, as the sealed bundles show them. Shown, not verified: that was the work of the verify job. */
export async function signaturesOf(played: Played): Promise<readonly SignatureRecord[]> {
  const folder = played.outputs.get('seal.evidence-path') ?? played.outputs.get('sign.evidence-path') ?? '';
  const names = folder === '' ? [] : await readdir(folder).catch(() => []);
  const records: SignatureRecord[] = [];
  for (const name of names.toSorted()) {
    const isBundle = name.endsWith('.sigstore.json') || name.endsWith('.intoto.jsonl');
    if (!isBundle) {
      continue;
    }
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== '');
    records.push(
      ...lines.map((line) => signatureOf(line, name.replace(/\.(sigstore\.json|intoto\.jsonl)$/, ''))),
    );
  }
  return records;
}

function signatureOf(text: string, subject: string): SignatureRecord {
  const bundle = v.parse(v.pipe(v.string(), v.parseJson(), BundleSchema), text);
  const [entry] = bundle.verificationMaterial.tlogEntries;
  const loggedAt =
    entry === undefined ? null : new Date(Number(entry.integratedTime) * SECONDS).toISOString();
  return {
    subject,
    kind: bundle.dsseEnvelope === undefined ? 'artifact' : predicateType(bundle.dsseEnvelope.payload),
    identity: {
      issuer: '',
      subjectAlternativeName: bundleIdentity(text),
      builderCommit: null,
      runnerEnvironment: null,
      sourceRepository: null,
      sourceRepositoryId: null,
      sourceCommit: null,
      sourceRef: null,
      trigger: null,
      runUri: null,
      visibility: null,
    },
    logIndex: entry?.logIndex ?? null,
    loggedAt,
    timestampedAt: null,
  };
}

function predicateType(payload: string): string {
  const text = Buffer.from(payload, 'base64').toString('utf8');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), StatementSchema), text);
  return parsed.success ? parsed.output.predicateType : 'statement';
}
