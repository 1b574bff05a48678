import { canonicalJson, sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { type EffectivePolicy, POLICY_PATH } from '@interlock/shared/formats/policy-file/policy-file.ts';
import type { Source } from '@interlock/shared/formats/policy-file/policy-file-merge.ts';

/** One value of the effective policy, and where it comes from. */
export interface ExplainedValue {
  /** Such as `tools.bandit.phase`. */
  readonly path: string;
  readonly value: unknown;
  /** `preset phased`, or `.github/interlock.yml:12`. */
  readonly source: string;
}

export interface ExplainedPolicy {
  readonly schema: 1;
  /** SHA-256 over the canonical JSON of the effective policy; the digest that a release names. */
  readonly sha256: string;
  readonly values: readonly ExplainedValue[];
}

/** Lists every value of the effective policy with its source, sorted by path. */
export function explainPolicy({ policy, values, sources }: EffectivePolicy): ExplainedPolicy {
  const rows = [...sources].map(([path, source]) => ({
    path,
    value: valueAt(values, path),
    source: sourceName(source),
  }));
  return {
    schema: 1,
    sha256: sha256Of(canonicalJson(policy)),
    values: rows.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** One line a value, the sources in a column of their own. */
export function formatExplanation({ sha256, values }: ExplainedPolicy): string {
  const rows = values.map(({ path, value, source }) => ({
    text: `${path} = ${JSON.stringify(value)}`,
    source,
  }));
  const width = Math.min(90, Math.max(0, ...rows.map(({ text }) => text.length)));
  const lines = rows.map(({ text, source }) => `${text.padEnd(width)}  # ${source}`);
  return [...lines, '', `sha256:${sha256}`, ''].join('\n');
}

function sourceName(source: Source): string {
  return source.kind === 'preset' ? `preset ${source.preset}` : `${POLICY_PATH}:${source.line}`;
}

/** Keys of the policy hold no dot, so a path splits without doubt. */
function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), values);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
