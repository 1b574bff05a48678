import { readText } from '@interlock/shared/action/handoff-record.ts';
import type { ReleaseBasis } from '@interlock/shared/action/handoff-signing.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { parseStatement } from '@interlock/shared/formats/signed/statement.ts';
import type { Statement } from '@interlock/shared/model/statement.ts';
import type { SignFacts } from './words.ts';

const MAX_STATEMENT_BYTES = 64 * 1024 * 1024;

/** Reads the statements that the deciding job made and the provenance of this job. Raises COVERAGE_MISSING, STATEMENT_INVALID. */
export async function readStatements(
  effects: Effects,
  { folder, subjects }: ReleaseBasis,
  provenanceFolder: string,
): Promise<Pick<SignFacts, 'provenance' | 'testResult' | 'sboms'>> {
  const provenance = await readStatement(effects, `${provenanceFolder}/provenance.json`);
  const testResult = await readStatement(effects, `${folder}/statements/test-result.json`);
  const sboms: SignFacts['sboms'][number][] = [];
  for (const { name } of subjects) {
    const cyclonedx = await readStatement(effects, `${folder}/statements/${name}.cyclonedx.json`);
    const spdx = await readStatement(effects, `${folder}/statements/${name}.spdx.json`);
    sboms.push({ artifact: name, cyclonedx, spdx });
  }
  return { provenance, testResult, sboms };
}

async function readStatement(effects: Effects, path: string): Promise<Statement> {
  if ((await effects.files.exists(path)) !== 'file') {
    const name = path.slice(path.lastIndexOf('/') + 1);
    throw new ActionError(
      'COVERAGE_MISSING',
      `Statement \`${name}\` was not handed over`,
      'Run the workflow again from its start',
      undefined,
      'fail',
    );
  }
  return parseStatement(await readText(effects, path, MAX_STATEMENT_BYTES));
}
