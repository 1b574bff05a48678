import { createHash } from 'node:crypto';
import type { RehearsalRecord } from '../../model/record.ts';
import { findingsOf } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { findingsSection } from './findings-section.ts';
import { duration, fact, shortDigest, time } from './parts.ts';
import { limitsSection, signaturesSection, subjectsSection } from './release-sections.ts';
import { stepsSection } from './steps-section.ts';
import { STYLE } from './style.ts';
import { toolsSection } from './tools-section.ts';
import { verdictBanner } from './verdict-banner.ts';

const LINKS = [
  ['steps', 'Steps'],
  ['tools', 'Tools'],
  ['findings', 'Findings'],
  ['artifacts', 'Artifacts'],
  ['signatures', 'Signatures'],
  ['limits', 'Limits'],
] as const;

/**
 * Writes the evidence page of a release: one HTML file that loads nothing and runs nothing. Its content security policy
 * allows its own style sheet, by digest, and no script at all, so that text which slipped through could still do nothing.
 */
export function renderPage(record: RehearsalRecord): string {
  const title = `${record.project}${record.tag === null ? '' : ` ${record.tag}`}`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${record.verdict}: ${title} - Interlock evidence</title>
<style>${STYLE_MARKUP}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the evidence</a>
<div class="frame">
<header>
<p class="brand">${LOGO}<strong>Interlock</strong> evidence of a release${record.standIns.length > 0 ? ' rehearsal' : ''}</p>
<h1>${title}</h1>
${verdictBanner(record)}
${facts(record)}
</header>
<nav aria-label="On this page"><ul>${LINKS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${stepsSection(record.steps)}
${toolsSection(record.tools)}
${findingsSection(findingsOf(record.tools))}
${subjectsSection(record.subjects)}
${signaturesSection(record)}
${limitsSection(record)}
</main>
<footer><p>This page is a rendering. What counts are the records beside it and the signed statements of the release, which
anyone can verify without this page and without us.</p></footer>
</div>
</body>
</html>
`;
  return page.markup;
}

// Fixed text of our own: it must reach the page as it is, because its digest is what the policy allows.
const STYLE_MARKUP: Html = { markup: STYLE };

const LOGO = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true" focusable="false"><rect x="2.5" y="6.5" width="11" height="11" rx="3.5"/><rect x="10.5" y="6.5" width="11" height="11" rx="3.5"/></svg>`;

function contentSecurityPolicy(): Html {
  const digest = createHash('sha256').update(STYLE).digest('base64');
  return { markup: `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'` };
}

function facts({
  commit,
  policy,
  startedAt,
  elapsedMilliseconds,
  published,
  tools,
  steps,
}: RehearsalRecord): Html {
  const bootstrap = policy?.isBootstrap === true ? ' (bootstrap)' : '';
  const passed = steps.filter((step) => step.verdict === 'pass').length;
  return html`<dl class="facts">${[
    fact('Commit', commit === null ? null : commit.slice(0, 12)),
    fact('Policy', policy === null ? null : `${shortDigest(policy.sha256)}${bootstrap}`),
    fact('Steps passed', `${passed} of ${steps.length}, in ${duration(elapsedMilliseconds)}`),
    fact('Findings', String(findingsOf(tools).length)),
    fact('Files published', String(published.length)),
    fact('Started', time(startedAt)),
  ]}</dl>`;
}
