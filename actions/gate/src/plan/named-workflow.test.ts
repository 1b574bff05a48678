import { parsePolicyFile } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { describe, expect, test } from '@jest/globals';
import { requireNamedWorkflow } from './named-workflow.ts';

function policyOf(text: string) {
  return parsePolicyFile(new TextEncoder().encode(text), ['bandit', 'gitleaks', 'pip-audit']);
}

function workflow(owner: string): string {
  return `extends: starter\nidentity:\n  workflow: https://github.com/${owner}/interlock/.github/workflows/release.yml\n`;
}

describe('requireNamedWorkflow', () => {
  test('names the line of a placeholder', () => {
    expect(() => requireNamedWorkflow(policyOf(workflow('OWNER')))).toThrow(
      expect.objectContaining({ code: 'POLICY_INCOMPLETE', message: expect.stringContaining('line 3') }),
    );
  });

  test('says that the preset holds it', () => {
    expect(() => requireNamedWorkflow(policyOf('extends: starter\n'))).toThrow(
      expect.objectContaining({ code: 'POLICY_INCOMPLETE', message: expect.stringContaining('preset') }),
    );
  });

  test('takes an account', () => {
    expect(() => requireNamedWorkflow(policyOf(workflow('owner')))).not.toThrow();
    expect(() => requireNamedWorkflow(policyOf(workflow('acme')))).not.toThrow();
  });
});
