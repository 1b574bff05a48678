import { ActionError } from '../../errors.ts';
import { runProcess } from '../processes/processes.ts';

const PROVISION_TIMEOUT_SECONDS = 900;
const MAX_INSTALLER_BYTES = 4 * 1024 * 1024;

/** A step of an installation. Its environment is the user's own, because it holds the addresses and certificates of their registries. */
export interface ProvisionStep {
  readonly what: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly extra: Readonly<Record<string, string>>;
}

/** Runs one step and gives its output. Raises TOOL_PROVISION_FAILED, without the installer's text: that may hold addresses with passwords. */
export async function runProvisionStep(step: ProvisionStep): Promise<string> {
  const result = await tryProvisionStep(step);
  if (!result.hasSucceeded) {
    throw new ActionError(
      'TOOL_PROVISION_FAILED',
      `${step.what} did not work`,
      'Check the connection to the package registries (pip, Go modules) and run again',
    );
  }
  return result.stdout;
}

/** Runs one step whose failure the caller wants to read. */
export async function tryProvisionStep(
  step: ProvisionStep,
): Promise<{ readonly hasSucceeded: boolean; readonly stdout: string; readonly stderr: string }> {
  const own = Object.entries(step.environment).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const result = await runProcess({
    argv: step.argv,
    environment: { ...Object.fromEntries(own), ...step.extra },
    cwd: step.cwd,
    timeoutSeconds: PROVISION_TIMEOUT_SECONDS,
    maxOutputBytes: MAX_INSTALLER_BYTES,
  });
  return {
    hasSucceeded: result.exitCode === 0,
    stdout: Buffer.from(result.stdout).toString('utf8'),
    stderr: Buffer.from(result.stderr).toString('utf8'),
  };
}
