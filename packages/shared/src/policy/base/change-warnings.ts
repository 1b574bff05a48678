import type { ProtectedChange } from '../../model/case.ts';
import type { Reason } from '../../model/reason.ts';

const SAYS = {
  policy: {
    code: 'POLICY_CHANGED',
    message: 'the policy or what belongs to it; the policy at the base judged this run',
  },
  workflow: { code: 'WORKFLOW_CHANGED', message: 'a workflow or an action' },
  'tool-configuration': {
    code: 'TOOL_CONFIGURATION_CHANGED',
    message: 'a configuration of a tool; what silences it there was overridden',
  },
} as const satisfies Record<ProtectedChange['kind'], { readonly code: string; readonly message: string }>;

/** Says which protected files a change touches. */
export function changeWarnings(changes: readonly ProtectedChange[]): readonly Reason[] {
  return changes.map(({ path, kind }) => ({
    code: SAYS[kind].code,
    message: `\`${path.replaceAll(/[\p{Cc}`]/gu, '?')}\` changes ${SAYS[kind].message}`,
    next: 'Have a code owner look at this file',
  }));
}
