import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitCode } from '@interlock/shared/action/exit-code.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import { MAX_REPORT_BYTES } from '@interlock/shared/formats/json/json.ts';
import { nearName, nextAfter } from '@interlock/shared/formats/near-name.ts';
import { plainText } from '@interlock/shared/render/plain-text.ts';
import { isToolId, TOOL_IDS } from '@interlock/shared/tools/registry.generated.ts';
import { type AssessmentDocument, assessReport } from '../assess.ts';
import { type Command, type CommandIo, isSet, onlyText, textOptions, usage } from './command.ts';

/** Tools that the suite knows by name and cannot read yet. */
const PLANNED = 'npm-audit cargo-audit cargo-deny clippy osv-scanner semgrep trivy govulncheck junit'.split(
  ' ',
);

/** Judges one report that something else made. */
export const command: Command = {
  name: 'assess',
  summary: 'judge one report of one tool',
  help: `Usage
  interlock assess --tool ID --report FILE [--exit-code N] [--expect PATH]... [--json]

Judges a report that something else made, by the same adapter that the gate uses. A report that cannot show what was looked at is
never a pass on zero findings.

  --tool ID       one of ${TOOL_IDS.join(', ')}
  --report FILE   what the tool wrote; a file, no pipe
  --exit-code N   how the tool ended, when it is known; one that contradicts the report is an error
  --expect PATH   a path that the report itself has to name as looked at, in its own spelling; may be repeated

Example
  interlock assess --tool bandit --report out.json --expect src/app.py`,
  options: {
    tool: { type: 'string', multiple: true },
    report: { type: 'string', multiple: true },
    'exit-code': { type: 'string', multiple: true },
    expect: { type: 'string', multiple: true },
  },
  run: async (values, positionals, io) => {
    if (positionals.length > 0) {
      throw usage('`assess` takes options only', 'See `interlock assess --help`');
    }
    const tool = onlyText(values, 'tool');
    const report = onlyText(values, 'report');
    if (tool === null || report === null || report === '') {
      throw usage('`assess` needs `--tool` and `--report`', 'See `interlock assess --help`');
    }
    if (!isToolId(tool)) {
      const known = `Use one of ${TOOL_IDS.join(', ')}`;
      throw PLANNED.includes(tool)
        ? usage(`Reports of \`${tool}\` cannot be read yet`, known)
        : usage(`There is no tool \`${tool}\` here`, nextAfter(nearName(tool, TOOL_IDS), known));
    }
    const expect = textOptions(values, 'expect');
    if (expect.some((path) => /^(?:\.?\/)*\.?$/.test(path))) {
      throw usage('`--expect` needs the path of a file', 'Name it as the report has to name it');
    }
    const answer = await assessReport({
      tool,
      exitCode: readExitCode(onlyText(values, 'exit-code')),
      expect,
      report: await readReport(resolve(io.cwd, report)),
      path: report,
    });
    if (isSet(values, 'json')) {
      io.json(answer);
    } else {
      show(io, answer);
    }
    return exitCode(answer.verdict);
  },
};

/** Reads up to the limit and no further: a report that reaches it is refused as too large, never cut and then judged. */
async function readReport(path: string): Promise<Uint8Array | 'not-a-file' | null> {
  const chunks: Uint8Array[] = [];
  try {
    // Without waiting: a pipe that nobody writes to would never open.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!(await file.stat()).isFile()) {
        return 'not-a-file';
      }
      for await (const chunk of file.createReadStream({ end: MAX_REPORT_BYTES - 1, autoClose: false })) {
        chunks.push(chunk);
      }
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return isAbsent(thrown) ? null : 'not-a-file';
  }
  return Buffer.concat(chunks);
}

function isAbsent(thrown: unknown): boolean {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function readExitCode(text: string | null): number | null {
  if (text === null) {
    return null;
  }
  if (!/^(?:0|[1-9][0-9]{0,2})$/.test(text) || Number(text) > 255) {
    throw usage('`--exit-code` must be a number from 0 to 255', 'See `interlock assess --help`');
  }
  return Number(text);
}

function show(
  io: CommandIo,
  { tool, verdict, completeness, counts, findings, reasons }: AssessmentDocument,
): void {
  // An answer that is an error has no other verdict, and nothing is said about what stands in a report that could not be read.
  const known = completeness === 'error' ? verdict : `${verdict} (${completeness})`;
  const held = `, ${amount(counts.total, 'record', 'records')} in the report`;
  io.out(`${tool}: ${known}${completeness === 'error' && counts.total === 0 ? '' : held}\n`);
  for (const { code, message, next } of reasons) {
    io.out(`  ${plainText(`${code}: ${message}. ${next}.`)}\n`);
  }
  for (const { severity, rule, message, location } of findings) {
    const line = location?.line == null ? '' : `:${location.line}`;
    const place = location === null ? '' : ` ${location.path}${line}`;
    io.out(`  ${plainText(`${severity} ${rule}${place} ${message}`)}\n`);
  }
}
