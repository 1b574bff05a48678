import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import type { Policy } from '../../model/policy.ts';
import { nearName } from '../near-name.ts';
import { PRESETS } from './policies.generated.ts';
import { type PolicyDocument, type Problem, readPolicyDocument } from './policy-file-document.ts';
import { formOf, listAbove, listsAsMaps } from './policy-file-forms.ts';
import { type Merged, mergeValues, type Source, type Values } from './policy-file-merge.ts';
import { toPolicy } from './policy-file-model.ts';
import { PolicyFileSchema, PolicySchema, type PresetName } from './policy-file-schema.ts';

export const POLICY_PATH = '.github/interlock.yml';
/** The preset that judges where there is no file; a file is never filled by a preset that it does not name. */
export const STARTER: PresetName = 'starter';
const MAX_PROBLEMS_SHOWN = 40;

/** The effective policy with the source of every value, by path such as `tools.bandit.phase`. */
export interface EffectivePolicy {
  readonly policy: Policy;
  /** The same values under the names of the file. */
  readonly values: Values;
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Reads a policy file and lays it over its preset. `knownTools` are the ids that this version has adapters for.
 * Raises POLICY_INVALID with every problem, and POLICY_UNKNOWN_TOOL when unknown tools are the only problem.
 */
export function parsePolicyFile(bytes: Uint8Array, knownTools: readonly string[]): EffectivePolicy {
  const document = readPolicyDocument(bytes);
  if (!isDocument(document)) {
    throw invalid(document);
  }
  const shaped = v.safeParse(PolicyFileSchema, document.value);
  const unknown = unknownTools(document, knownTools);
  if (!shaped.success) {
    throw invalid([...problemsOf(shaped.issues, document), ...unknown]);
  }
  const lists = listedForMaps(document, shaped.output);
  if (lists.length > 0) {
    throw invalid([...lists, ...unknown]);
  }
  if (unknown.length > 0) {
    throw unknownTool(unknown);
  }
  const { extends: preset, ...own } = shaped.output;
  const sourceOf = (path: readonly string[]): Source => ({
    kind: 'file',
    line: document.positionOf(path).line,
  });
  if (preset === undefined) {
    return withoutPreset(mergeValues({}, '', own, sourceOf), document);
  }
  return finish(mergeValues(PRESETS[preset], preset, own, sourceOf), document);
}

/** A file without `extends` has to give every value itself: a preset that nobody named would be a default hidden in code. */
function withoutPreset(merged: Merged, document: PolicyDocument): EffectivePolicy {
  if (!v.safeParse(PolicySchema, merged.values).success) {
    const message =
      '`extends` is missing: name the preset that gives what this file leaves out, such as `starter`';
    throw invalid([{ line: 1, column: 1, message }]);
  }
  return finish(merged, document);
}

/** A preset as it stands, without a file over it. Raises POLICY_INVALID only for a preset that is broken. */
export function presetPolicy(preset: PresetName): EffectivePolicy {
  const noFile: PolicyDocument = { value: {}, positionOf: () => ({ line: 1, column: 1 }) };
  const sourceOf = (): Source => ({ kind: 'preset', preset });
  return finish(mergeValues(PRESETS[preset], preset, {}, sourceOf), noFile);
}

function finish({ values, sources }: Merged, document: PolicyDocument): EffectivePolicy {
  const whole = v.safeParse(PolicySchema, values);
  if (!whole.success) {
    throw invalid(problemsOf(whole.issues, document));
  }
  const policy = toPolicy(whole.output);
  const problems = contradictions(policy);
  if (problems.length > 0) {
    throw invalid(problems.map(({ path, message }) => ({ ...document.positionOf(path), message })));
  }
  return { policy, values, sources };
}

interface Contradiction {
  readonly path: readonly string[];
  readonly message: string;
}

/** What no single value shows. */
function contradictions(policy: Policy): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (Object.keys(policy.tools).length === 0) {
    found.push({ path: ['tools'], message: '`tools` names no tool, so nothing would be judged' });
  }
  if (policy.promotion.streak > policy.promotion.runs) {
    found.push({
      path: ['promotion', 'streak'],
      message: '`promotion.streak` is longer than `promotion.runs`',
    });
  }
  found.push(...buildContradictions(policy.build));
  if (policy.confinement === 'best' && policy.mode === 'MODE_HIGH_ASSURANCE' && !policy.rehearsal) {
    found.push({
      path: ['confinement'],
      message: '`confinement: best` is for rehearsals; high assurance takes required or ephemeral',
    });
  }
  return found;
}

