import { presetPolicy } from '../formats/policy-file/policy-file.ts';
import type { Case, ToolCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Policy, ToolPolicy } from '../model/policy.ts';
import type { SuppressionComment } from '../model/suppression.ts';
import type { ToolAdapter } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';
import { runFacts, WORLD_TIME } from './world.ts';

/** An adapter whose report is what it was given; reading is tested where adapters are. */
export function adapterOf(id: string, overrides: Partial<ToolAdapter> = {}): ToolAdapter {
  return {
    id,
    homepage: 'https://example.org',
    kind: 'security',
    runsProjectCode: false,
    inputs: ['**/*.py'],
    silencers: [`.${id}`],
    suppressionComments: ['#\\s*nosec'],
    capabilities: { network: 'none', writesProject: false, children: [] },
    reproduce: id,
    canary: null,
    command: null,
    read: () => reportOf(id),
    ...overrides,
  };
}

/** A complete report without findings, with what a test changes about it. */
export function reportOf(tool: string, overrides: Partial<ToolReport> = {}): ToolReport {
  return {
    tool,
    completeness: 'complete',
    reasons: [],
    findings: [],
    suppressions: [],
    proof: {
      inputsExpected: 1,
      inputsSeen: 1,
      rules: 10,
      dataDate: null,
      toolVersion: '1.0.0',
      toolDigest: 'd'.repeat(64),
      canary: 'found',
      confinement: 'user-namespace',
    },
    ...overrides,
  };
}

/** A medium finding of bandit, with what a test changes about it. */
export function findingOf(overrides: Partial<Finding> = {}): Finding {
  return {
    fingerprint: 'f'.repeat(64),
    tool: 'bandit',
    rule: 'B101',
    severity: 'medium',
    message: 'a finding',
    location: { path: 'src/a.py', line: 3 },
    suppressed: false,
    ...overrides,
  };
}

/** Comments whose identities are `nosec 1`, `nosec 2`… */
export function commentsOf(number: number, tool = 'bandit'): readonly SuppressionComment[] {
  return Array.from({ length: number }, (_, index) => ({
    tool,
    kind: 'comment',
    text: '# nosec',
    location: { path: 'src/a.py', line: index + 1 },
    identity: `nosec ${index + 1}`,
  }));
}

/** A tool that passes under the policy of `starter`; `policy` is laid over that tool's part of it. */
export function toolCaseOf(overrides: Partial<ToolCase> = {}, policy: Partial<ToolPolicy> = {}): ToolCase {
  const adapter = overrides.adapter ?? adapterOf('bandit');
  return {
    adapter,
    policy: { ...toolPolicy(), ...policy },
    report: reportOf(adapter.id),
    origin: 'run',
    base: null,
    comments: { head: [], base: null },
    ...overrides,
  };
}

/** A case that passes as a change; `policy` is laid over the preset `starter` with a workflow commit to trust. */
export function caseOf(overrides: Partial<Case> = {}, policy: Partial<Policy> = {}): Case {
  const starter = presetPolicy('starter').policy;
  const identity = {
    ...starter.identity,
    workflow: 'https://github.com/acme/interlock/.github/workflows/release.yml',
    builderCommits: ['a'.repeat(40)],
  };
  return {
    occasion: 'change',
    resolved: {
      policy: { ...starter, identity, ...policy },
      sha256: '0'.repeat(64),
      commit: 'b'.repeat(40),
      isBootstrap: false,
    },
    run: runFacts(),
    now: new Date(WORLD_TIME),
    tools: [toolCaseOf()],
    changes: [],
    absentRoots: [],
    intrusions: [],
    ...overrides,
  };
}

function toolPolicy(): ToolPolicy {
  return {
    phase: 2,
    failAt: 'low',
    owner: 'ada',
    localCommand: 'bandit -r src',
    timeoutSeconds: 60,
    freshnessDays: null,
    suppressionBudget: 0,
    minimumScore: null,
    minimumConfidence: null,
    acceptIncomplete: null,
  };
}
