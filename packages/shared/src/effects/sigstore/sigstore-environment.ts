import { ActionError } from '../../errors.ts';

/** Names by which Sigstore clients take tokens, addresses or roots from the environment; none of them may steer a signing job. */
const STEERING = /^(?:SIGSTORE|FULCIO|REKOR|COSIGN|TUF|GITSIGN)_/i;

/** Refuses an environment that names an identity, an endpoint or a trust root: these come from the policy. Raises ENDPOINT_REDIRECTED. */
export function requirePlainEnvironment(environment: Readonly<Record<string, string | undefined>>): void {
  const found = Object.keys(environment)
    .filter((name) => STEERING.test(name) && environment[name] !== '')
    .toSorted()[0];
  if (found !== undefined) {
    throw new ActionError(
      'ENDPOINT_REDIRECTED',
      `${found} is set, and no variable may choose identity, endpoint or trust root`,
      'Remove the variable from the job; name endpoints and trusted root in the policy of the protected branch',
      undefined,
      'fail',
    );
  }
}
