import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { exampleFinding, exampleRecord, exampleTool } from '../../testing/record-example.ts';
import { renderPage } from './page.ts';

function tags(page: string): number | undefined {
  return page.match(/<[a-z!/]/gi)?.length;
}

function hostilePage(message: string): string {
  const finding = exampleFinding({ message, rule: message, location: { path: message, line: 1 } });
  return renderPage(exampleRecord({ project: message, tools: [exampleTool('bandit', [finding])] }));
}

describe('renderPage()', () => {
  test('allows its own style sheet by digest, and nothing else', () => {
    const page = renderPage(exampleRecord());
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    );
  });
  test('loads nothing and runs nothing', () => {
    const page = renderPage(exampleRecord());
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bon[a-z]+=|url\(|@import|style="/i);
    expect(
      [...page.matchAll(/href="([^"]*)"/g)]
        .map(([, target]) => target)
        .filter((target) => !target?.startsWith('#')),
    ).toEqual([]);
  });
  test('says that nothing was published, why, and what to do', () => {
    const reasons = [{ code: 'SUBJECT_SWAPPED', message: 'An artifact differs', next: 'Build it again' }];
    const page = renderPage(exampleRecord({ verdict: 'fail', published: [], reasons }));
    expect(page).toContain('Refused');
    expect(page).toContain('Nothing was published.');
    expect(page).toContain(
      'SUBJECT_SWAPPED</code> An artifact differs. <span class="do">Build it again.</span>',
    );
    expect(page).not.toContain('>Released<');
  });
  test('does not hide that something is out when a later step failed', () => {
    expect(renderPage(exampleRecord({ verdict: 'error' }))).toContain('2 files are out');
  });
  test('shows what a tool did not name as not named, never as a number', () => {
    const tool = exampleTool('bandit', []);
    const report =
      tool.report === null
        ? null
        : {
            ...tool.report,
            completeness: 'incomplete' as const,
            proof: { ...tool.report.proof, inputsSeen: null },
          };
    const page = renderPage(exampleRecord({ tools: [{ ...tool, verdict: 'error', report }] }));
    expect(page).toContain('>not named<');
    expect(page).toContain('incomplete</span>');
  });
  test('shows signatures of one signer together, and says when nobody verified them', () => {
    const passed = renderPage(exampleRecord());
    expect(passed.match(/<dt>Signed by<\/dt>/g)).toHaveLength(1);
    expect(passed).toContain('>1043<');
    expect(passed).toContain('>1044<');
    const [first, ...others] = exampleRecord().signatures;
    const unknown = first === undefined ? [] : [{ ...first, identity: null }];
    const steps = exampleRecord().steps.map((step) => ({ ...step, verdict: 'fail' as const }));
    const refused = renderPage(exampleRecord({ steps, signatures: [...unknown, ...others] }));
    expect(refused.match(/<dt>Signed by<\/dt>/g)).toHaveLength(2);
    expect(refused).not.toContain('Verified after signing');
    expect(passed).toContain('Verified after signing');
  });
  test('shows the code in a reason as code, and nothing of it as markup', () => {
    const reasons = [{ code: 'CODE', message: 'Set `<b>` and `a', next: 'Run it' }];
    expect(renderPage(exampleRecord({ verdict: 'fail', published: [], reasons }))).toContain(
      'Set <code>&lt;b&gt;</code> and &#96;a.',
    );
  });
  test('keeps the number of its elements whatever a tool writes', () => {
    const expected = tags(hostilePage('fine'));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[<>"'&/a-z=! -]{1,40}$/)),
        (message) => {
          expect(tags(hostilePage(message))).toBe(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('lists at most a thousand findings and says how many more there are', () => {
    const findings = Array.from({ length: 1500 }, () => exampleFinding());
    expect(renderPage(exampleRecord({ tools: [exampleTool('bandit', findings)] }))).toContain(
      '500 more are in the reports',
    );
  });
});
