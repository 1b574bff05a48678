import type { Policy, ToolPolicy } from '../../model/policy.ts';
import type { PolicyValues } from './policy-file-schema.ts';

type ToolValues = PolicyValues['tools'][string];

/** Turns the effective policy file into our words: the same values under the names that code uses. */
export function toPolicy(values: PolicyValues): Policy {
  const { signing, identity, build, waivers } = values;
  return {
    mode: values.mode,
    tools: Object.fromEntries(Object.entries(values.tools).map(([id, tool]) => [id, toToolPolicy(tool)])),
    waivers: {
      accept: waivers.accept,
      maximumDays: waivers['maximum-days'],
      warnDays: waivers['warn-days'],
      entries: waivers.entries,
    },
    baseline: values.baseline,
    skips: values.skips,
    build: { by: build.by, argv: build.argv, artifacts: build.artifacts, lockFile: build['lock-file'] },
    sourceRoots: values['source-roots'],
    dependencyLock: values['dependency-lock'],
    advisories: values.advisories,
    confinement: values.confinement,
    platform: values.platform,
    signing: {
      fulcio: signing.fulcio,
      rekor: signing.rekor,
      timestampAuthority: signing['timestamp-authority'],
      trustedRoot: signing['trusted-root'],
      detached: signing.detached,
      allowPublicLog: signing['allow-public-log'],
    },
    identity: {
      workflow: identity.workflow,
      builderCommits: identity['builder-commits'],
      triggers: identity.triggers,
    },
    sbom: values.sbom,
    promotion: values.promotion,
    release: values.release,
    rehearsal: values.rehearsal,
  };
}

function toToolPolicy(tool: ToolValues): ToolPolicy {
  return {
    phase: tool.phase,
    failAt: tool['fail-at'],
    owner: tool.owner,
    localCommand: tool['local-command'],
    timeoutSeconds: tool['timeout-seconds'],
    freshnessDays: tool['freshness-days'],
    suppressionBudget: tool['suppression-budget'],
    minimumScore: tool['minimum-score'],
    minimumConfidence: tool['minimum-confidence'],
    acceptIncomplete: tool['accept-incomplete'],
  };
}
