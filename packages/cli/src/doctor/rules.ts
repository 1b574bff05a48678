import { rule as alwaysPublishes } from './always-publishes.ts';
import { rule as continueOnError } from './continue-on-error.ts';
import { rule as inheritedSecrets } from './inherited-secrets.ts';
import { rule as joinAcceptsSkipped } from './join-accepts-skipped.ts';
import { rule as lyingAction } from './lying-action.ts';
import { rule as lyingTool } from './lying-tool.ts';
import { rule as pipeWithoutPipefail } from './pipe-without-pipefail.ts';
import type { DoctorRule } from './rule.ts';
import { rule as swallowedExitCode } from './swallowed-exit-code.ts';
import { rule as unpinnedAction } from './unpinned-action.ts';
import { rule as untrustedCheckout } from './untrusted-checkout.ts';

/** Every rule of the doctor. */
export const DOCTOR_RULES: readonly DoctorRule[] = [
  alwaysPublishes,
  untrustedCheckout,
  joinAcceptsSkipped,
  continueOnError,
  swallowedExitCode,
  lyingTool,
  lyingAction,
  pipeWithoutPipefail,
  unpinnedAction,
  inheritedSecrets,
];
