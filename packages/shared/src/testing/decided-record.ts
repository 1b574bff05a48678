import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatRecord } from '../action/record.ts';
import { sbomStatement } from '../attest/sbom-statement.ts';
import { testResultStatement } from '../attest/test-result-statement.ts';
import { sha256Of } from '../formats/canonical-json.ts';
import { formatDeclaredBuild } from '../formats/declared-build.ts';
import { formatSubjects } from '../formats/subjects.ts';
import type { DeclaredBuild } from '../model/build.ts';
import type { Assessment, Decision } from '../model/decision.ts';
import type { ResolvedPolicy } from '../model/policy.ts';
import type { Run } from '../model/run.ts';
import type { SubjectSet } from '../model/subject.ts';

const proof = {
  inputsExpected: 3,
  inputsSeen: 3,
  rules: 70,
  dataDate: null,
  toolVersion: '1.0.0',
  toolDigest: 'd'.repeat(64),
  canary: 'found',
  confinement: 'user-namespace',
} as const;

function assessmentOf(tool: string): Assessment {
  const report = {
    tool,
    completeness: 'complete',
    reasons: [],
    findings: [],
    suppressions: [],
    proof,
  } as const;
  return {
    id: `tool:${tool}`,
    title: tool,
    verdict: 'pass',
    enforcement: 'required',
    reasons: [],
    evidence: [],
    report,
  };
}

const SBOMS = [
  ['cyclonedx', 'cdx', { bomFormat: 'CycloneDX' }],
  ['spdx', 'spdx', { spdxVersion: 'SPDX-2.3' }],
] as const;

/** Writes two artifacts into `artifacts/` and the record of a deciding job that passed them into `decide/`, below `root`. */
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
  const write = (path: string, content: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const subjects = ['demo-1.0.0-py3-none-any.whl', 'demo-1.0.0.tar.gz'].map((name) => {
    const content = `bytes of ${name}`;
    write(`artifacts/${name}`, content);
    return { name, size: content.length, sha256: sha256Of(content) };
  });
  const assessments = Object.keys(resolved.policy.tools).map(assessmentOf);
  const decision: Decision = { verdict: 'pass', reasons: [], warnings: [], assessments };
  write('decide/record.json', formatRecord('gate', run, decision, '2026-11-21T00:00:00.000Z'));
  write('decide/policy.json', JSON.stringify(resolved));
  write('decide/decision.json', JSON.stringify({ decision }));
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
