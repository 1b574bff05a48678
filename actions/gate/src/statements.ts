import { sbomStatement } from '@interlock/shared/attest/sbom-statement.ts';
import { testResultStatement } from '@interlock/shared/attest/test-result-statement.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Statement } from '@interlock/shared/model/statement.ts';
import type { Subject, SubjectSet } from '@interlock/shared/model/subject.ts';
import type { RecordFiles } from '@interlock/shared/model/tool-evidence.ts';
import * as v from 'valibot';
import type { Facts } from './words.ts';

const KINDS = [
  ['cyclonedx', 'cdx'],
  ['spdx', 'spdx'],
] as const;
const DocumentSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** The statements that the signing job signs: the verdict over all artifacts, and both SBOMs of each. A document that cannot be read has none. */
export function statementFiles(
  { resolved, record }: Facts,
  decision: Decision,
  subjects: SubjectSet,
): RecordFiles {
  const sboms = subjects.flatMap((subject) => KINDS.flatMap((kind) => sbomFile(subject, kind, record)));
  return Object.fromEntries([
    ...sboms,
    ['statements/test-result.json', text(testResultStatement(subjects, decision, resolved))],
  ]);
}

function sbomFile(
  subject: Subject,
  [kind, suffix]: (typeof KINDS)[number],
  record: RecordFiles,
): readonly (readonly [string, string])[] {
  const document = v.safeParse(DocumentSchema, record[`${subject.name}.${suffix}.json`]);
  return document.success
    ? [[`statements/${subject.name}.${kind}.json`, text(sbomStatement(kind, subject, document.output))]]
    : [];
}

function text(statement: Statement): string {
  return `${JSON.stringify(statement)}\n`;
}
