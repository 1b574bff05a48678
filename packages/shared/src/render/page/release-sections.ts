import type { RehearsalRecord, SignatureRecord } from '../../model/record.ts';
import type { SubjectSet } from '../../model/subject.ts';
import { type Html, html, when } from '../html.ts';
import { head, NOT_KNOWN, numberHead, pair, reasonLine, scrollTable, section, time } from './parts.ts';

/** The artifacts of the release by name, size and digest. */
export function subjectsSection(subjects: SubjectSet): Html {
  const rows = subjects.map(
    ({ name, size, sha256 }) =>
      html`<tr><th scope="row">${name}</th><td class="number">${size}</td><td class="nowrap"><code>sha256:${sha256}</code></td></tr>`,
  );
  const lead =
    subjects.length === 0
      ? 'The set of artifacts was never fixed.'
      : 'Fixed once, and compared by digest at every later step: exactly these files, no more, no fewer.';
  return section(
    'artifacts',
    'Artifacts',
    lead,
    html`${when(subjects.length > 0, () => scrollTable('Artifacts', [head('Name'), numberHead('Bytes'), head('Digest')], rows))}`,
  );
}

/** Who signed what, and when two independent witnesses saw it: one card for each signer. */
export function signaturesSection({ signatures, steps }: RehearsalRecord): Html {
  const lead =
    signatures.length === 0
      ? 'Nothing was signed.'
      : steps.some(({ id, verdict }) => id === 'verify' && verdict === 'pass')
        ? 'Verified after signing, as a consumer would: the whole identity, the log entry, and the times of the witnesses.'
        : 'As the bundles say it. The step that verifies them did not pass, so do not rely on any of it.';
  const bySigner = Map.groupBy(signatures, ({ identity }) => JSON.stringify(signerOf(identity)));
  return section(
    'signatures',
    'Signatures',
    lead,
    html`<div class="cards">${[...bySigner.values()].map(signerCard)}</div>`,
  );
}

const SIGNATURE_HEADS = [
  head('Artifact'),
  head('What was signed'),
  numberHead('Log index'),
  head('Logged'),
  head('Timestamped'),
] as const;

function signerCard(signatures: readonly SignatureRecord[]): Html {
  const { name, issuer, source } = signerOf(signatures[0]?.identity ?? null);
  const label = `Signed by ${name ?? 'an unknown signer'}`;
  return html`<div class="card"><dl class="pairs">${[
    pair('Signed by', name),
    pair('Issuer', issuer),
    pair('Source', source),
  ]}</dl>${scrollTable(label, SIGNATURE_HEADS, signatures.map(signatureRow))}</div>`;
}

function signatureRow({ subject, kind, logIndex, loggedAt, timestampedAt }: SignatureRecord): Html {
  return html`<tr><th scope="row">${subject}</th><td class="what">${kind}</td><td class="number">${
    logIndex ?? NOT_KNOWN
  }</td><td class="nowrap">${time(loggedAt) ?? NOT_KNOWN}</td><td class="nowrap">${time(timestampedAt) ?? NOT_KNOWN}</td></tr>`;
}

/** Who signed, as the page shows it: signatures that agree in all of it share a card. */
function signerOf(identity: SignatureRecord['identity']): {
  readonly name: string | null;
  readonly issuer: string | null;
  readonly source: string | null;
} {
  return {
    name: identity?.subjectAlternativeName ?? null,
    issuer: identity?.issuer ?? null,
    source: identity === null ? null : sourceOf(identity),
  };
}

function sourceOf({
  sourceRepository,
  sourceCommit,
  sourceRef,
}: NonNullable<SignatureRecord['identity']>): string {
  return [sourceRepository, sourceRef, sourceCommit].map((part) => part ?? NOT_KNOWN).join(', ');
}

/** Warnings, what came from a stand-in, and what nobody looked at. */
export function limitsSection({ standIns, warnings, notCovered }: RehearsalRecord): Html {
  return section(
    'limits',
    'What this page does not prove',
    'Read this before you rely on the rest.',
    html`${list('From a stand-in', standIns, 'Nothing: every service was the real one.')}<h3>Warnings</h3>${
      warnings.length === 0 ? html`<p class="reason">None.</p>` : warnings.map(reasonLine)
    }${list('Not covered', notCovered, 'Nothing was reported as not covered.')}`,
  );
}

function list(title: string, items: readonly string[], none: string): Html {
  return html`<h3>${title}</h3>${
    items.length === 0
      ? html`<p class="reason">${none}</p>`
      : html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`
  }`;
}
