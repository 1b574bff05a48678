import { expect, test } from '@jest/globals';
import type { ProtectedChange } from '../../model/case.ts';
import { changeWarnings } from './change-warnings.ts';

test.each<readonly [ProtectedChange['kind'], string]>([
  ['policy', 'POLICY_CHANGED'],
  ['workflow', 'WORKFLOW_CHANGED'],
  ['tool-configuration', 'TOOL_CONFIGURATION_CHANGED'],
])('a change of kind %s is told as %s, and its path cannot write into the warning', (kind, code) => {
  const [warning] = changeWarnings([{ path: 'a`\n::error::b', kind }]);
  expect(warning).toMatchObject({ code, message: expect.stringMatching(/^`a\?\?::error::b` changes /) });
});
