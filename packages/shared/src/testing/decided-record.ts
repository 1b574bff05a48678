import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatEvidence } from '../action/evidence-files.ts';
import { formatRecord } from '../action/record.ts';
import { sbomStatement } from '../attest/sbom-statement.ts';
import { testResultStatement } from '../attest/test-result-statement.ts';
import { sha256Of } from '../formats/json/canonical-json.ts';
import { formatDeclaredBuild } from '../formats/records/declared-build.ts';
import { formatPlan, type PlanFile } from '../formats/records/plan-file.ts';
import { formatSubjects } from '../formats/signed/subjects.ts';
import type { DeclaredBuild } from '../model/build.ts';
import type { Assessment, Decision } from '../model/decision.ts';
import { countFindings } from '../model/finding.ts';
import type { ResolvedPolicy } from '../model/policy.ts';
import type { RecordedRun } from '../model/recorded-run.ts';
import type { Run } from '../model/run.ts';
import type { SubjectSet } from '../model/subject.ts';
import type { Evidence } from '../model/tool-evidence.ts';
import { toolCases } from '../policy/answers/tool-case.ts';
import { judge } from '../policy/judge.ts';
import { bandit } from '../tools/bandit.ts';
import { toolFixture } from './tool-fixtures.ts';

/** Requirements on the artifacts, which the deciding job judges beside the tools. */
const BESIDE = ['subjects', 'sbom', 'artifact-scan'].map(
  (id): Assessment => ({
    id,
    title: id,
    verdict: 'pass',
    enforcement: 'required',
    reasons: [],
    evidence: [],
    report: null,
  }),
);

function runOf(name: string): RecordedRun {
  return {
    output: toolFixture('bandit', name).output,
    version: '1.9.4',
    digest: 'd'.repeat(64),
    confinement: 'user-namespace',
    queried: [],
    wallMilliseconds: 5,
    cpuMilliseconds: 4,
  };
}

/** A real run of bandit over three files, and one over a sample that it found: all that a policy with this tool alone asks for. */
function banditEvidence(): Evidence {
  const nothing = { base: null, view: null, viewBase: null, failure: null };
  return new Map([['bandit', { run: runOf('clean'), canary: runOf('findings'), ...nothing }]]);
}

function planOf(run: Run, resolved: ResolvedPolicy): PlanFile {
  const { paths } = toolFixture('bandit', 'clean').expectation;
  const head = { paths: [...paths], packages: [], commits: null, passedOver: [] };
  return {
    schema: 1,
    stage: 'plan',
    commit: run.commit,
    base: null,
    policySha256: resolved.sha256,
    tools: ['bandit'],
    expected: { bandit: { head, base: null, comments: { head: [], base: null }, obstacle: null } },
    changes: [],
    absentRoots: [],
    notScanned: [],
    advisories: null,
  };
}

const SBOMS = [
  ['cyclonedx', 'cdx', { bomFormat: 'CycloneDX' }],
  ['spdx', 'spdx', { spdxVersion: 'SPDX-2.3' }],
] as const;

/** Writes two artifacts into `artifacts/` and the record of a deciding job that passed them, with what it rests on, into `decide/`, below `root`. */
export function writeDecidedRecord(
  root: string,
  facts: {
    readonly run: Run;
    readonly resolved: ResolvedPolicy;
    readonly trustedRoot: string;
    readonly build: DeclaredBuild;
  },
): SubjectSet {
  const { run, resolved, trustedRoot, build } = facts;
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const subjects = ['demo-1.0.0-py3-none-any.whl', 'demo-1.0.0.tar.gz'].map((name) => {
    const content = `bytes of ${name}`;
    write(`artifacts/${name}`, content);
    return { name, size: content.length, sha256: sha256Of(content) };
  });
  const plan = planOf(run, resolved);
  const evidence = banditEvidence();
  const tools = toolCases({ resolved, plan, adapters: new Map([['bandit', bandit]]) }, evidence, new Map());
  const { assessments } = judge({
    occasion: 'release',
    resolved,
    run,
    now: new Date(),
    tools,
    changes: [],
    absentRoots: [],
    intrusions: [],
  });
  // Under a policy that no release passes, later jobs are shown a record that says otherwise.
  const decision: Decision = {
    verdict: 'pass',
    reasons: [],
    warnings: [],
    assessments: [...assessments, ...BESIDE],
  };
  write('decide/record.json', formatRecord('gate', run, decision, '2026-11-21T00:00:00.000Z'));
  write('decide/policy.json', JSON.stringify(resolved));
  write('decide/decision.json', JSON.stringify({ counts: countFindings([]), decision }));
  write('decide/plan.json', formatPlan(plan));
  for (const [path, content] of Object.entries(formatEvidence(evidence))) {
    write(`decide/${path}`, content);
  }
  write('decide/subjects.json', formatSubjects(subjects));
  write('decide/build.json', formatDeclaredBuild(build));
  write('decide/trusted_root.json', trustedRoot);
  const verdict = testResultStatement(subjects, decision, resolved);
  write('decide/statements/test-result.json', JSON.stringify(verdict));
  for (const subject of subjects) {
    for (const [kind, suffix, document] of SBOMS) {
      const statement = sbomStatement(kind, subject, document);
      write(`decide/statements/${subject.name}.${kind}.json`, JSON.stringify(statement));
      write(`decide/${subject.name}.${suffix}.json`, JSON.stringify(document));
    }
  }
  return subjects;
}
