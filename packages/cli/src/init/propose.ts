import type { DetectedProject } from './detect-project.ts';

/** The commit of actions/checkout v7.0.1, as in this suite's own workflows. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

/** Proposes the policy file: the preset `starter`, and what the project itself says. */
export function proposePolicy({ sourceRoots, dependencyLock, leftOut }: DetectedProject): string {
  const roots = sourceRoots.map((root) => JSON.stringify(root)).join(', ');
  const tools = leftOut.flatMap(({ tool, why }) => [
    `  # Left out: ${why}.`,
    `  # Take the next line away when that changes.`,
    `  ${tool}: null`,
  ]);
  return [
    '# The policy of the gate. It is read from the protected branch, never from the change that it judges.',
    '# `interlock explain policy` prints every value and where it comes from.',
    '# Preset `starter`: every tool is advisory (phase 1), so old findings do not make the first pull request red.',
    'extends: starter',
    ...(sourceRoots.length === 0 ? [] : [`source-roots: [${roots}]`]),
    ...(dependencyLock === null ? [] : [`dependency-lock: ${JSON.stringify(dependencyLock)}`]),
    ...(tools.length === 0 ? [] : ['tools:', ...tools]),
    '',
  ].join('\n');
}

/** Proposes the gate workflow. `action` is `OWNER/REPOSITORY` of this suite, `revision` a commit or tag of it. */
export function proposeWorkflow(action: string, revision: string): string {
  return `name: interlock
on: [pull_request, merge_group, push]
permissions: {}
jobs:
  verdict:
    name: interlock / verdict
    runs-on: ubuntu-24.04
    permissions: { contents: read }
    steps:
      - uses: ${CHECKOUT}
        with: { fetch-depth: 0, persist-credentials: false }
      - uses: ${action}/actions/gate@${revision}
`;
}
