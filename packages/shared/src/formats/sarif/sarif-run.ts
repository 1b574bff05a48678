import type { Doubt } from '../reports/answer.ts';
import { incomplete } from '../reports/coverage-doubts.ts';
import { invocationDoubts } from './sarif-invocation.ts';
import { placeName } from './sarif-place.ts';
import { isProblem } from './sarif-result.ts';
import { ruleFinder, ruleOverrides } from './sarif-rule.ts';
import type { SarifRule, SarifRun } from './sarif-schema.ts';

/** What a run says against itself. That it says nothing proves nothing: some tools write `executionSuccessful: true` always. */
export function runDoubts(run: SarifRun): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const isSilent = run.results?.every((result) => !isProblem(result)) ?? false;
  if ((run.results ?? null) === null) {
    doubts.push(
      incomplete(
        'RESULTS_MISSING',
        'A run has no list of results in this file',
        'Write the results into the same file',
      ),
    );
  }
  if (run.externalPropertyFileReferences !== undefined) {
    doubts.push(
      incomplete(
        'RESULTS_MISSING',
        'A run keeps parts of itself in other files',
        'Write everything into one file',
      ),
    );
  }
  if (isSilent && ruleCount(run) === 0) {
    doubts.push(
      incomplete('RULES_MISSING', 'A run without results names no rule', 'Run the tool with its rules'),
    );
  }
  return [...doubts, ...invocationDoubts(run, isSilent)];
}

/** Rules of driver and extensions; one that is off by default, or that an invocation of the run turned off (3.20.5), is none. */
export function ruleCount(run: SarifRun): number {
  const overrides = ruleOverrides(run, ruleFinder(run));
  const isOn = (rule: SarifRule): boolean => {
    const said = (overrides.get(rule) ?? []).map(({ enabled }) => enabled).filter((on) => on !== undefined);
    return said.length > 0 ? said.every(Boolean) : (rule.defaultConfiguration?.enabled ?? true);
  };
  return [run.tool.driver, ...(run.tool.extensions ?? [])].flatMap(({ rules = [] }) => rules.filter(isOn))
    .length;
}

/** The files that the run says it analysed: listed artifacts with the role `analysisTarget` or with none (3.24.6); a folder is no file, and what was deleted was not read. Names are those of `placeName`. */
export function analysed(run: SarifRun): readonly string[] {
  const nameOf = placeName(run);
  return (run.artifacts ?? [])
    .filter(({ roles = [] }) => roles.length === 0 || roles.includes('analysisTarget'))
    .filter(({ roles = [] }) => !roles.includes('directory') && !roles.includes('deleted'))
    .map(({ location }) => nameOf(location))
    .filter((path) => path !== null)
    .filter((path) => !/(?:^|\/)\.{0,2}$/.test(path));
}
