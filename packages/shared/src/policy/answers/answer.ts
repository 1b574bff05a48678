import type { Reason } from '../../model/reason.ts';
import type { RecordedRun } from '../../model/recorded-run.ts';
import type { Expectation, ToolAdapter } from '../../model/tool-adapter.ts';
import type { ToolReport } from '../../model/tool-report.ts';

/** The raw evidence of one tool: its run over the project, and its run over the planted sample. */
export interface RawAnswer {
  readonly run: RecordedRun;
  readonly canary: RecordedRun | null;
}

/**
 * Reads a tool's answer from raw bytes. What its adapter cannot vouch for is incomplete; so is an answer of a tool that did not find the
 * sample planted for it under the same configuration. `expectation` is the gate's own list of what had to be looked at.
 */
export function readAnswer(adapter: ToolAdapter, raw: RawAnswer, expectation: Expectation): ToolReport {
  const report = adapter.read(raw.run.output, withQueries(expectation, raw.run));
  const canary = canaryOf(adapter, raw);
  const proof = {
    ...report.proof,
    toolVersion: raw.run.version,
    toolDigest: raw.run.digest,
    canary: canary.state,
    confinement: raw.run.confinement,
  };
  if (canary.reason === null) {
    return { ...report, proof };
  }
  const completeness = report.completeness === 'error' ? 'error' : 'incomplete';
  return { ...report, proof, completeness, reasons: [...report.reasons, canary.reason] };
}

function withQueries(expectation: Expectation, run: RecordedRun): Expectation {
  return expectation.advisories === null
    ? expectation
    : { ...expectation, advisories: { ...expectation.advisories, queried: run.queried } };
}

interface CanaryAnswer {
  readonly state: ToolReport['proof']['canary'];
  readonly reason: Reason | null;
}

function canaryOf(adapter: ToolAdapter, raw: RawAnswer): CanaryAnswer {
  if (adapter.canary === null) {
    return { state: 'not-planted', reason: null };
  }
  if (raw.canary === null) {
    return {
      state: 'not-planted',
      reason: missed(adapter.id, 'TOOL_CANARY_FAILED', 'left no run over the planted sample'),
    };
  }
  // Another binary may well find the sample and still not be the one that answered about the project.
  if (raw.canary.digest !== raw.run.digest) {
    return {
      state: 'missed',
      reason: missed(adapter.id, 'TOOL_CANARY_FAILED', 'was another file when it met the planted sample'),
    };
  }
  const { files, rule, packages } = adapter.canary();
  const expectation: Expectation = {
    paths: Object.keys(files),
    packages,
    commits: null,
    advisories: null,
    reportOnly: true,
  };
  const seen = adapter.read(raw.canary.output, expectation);
  const isFound =
    raw.canary.output.ended === 'exited' && seen.findings.some((finding) => finding.rule === rule);
  return isFound
    ? { state: 'found', reason: null }
    : {
        state: 'missed',
        reason: missed(
          adapter.id,
          'TOOL_CANARY_MISSED',
          'did not find the known-bad sample that was planted for it',
        ),
      };
}

function missed(tool: string, code: string, what: string): Reason {
  return {
    code,
    message: `\`${tool}\` ${what}, so its silence about the project means nothing`,
    next: 'Look for a configuration that switches its rules off, and run it again',
  };
}
