import * as v from 'valibot';
import { gitleaksStreamDoubts } from '../formats/gitleaks/gitleaks-log.ts';
import { gitleaksPassesOver } from '../formats/gitleaks/gitleaks-passed-over.ts';
import { gapDrafts, leaksOfFiles, viewDoubts } from '../formats/gitleaks/gitleaks-view.ts';
import { answer, type Doubt, nothingRead, unreadable } from '../formats/reports/answer.ts';
import { incomplete, unproven, unseenDoubts } from '../formats/reports/coverage-doubts.ts';
import { exitDoubts } from '../formats/reports/exit-doubts.ts';
import type { FindingDraft } from '../formats/reports/finding.ts';
import { lineNumber, projectPath } from '../formats/reports/report-text.ts';
import { jsonReport } from '../formats/reports/tool-output.ts';
import { resultNames } from '../formats/sarif/sarif-place.ts';
import { resultReader } from '../formats/sarif/sarif-result.ts';
import { ruleCount, runDoubts } from '../formats/sarif/sarif-run.ts';
import { SarifLog } from '../formats/sarif/sarif-schema.ts';
import { viewOf } from '../formats/views/scan-view.ts';
import type { ScanView } from '../model/scan-view.ts';
import type {
  CommandPlan,
  CommandTarget,
  Expectation,
  ToolAdapter,
  ToolOutput,
} from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const REPORT = 'gitleaks.json';
/** gitleaks has about 220 rules; a configuration that does not extend the default one has none. */
const MIN_RULES = 150;
/** Not 1: gitleaks also ends with 1 when it fails. */
const LEAKS_EXIT_CODE = 2;
/**
 * The sum of a Go module stands behind the module's name, and many names hold a word such as "key": only a match that ends with such a sum is no
 * secret. gitleaks itself passes `go.sum` over for this, with everything else that is written there.
 */
const CONFIG = `[extend]
useDefault = true

[[allowlists]]
description = "sums of Go modules"
targetRules = ["generic-api-key"]
regexTarget = "match"
regexes = ['''h1:[0-9A-Za-z+/]{43}=\\s*$''']
`;
/** Git refuses a repository of another owner, and gitleaks would then say that there are no leaks. */
const GIT_ENVIRONMENT = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};

const viewMalformed: Doubt = {
  level: 'error',
  code: 'REPORT_MALFORMED',
  message: 'The list of what gitleaks was shown is not whole',
  next: 'Run the workflow again from its start',
};
const strangerFound: Doubt = {
  level: 'error',
  code: 'REPORT_CONTRADICTS_ITSELF',
  message: 'gitleaks reports a file that it was not shown',
  next: 'Run the workflow again from its start',
};

/** Neither Match nor Secret nor the commit message is read: a report may hold what it found. */
const Leak = v.object({
  RuleID: v.pipe(v.string(), v.minLength(1)),
  Description: v.string(),
  StartLine: v.number(),
  StartColumn: v.optional(v.number(), 0),
  EndLine: v.number(),
  File: v.string(),
  Commit: v.string(),
  Entropy: v.number(),
  Fingerprint: v.string(),
});
const Report = v.union([v.array(Leak), v.null(), SarifLog]);

/** gitleaks 8.30: secrets in history or in a folder. Its report proves nothing when empty; its log says how much it read. */
export const gitleaks: ToolAdapter = {
  id: 'gitleaks',
  homepage: 'https://github.com/gitleaks/gitleaks',
  kind: 'security',
  runsProjectCode: false,
  readsHistory: true,
  inputs: ['**'],
  silencers: ['.gitleaks.toml', '**/.gitleaksignore', '.gitleaksbaseline'],
  suppressionComments: ['gitleaks:allow'],
  capabilities: { network: 'none', writesProject: false, children: ['git'] },
  reproduce: 'gitleaks git --redact --ignore-gitleaks-allow .git',
  canary: () => ({ files: { 'canary.txt': canaryText() }, rule: 'github-pat', packages: [] }),
  passesOver: gitleaksPassesOver,
  command: plan,
  read,
};

/** A token of the right form that is none; put together here, because a file that holds one is itself a finding. */
function canaryText(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const token = Array.from({ length: 36 }, (_, index) => letters[(index * 23 + 5) % letters.length]).join('');
  return `token = "ghp_${token}"\n`;
}

