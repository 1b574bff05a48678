import type { RehearsalRecord, SignatureRecord } from '../../model/record.ts';
import type { SubjectSet } from '../../model/subject.ts';
import { type Html, html, when } from '../html.ts';
import { head, numberHead, pair, reasonLine, scrollTable, section, time } from './parts.ts';

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

/** Who signed what, and when two independent witnesses saw it. */
export function signaturesSection(signatures: readonly SignatureRecord[]): Html {
  const lead =
    signatures.length === 0
      ? 'Nothing was signed.'
      : 'Verified after signing, as a consumer would: the whole identity, the log entry, and the times of the witnesses.';
  return section(
    'signatures',
    'Signatures',
    lead,
    html`<div class="cards">${signatures.map(signatureCard)}</div>`,
  );
}

function signatureCard({
  subject,
  kind,
  identity,
  logIndex,
  loggedAt,
  timestampedAt,
}: SignatureRecord): Html {
  return html`<div class="card"><div class="row"><h3>${subject}</h3><span class="tag">${kind}</span></div><dl class="pairs">${[
    pair('Signed by', identity?.subjectAlternativeName ?? null),
    pair('Issuer', identity?.issuer ?? null),
    pair('Source', identity === null ? null : source(identity)),
    pair('Log index', logIndex),
    pair('Logged', time(loggedAt)),
    pair('Timestamped', time(timestampedAt)),
  ]}</dl></div>`;
}

function source({
  sourceRepository,
  sourceCommit,
  sourceRef,
}: NonNullable<SignatureRecord['identity']>): string {
  return [sourceRepository, sourceRef, sourceCommit].map((part) => part ?? 'not known').join(', ');
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
