import type { Doubt } from './answer.ts';
import { incomplete } from './coverage-doubts.ts';
import { placeName } from './sarif-place.ts';
import { isProblem } from './sarif-result.ts';
import type { SarifRule, SarifRun } from './sarif-schema.ts';

const RUN_AGAIN = 'Run the tool again until it ends without errors of its own';

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
  for (const invocation of run.invocations ?? []) {
    if (
      !invocation.executionSuccessful ||
      invocation.exitSignalName !== undefined ||
      invocation.exitSignalNumber !== undefined ||
      invocation.processStartFailureMessage !== undefined
    ) {
      doubts.push(incomplete('REPORT_SAYS_ERROR', 'The tool says that it did not run to its end', RUN_AGAIN));
    }
    if ((invocation.exitCode ?? 0) !== 0 && isSilent) {
      doubts.push(
        incomplete('EXIT_CONTRADICTS', 'The tool ended with an error code and without results', RUN_AGAIN),
      );
    }
    const notifications = [
      ...(invocation.toolExecutionNotifications ?? []),
      ...(invocation.toolConfigurationNotifications ?? []),
    ];
    const errors = notifications.filter((notification) => notification.level === 'error').length;
    if (errors > 0) {
      doubts.push(
        incomplete('REPORT_SAYS_ERROR', `The tool reports ${errors} errors about its own run`, RUN_AGAIN),
      );
    }
  }
  return doubts;
}

/** Rules of driver and extensions; one that is off unless somebody turns it on is none. */
export function ruleCount(run: SarifRun): number {
  const components = [run.tool.driver, ...(run.tool.extensions ?? [])];
  return components.reduce((sum, component) => sum + (component.rules ?? []).filter(isOn).length, 0);
}

function isOn(rule: SarifRule): boolean {
  return rule.defaultConfiguration?.enabled !== false;
}

/** The files that the run says it analysed: listed artifacts that have no other role than `analysisTarget` (3.24.6); a folder is no file. Names are those of `placeName`. */
export function analysed(run: SarifRun): readonly string[] {
  const nameOf = placeName(run);
  return (run.artifacts ?? [])
    .filter(({ roles }) => roles === undefined || roles.length === 0 || roles.includes('analysisTarget'))
    .map(({ location }) => nameOf(location))
    .filter((path) => path !== null)
    .filter((path) => !/(?:^|\/)\.{0,2}$/.test(path));
}
