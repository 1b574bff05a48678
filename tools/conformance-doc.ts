import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ConformanceCase, readCases } from '../packages/cli/src/conformance/case-file.ts';

/** Writes docs/conformance.md from the case files. */
export async function writeConformanceDocument(root: string): Promise<void> {
  const cases = await readCases(join(root, 'conformance', 'cases'));
  writeFileSync(join(root, 'docs', 'conformance.md'), conformanceDocument(cases));
}

/** The page of conformance cases, a line each. */
function conformanceDocument(cases: readonly ConformanceCase[]): string {
  const rows = cases.map(
    ({ id, title, at, verdict, reason, guard }) =>
      `| \`${id}\` | ${title.replaceAll('|', '\\|')} | \`${at}\` | ${verdict} | \`${reason}\` | [\`${guard.function}\`](../${guard.file}) |\n`,
  );
  return `# Conformance cases

A release that is broken on purpose has to stay shut: a non-zero exit code, nothing published, every output closed, one line of reason
with a next step, and the record kept. Each of the ${cases.length} cases below is a file in \`conformance/cases/\`; the breakage comes from outside, and no
product code knows of it.

- \`interlock rehearse --break CASE\` plays one, \`--break all\` plays every one, \`--break list\` names them.
- \`node tools/switch-off-guards.ts [CASE…]\` switches the guard of each case off in a copy and demands that the case is then no longer shut.

This page is written by \`tools/conformance-doc.ts\` from the case files. *Refused at* is the job and the action that must refuse; what
would hold later does not count.

| Case | What is broken | Refused at | Verdict | Reason | Guard |
| --- | --- | --- | --- | --- | --- |
${rows.join('')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeConformanceDocument(process.cwd());
}
