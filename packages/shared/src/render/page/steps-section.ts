import type { StepRecord } from '../../model/record.ts';
import { type Html, html, when } from '../html.ts';
import { duration, mark, reasonLine, STATE_WORDS, section } from './parts.ts';

/** The chain of steps from the policy to the release, each with its level of trust and how it ended. */
export function stepsSection(steps: readonly StepRecord[]): Html {
  return section(
    'steps',
    'The chain of steps',
    'Nothing of a release is signed or published before every step above has passed. The second label is the level of trust: what the step may do, and no step has two.',
    html`<ol class="chain">${steps.map(stepItem)}</ol>`,
  );
}

function stepItem(step: StepRecord): Html {
  return html`<li>${mark(step.verdict)}<div class="row"><h3>${step.title}</h3><span class="tag ${step.verdict}">${STATE_WORDS[step.verdict]}</span><span class="tag">${step.trust}</span>${when(
    step.verdict !== 'skipped',
    () => html`<span class="end">${duration(step.elapsedMilliseconds)}</span>`,
  )}</div>${step.reasons.map(reasonLine)}${when(
    step.evidence.length > 0,
    () =>
      html`<details><summary>Evidence<span class="hidden"> of the step: ${step.title}</span></summary><dl class="pairs">${step.evidence.map(
        ({ uri, sha256, producer }) =>
          html`<dt>${producer}</dt><dd><code>${uri}</code> <code>sha256:${sha256}</code></dd>`,
      )}</dl></details>`,
  )}</li>`;
}
