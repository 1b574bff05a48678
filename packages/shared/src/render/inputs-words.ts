import type { Proof } from '../model/tool-report.ts';

/** How many of its inputs a tool says that it read. Some do not say it; their adapters have another proof, and these words claim none. */
export function inputsWords({ inputsSeen, inputsExpected }: Proof): string {
  return inputsSeen === null
    ? 'inputs not named by the tool'
    : `${inputsSeen} of ${inputsExpected} inputs seen`;
}