/** Nothing is run for a caller that builds itself, and its files are taken as they lie in the artifact: flat. */
function buildContradictions({ by, argv, artifacts }: Policy['build']): readonly Contradiction[] {
  if (by === 'interlock') {
    return [];
  }
  const command =
    argv.length === 0
      ? []
      : [{ path: ['build', 'argv'], message: '`build.argv` must be empty where `build.by` is caller' }];
  const nested = artifacts.some((artifact) => artifact.includes('/'))
    ? [
        {
          path: ['build', 'artifacts'],
          message: '`build.artifacts` must be file names without folders where `build.by` is caller',
        },
      ]
    : [];
  return [...command, ...nested];
}

function listedForMaps(document: PolicyDocument, read: unknown): readonly Problem[] {
  return listsAsMaps(document.value, read).map((path) => notAMap(document, path));
}

function notAMap(document: PolicyDocument, path: readonly (string | number)[]): Problem {
  const name = path.map(String).join('.');
  return { ...document.positionOf(path), message: `${quoted(name)} must be ${formOf('Object')}` };
}

function unknownTools(document: PolicyDocument, knownTools: readonly string[]): readonly Problem[] {
  const tools = v.safeParse(v.object({ tools: v.record(v.string(), v.unknown()) }), document.value);
  const named = tools.success ? Object.keys(tools.output.tools) : [];
  return named
    .filter((id) => !knownTools.includes(id))
    .map((id) => ({
      ...document.positionOf(['tools', id]),
      message: `${quoted(id)} is not a tool that this version knows${hint(nearName(id, knownTools))}`,
    }));
}

function problemsOf(issues: readonly v.BaseIssue<unknown>[], document: PolicyDocument): readonly Problem[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const list = listAbove(document.value, path);
    if (list !== null) {
      return notAMap(document, list);
    }
    const name = path.map(String).join('.');
    const near = nearName(String(path.at(-1) ?? ''), keysBeside(path.slice(0, -1)));
    return { ...document.positionOf(path), message: describe(issue, name, near) };
  });
}

function describe(issue: v.BaseIssue<unknown>, name: string, near: string | null): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${quoted(name)} is not a key of the policy${hint(near)}`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return `${quoted(name)} is missing, and the preset does not give it`;
  }
  // Own messages say the form that is needed; the library's speak of types and are kept for what has no message.
  const expected = issue.expected ?? 'another value';
  const be = issue.received === 'null' ? 'is empty, and must be' : 'must be';
  return `${quoted(name)} ${be} ${issue.message.startsWith('Invalid') ? formOf(expected) : issue.message}`;
}

/** The keys that a map of the policy can hold at a path, as the preset has them; none for an entry of a list. */
function keysBeside(path: readonly (string | number)[]): readonly string[] {
  const [first] = path;
  const place = first === 'tools' && path.length === 2 ? ['tools', 'bandit'] : path;
  let found: unknown = PRESETS[STARTER];
  for (const key of place) {
    const map = v.safeParse(v.record(v.string(), v.unknown()), found);
    found = map.success ? map.output[String(key)] : null;
  }
  const map = v.safeParse(v.record(v.string(), v.unknown()), found);
  return map.success ? Object.keys(map.output) : [];
}

function hint(near: string | null): string {
  return near === null ? '' : ` (did you mean ${quoted(near)}?)`;
}

function quoted(name: string): string {
  return `\`${name.replaceAll(/[\p{Cc}`]/gu, '?').slice(0, 120)}\``;
}

function oneLine(problems: readonly Problem[]): string {
  const shown = problems
    .slice(0, MAX_PROBLEMS_SHOWN)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
  const rest = problems.length - shown.length;
  return rest > 0 ? `${shown.join('; ')}; and ${rest} more` : shown.join('; ');
}

function invalid(problems: readonly Problem[]): ActionError {
  return new ActionError(
    'POLICY_INVALID',
    `The policy file does not hold: ${oneLine(problems)}`,
    `Correct these lines of the policy, which is \`${POLICY_PATH}\` in a repository`,
  );
}

function unknownTool(problems: readonly Problem[]): ActionError {
  return new ActionError(
    'POLICY_UNKNOWN_TOOL',
    `The policy file names a tool that nobody can run: ${oneLine(problems)}`,
    'Correct the spelling, or use a version of Interlock that has this tool',
  );
}

function isDocument(document: PolicyDocument | readonly Problem[]): document is PolicyDocument {
  return !Array.isArray(document);
}
