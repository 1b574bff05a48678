import * as v from 'valibot';
import { auditList } from '../formats/python/audit-list.ts';
import { packageKey } from '../formats/python/python-package.ts';
import { normalPackageName } from '../formats/python/requirements-lock.ts';
import { answer, type Doubt, nothingRead, unreadable } from '../formats/reports/answer.ts';
import { incomplete, nothingSeen, unseenDoubts } from '../formats/reports/coverage-doubts.ts';
import { exitDoubts } from '../formats/reports/exit-doubts.ts';
import type { FindingDraft } from '../formats/reports/finding.ts';
import { packageDoubts } from '../formats/reports/package-doubts.ts';
import { nameSome } from '../formats/reports/report-text.ts';
import { jsonReport } from '../formats/reports/tool-output.ts';
import type {
  Canary,
  CommandPlan,
  CommandTarget,
  Expectation,
  ToolAdapter,
  ToolOutput,
} from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const REPORT = 'pip-audit.json';
const LIST = 'locked.txt';
const CANARY = 'interlock-canary';
const CANARY_RULE = 'PYSEC-0000-1';
const Name = v.pipe(v.string(), v.minLength(1));
const Vulnerability = v.object({
  id: Name,
  fix_versions: v.array(v.string()),
  aliases: v.optional(v.array(v.string()), []),
  description: v.optional(v.string()),
});
const Audited = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)),
  version: v.pipe(v.string(), v.regex(/^[^\s\p{Cc}]+$/u)),
  vulns: v.array(Vulnerability),
});
const Skipped = v.strictObject({ name: Name, skip_reason: v.string() });
/** The object of pip-audit 2; the bare list of version 1 cannot say what was skipped and is refused. */
const Report = v.object({
  dependencies: v.array(v.union([Audited, Skipped])),
  fixes: v.array(v.looseObject({ name: Name })),
});
type Audited = v.InferOutput<typeof Audited>;

/** pip-audit 2.10: known vulnerabilities of locked Python packages. It gives no severity, so every finding is `unknown`. */
export const pipAudit: ToolAdapter = {
  id: 'pip-audit',
  homepage: 'https://github.com/pypa/pip-audit',
  kind: 'security',
  runsProjectCode: false,
  inputs: [],
  silencers: [],
  suppressionComments: [],
  capabilities: { network: 'advisories', writesProject: false, children: [] },
  reproduce: 'pip-audit --disable-pip --require-hashes -r requirements.txt',
  canary,
  command: plan,
  read,
};

/** A package that exists nowhere, and an advisory for it, served in place of the project's data. */
function canary(): Canary {
  const affected = [
    {
      package: { ecosystem: 'PyPI', name: CANARY },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] }],
      versions: ['1.0'],
    },
  ];
  const words = { summary: 'A planted sample', details: 'A planted sample' };
  const record = {
    schema_version: '1.6.0',
    id: CANARY_RULE,
    modified: '2026-01-01T00:00:00Z',
    ...words,
    affected,
  };
  return {
    files: { 'requirements.txt': `${CANARY}==1.0 --hash=sha256:${'0'.repeat(64)}\n` },
    rule: CANARY_RULE,
    packages: [{ name: CANARY, version: '1.0' }],
    advisories: JSON.stringify({
      ecosystem: 'PyPI',
      date: '2026-01-01',
      packages: [CANARY],
      advisories: [record],
    }),
  };
}

/**
 * Over a list of what all locks of the policy pin: the gate read their digests, and a lock's own markers would leave packages out.
 * Without `--strict`: with it a skipped package ends the run without a report, and nobody learns which one it was.
 */
function plan(target: CommandTarget): CommandPlan {
  const service = ['-s', 'osv', '--osv-url', '{advisories}'];
  const source = ['--disable-pip', '--no-deps', '-r', `{config}/${LIST}`];
  const place = [
    '-f',
    'json',
    '-o',
    `{out}/${REPORT}`,
    '--progress-spinner',
    'off',
    '--cache-dir',
    '/tmp/pip-audit',
  ];
  return {
    argv: ['pip-audit', ...service, ...source, ...place],
    environment: {},
    reports: [REPORT],
    config: { [LIST]: auditList(target.packages) },
    timeoutSeconds: 300,
    writesProject: false,
    followUp: null,
  };
}

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const report = jsonReport(output, expectation, REPORT, Report);
  if (!report.ok) {
    return unreadable('pip-audit', expectation, [report.doubt]);
  }
  const { dependencies } = report.value;
  const audited = dependencies.filter((dependency) => 'vulns' in dependency);
  const skipped = dependencies.filter((dependency) => 'skip_reason' in dependency);
  const drafts = audited.flatMap(draftsOf);
  const knowledge = expectation.reportOnly ? 'report-only' : 'run';
  const keys = new Set(audited.map(({ name, version }) => packageKey(name, version)));
  return answer('pip-audit', {
    ...nothingRead(expectation),
    drafts,
    doubts: [
      ...exitDoubts(output, { clean: [0], findings: [1] }, drafts.length, knowledge),
      ...skipDoubts(skipped.map(({ name }) => normalPackageName(name))),
      ...fixDoubts(
        report.value.fixes.map(({ name }) => name),
        audited,
      ),
      ...(audited.length === 0 ? [nothingSeen('pip-audit audited no package')] : []),
      // The report names packages and no files.
      ...(expectation.reportOnly ? unseenDoubts(expectation.paths, []) : packageDoubts(expectation, keys)),
    ],
    inputsExpected: expectation.reportOnly ? expectation.paths.length : expectation.packages.length,
    inputsSeen: audited.length,
    dataDate: expectation.advisories?.date ?? null,
  });
}

function draftsOf({ name, version, vulns }: Audited): readonly FindingDraft[] {
  return vulns.map((vulnerability) => {
    const aliases = vulnerability.aliases.length > 0 ? ` (${vulnerability.aliases.join(', ')})` : '';
    const fixed =
      vulnerability.fix_versions.length > 0
        ? `fixed in ${vulnerability.fix_versions.join(', ')}`
        : 'no fixed version is known';
    return {
      rule: vulnerability.id,
      severity: 'unknown',
      message: `${name} ${version}: ${vulnerability.id}${aliases}, ${fixed}`,
      location: null,
      text: packageKey(name, version),
      suppressed: false,
    };
  });
}

/** With `--fix` pip-audit still lists what it mended, as it was before. */
function fixDoubts(fixed: readonly string[], audited: readonly Audited[]): readonly Doubt[] {
  const weak = new Set(
    audited.filter(({ vulns }) => vulns.length > 0).map(({ name }) => normalPackageName(name)),
  );
  const others = fixed.map(normalPackageName).filter((name) => !weak.has(name));
  const message = `pip-audit mended packages that it does not call vulnerable: ${nameSome(others)}`;
  const next = 'Run it again without `--fix` and keep its report whole';
  return others.length === 0 ? [] : [incomplete('REPORT_CONTRADICTS_ITSELF', message, next)];
}

function skipDoubts(names: readonly string[]): readonly Doubt[] {
  const next = 'Lock the package from the index, or name the skip with an owner in the policy';
  return names.length === 0
    ? []
    : [incomplete('PACKAGE_SKIPPED', `pip-audit skipped ${nameSome(names)}`, next)];
}
