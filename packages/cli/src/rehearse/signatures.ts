import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateIdentity } from '@interlock/shared/model/identity.ts';
import type { SignatureRecord } from '@interlock/shared/model/record.ts';
import { certificateIdentity } from '@interlock/shared/verify/identities/certificate-identity.ts';
import { RFC3161Timestamp, X509Certificate } from '@sigstore/core';
import * as v from 'valibot';
import type { Played } from './job-runner.ts';

const SECONDS = 1000;

// The JSON of a protocol buffer leaves a zero out: the first entry of a log has no index.
const BundleSchema = v.object({
  verificationMaterial: v.object({
    certificate: v.optional(v.object({ rawBytes: v.string() })),
    timestampVerificationData: v.optional(
      v.object({ rfc3161Timestamps: v.optional(v.array(v.object({ signedTimestamp: v.string() })), []) }),
    ),
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
  const { certificate, timestampVerificationData, tlogEntries } = bundle.verificationMaterial;
  const [entry] = tlogEntries;
  const timestamp = timestampVerificationData?.rfc3161Timestamps[0];
  const loggedAt =
    entry === undefined ? null : new Date(Number(entry.integratedTime) * SECONDS).toISOString();
  return {
    subject,
    kind: bundle.dsseEnvelope === undefined ? 'artifact' : predicateType(bundle.dsseEnvelope.payload),
    identity: certificate === undefined ? null : identityOf(certificate.rawBytes),
    logIndex: entry?.logIndex ?? null,
    loggedAt,
    timestampedAt: timestamp === undefined ? null : timestampOf(timestamp.signedTimestamp),
  };
}

function identityOf(rawBytes: string): CertificateIdentity | null {
  try {
    const certificate = X509Certificate.parse(Buffer.from(rawBytes, 'base64'));
    return certificateIdentity({
      subjectAlternativeName: certificate.subjectAltName ?? '',
      // An extension is a sequence of its number and, last, its value.
      oids: certificate.extensions.flatMap(({ subs }) => {
        const [number, value] = [subs[0], subs.at(-1)];
        return number === undefined || value === undefined
          ? []
          : [{ oid: { id: number.toOID().split('.').map(Number) }, value: value.value }];
      }),
    });
  } catch {
    return null;
  }
}

function timestampOf(signed: string): string | null {
  try {
    return RFC3161Timestamp.parse(Buffer.from(signed, 'base64')).signingTime.toISOString();
  } catch {
    return null;
  }
}

function predicateType(payload: string): string {
  const text = Buffer.from(payload, 'base64').toString('utf8');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), StatementSchema), text);
  return parsed.success ? parsed.output.predicateType : 'statement';
}
