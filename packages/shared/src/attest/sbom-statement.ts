import type { Statement } from '../model/statement.ts';
import type { Subject } from '../model/subject.ts';
import { statement } from './statement.ts';

/** Builds the statement that a component list belongs to one artifact; `document` is the parsed CycloneDX or SPDX JSON, unchanged. */
export function sbomStatement(
  kind: 'cyclonedx' | 'spdx',
  artifact: Subject,
  document: Readonly<Record<string, unknown>>,
): Statement {
  return statement(kind, [artifact], document);
}
