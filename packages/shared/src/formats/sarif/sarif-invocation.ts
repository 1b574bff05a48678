import { amount } from '../amount.ts';
import type { Doubt } from '../reports/answer.ts';
import { incomplete } from '../reports/coverage-doubts.ts';
import type { SarifInvocation, SarifLevel, SarifNotification, SarifRun } from './sarif-schema.ts';

const RUN_AGAIN = 'Run the tool again until it ends without errors of its own';

/**
 * What the invocations of a run, and of its conversion into SARIF, say against it. A warning about the run itself means that the analysis might be
 * incomplete (3.58.6), which matters where there are no results: an exception of the tool always does.
 */
export function invocationDoubts(run: SarifRun, isSilent: boolean): readonly Doubt[] {
  const converted = run.conversion?.invocation;
  return [...(run.invocations ?? []), ...(converted === undefined ? [] : [converted])].flatMap(
    (invocation) => [...endDoubts(invocation, isSilent), ...notificationDoubts(run, invocation, isSilent)],
  );
}

function endDoubts(invocation: SarifInvocation, isSilent: boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
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
  return doubts;
}

function notificationDoubts(run: SarifRun, invocation: SarifInvocation, isSilent: boolean): readonly Doubt[] {
  const notifications = [
    ...(invocation.toolExecutionNotifications ?? []),
    ...(invocation.toolConfigurationNotifications ?? []),
  ];
  const levels = notifications.map((notification) => levelOf(run, notification));
  const errors = levels.filter((level) => level === 'error').length;
  if (errors > 0) {
    return [
      incomplete(
        'REPORT_SAYS_ERROR',
        `The tool reports ${amount(errors, 'error', 'errors')} about its own run`,
        RUN_AGAIN,
      ),
    ];
  }
  const warnings = levels.filter((level) => level === 'warning').length;
  return isSilent && warnings > 0
    ? [
        incomplete(
          'REPORT_SAYS_ERROR',
          `The tool has no results and ${amount(warnings, 'warning', 'warnings')} about its own run`,
          'Correct what its messages name, such as a file that could not be read',
        ),
      ]
    : [];
}

/** An exception is an error whatever stands beside it; a level that is missing is the descriptor's, else `warning`. */
function levelOf(run: SarifRun, { level, descriptor, exception }: SarifNotification): SarifLevel {
  if (exception !== undefined) {
    return 'error';
  }
  const known = [run.tool.driver, ...(run.tool.extensions ?? [])].flatMap(
    (component) => component.notifications ?? [],
  );
  const named =
    descriptor?.id === undefined
      ? run.tool.driver.notifications?.[descriptor?.index ?? -1]
      : known.find(({ id }) => id === descriptor.id);
  return level ?? named?.defaultConfiguration?.level ?? 'warning';
}
