import type { Finding } from '../../model/finding.ts';

/** A finding in a few words, to be looked for in the answer of its tool: `B602 in src/app.py:5`, as far as the tool says where. */
export function ruleAndPlace({ rule, location }: Finding): string {
  if (location === null) {
    return rule;
  }
  return location.line === null
    ? `${rule} in ${location.path}`
    : `${rule} in ${location.path}:${location.line}`;
}