/** History is read through `.git`, where no `.gitleaksignore` of the project lies: gitleaks reads that file beside its source always. */
function plan(target: CommandTarget): CommandPlan {
  const common = [
    '--redact',
    '--no-banner',
    '--no-color',
    '-f',
    'json',
    '-r',
    `{out}/${REPORT}`,
    '--ignore-gitleaks-allow',
  ];
  const overrides = [
    '-c',
    '{config}/gitleaks.toml',
    '-i',
    '{config}/none',
    '--exit-code',
    String(LEAKS_EXIT_CODE),
  ];
  // Merges are split, because the log of a merge shows nothing of what the merge itself brought in.
  const history = ['--log-opts', '--full-history --diff-merges=separate HEAD', '.git'];
  return {
    argv: target.hasHistory
      ? ['gitleaks', 'git', ...common, ...overrides, ...history]
      : ['gitleaks', 'dir', ...common, ...overrides, '.'],
    environment: GIT_ENVIRONMENT,
    reports: [REPORT],
    config: { 'gitleaks.toml': CONFIG },
    timeoutSeconds: 600,
    writesProject: false,
    followUp: null,
  };
}

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const report = jsonReport(output, expectation, REPORT, Report);
  if (!report.ok) {
    return unreadable('gitleaks', expectation, [report.doubt]);
  }
  const found = report.value;
  const view = viewOf(output);
  if (view === 'unreadable') {
    return unreadable('gitleaks', expectation, [viewMalformed]);
  }
  const isLog = found !== null && 'runs' in found;
  const { leaks, strangers } = ofFiles(isLog ? [] : (found ?? []), view);
  const drafts = isLog ? sarifDrafts(found) : leaks.map(draft);
  const knowledge = expectation.reportOnly ? 'report-only' : 'run';
  const codes = expectation.reportOnly ? [1, LEAKS_EXIT_CODE] : [LEAKS_EXIT_CODE];
  return answer('gitleaks', {
    ...nothingRead(expectation),
    drafts: view === null ? drafts : [...drafts, ...gapDrafts(view)],
    doubts: [
      ...exitDoubts(output, { clean: [0], findings: codes }, drafts.length, knowledge),
      ...(view === null ? [] : viewDoubts(view, output, expectation)),
      ...strangers,
      ...(isLog ? sarifDoubts(found) : []),
      ...(expectation.reportOnly
        ? reportDoubts(
            expectation,
            isLog
              ? found.runs.flatMap((run) => resultNames(run, run.results ?? []))
              : (found ?? []).map(({ File }) => File),
            drafts.length,
          )
        : gitleaksStreamDoubts(output, expectation)),
    ],
    inputsExpected: expectation.commits ?? expectation.paths.length,
    rules: isLog ? found.runs.reduce((sum, run) => sum + ruleCount(run), 0) : null,
  });
}

/** Without a view, leaks are where they say. */
function ofFiles(
  leaks: readonly v.InferOutput<typeof Leak>[],
  view: ScanView | null,
): { readonly leaks: typeof leaks; readonly strangers: readonly Doubt[] } {
  const found = view === null ? { leaks, strangers: [] } : leaksOfFiles(leaks, view);
  return { leaks: found.leaks, strangers: found.strangers.length === 0 ? [] : [strangerFound] };
}

function draft(leak: v.InferOutput<typeof Leak>): FindingDraft {
  return {
    rule: leak.RuleID,
    severity: 'high',
    message: leak.Description,
    location: { path: projectPath(leak.File), line: lineNumber(leak.StartLine) },
    text: `${leak.Description} ${leak.Commit}`,
    suppressed: false,
  };
}

/** The SARIF message quotes nothing of the secret when redacted; the rule's own description is used all the same. */
function sarifDrafts(log: v.InferOutput<typeof SarifLog>): readonly FindingDraft[] {
  return log.runs.flatMap((run) => {
    const { draft: draftOf } = resultReader(run);
    const descriptions = new Map(
      (run.tool.driver.rules ?? []).map(({ id, shortDescription }) => [id, shortDescription?.text]),
    );
    return (run.results ?? []).map((result) => {
      const item = draftOf(result);
      const description = descriptions.get(item.rule) ?? item.rule;
      return {
        ...item,
        severity: 'high',
        message: description,
        text: description,
        suppressed: false,
      } as const;
    });
  });
}

function sarifDoubts(log: v.InferOutput<typeof SarifLog>): readonly Doubt[] {
  const foreign = log.runs.some((run) => !['gitleaks', 'betterleaks'].includes(run.tool.driver.name));
  if (foreign || log.runs.length === 0) {
    const next = 'Hand over the report that gitleaks wrote';
    return [{ level: 'error', code: 'REPORT_WRONG_FORM', message: 'The log is not of gitleaks', next }];
  }
  const poor = log.runs.some((run) => ruleCount(run) < MIN_RULES);
  const missing = incomplete(
    'RULES_MISSING',
    `gitleaks ran with fewer than ${MIN_RULES} rules`,
    'Set `useDefault = true` in its configuration',
  );
  return [...log.runs.flatMap(runDoubts), ...(poor ? [missing] : [])];
}

function reportDoubts(
  expectation: Expectation,
  names: readonly string[],
  findings: number,
): readonly Doubt[] {
  const named = unseenDoubts(expectation.paths, names);
  const silent = unproven(
    'A report of gitleaks without leaks does not say whether it read a commit or a file',
  );
  return findings === 0 ? [...named, silent] : named;
}
