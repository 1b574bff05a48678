// Written by tools/generate.ts from the listing of this folder.
import type { ToolAdapter } from '../model/tool-adapter.ts';

export const TOOL_IDS = ['bandit', 'cyclonedx', 'deptry', 'gitleaks', 'mutmut', 'pip-audit', 'sarif', 'spdx', 'vulture', 'zizmor'] as const;
export type ToolId = (typeof TOOL_IDS)[number];

/** Loads one adapter; what it needs, such as the schemas of an SBOM format, is loaded with it and not before. */
export const TOOLS: Readonly<Record<ToolId, () => Promise<ToolAdapter>>> = {
  'bandit': async () => (await import('./bandit.ts')).bandit,
  'cyclonedx': async () => (await import('./cyclonedx.ts')).cyclonedx,
  'deptry': async () => (await import('./deptry.ts')).deptry,
  'gitleaks': async () => (await import('./gitleaks.ts')).gitleaks,
  'mutmut': async () => (await import('./mutmut.ts')).mutmut,
  'pip-audit': async () => (await import('./pip-audit.ts')).pipAudit,
  'sarif': async () => (await import('./sarif.ts')).sarif,
  'spdx': async () => (await import('./spdx.ts')).spdx,
  'vulture': async () => (await import('./vulture.ts')).vulture,
  'zizmor': async () => (await import('./zizmor.ts')).zizmor,
};

export function isToolId(text: string): text is ToolId {
  return Object.hasOwn(TOOLS, text);
}
