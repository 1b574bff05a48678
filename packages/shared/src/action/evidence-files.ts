import * as v from 'valibot';
import type { Effects } from '../effects/effects.ts';
import { parseHandedOver } from '../formats/records/handed-over.ts';
import { formatRecordedRun, parseRecordedRun } from '../formats/records/recorded-run.ts';
import type { Reason } from '../model/reason.ts';
import type { RecordedRun } from '../model/recorded-run.ts';
import type { Evidence, RecordFiles, ToolEvidence } from '../model/tool-evidence.ts';
import { claimedReason } from './claimed-reason.ts';

const MAX_EVIDENCE_BYTES = 256 * 1024 * 1024;
const FAILURE = 'failure.json';
const PLACE = /^outputs\/([a-z][a-z0-9-]*)(\.base|\.view|\.view-base)?\/(canary\/)?([A-Za-z0-9.-]+)$/;
const ReasonSchema = v.strictObject({ code: v.string(), message: v.string(), next: v.string() });

/**
 * Writes what tools left: `outputs/<tool>/`, its planted sample in `canary/` below, its run over the base in
 * `outputs/<tool>.base/`, those over a scan view in `outputs/<tool>.view/` and `outputs/<tool>.view-base/`.
 */
export function formatEvidence(evidence: Evidence): RecordFiles {
  const files: Record<string, string | Uint8Array> = {};
  for (const [tool, { run, canary, base, view, viewBase, failure }] of evidence) {
    const parts = [
      [`outputs/${tool}/`, run],
      [`outputs/${tool}/canary/`, canary],
      [`outputs/${tool}.base/`, base],
      [`outputs/${tool}.view/`, view],
      [`outputs/${tool}.view-base/`, viewBase],
    ] as const;
    for (const [prefix, part] of parts) {
      for (const [name, content] of Object.entries(part === null ? {} : formatRecordedRun(part))) {
        files[prefix + name] = content;
      }
    }
    if (failure !== null) {
      files[`outputs/${tool}/${FAILURE}`] = `${JSON.stringify(failure, null, 2)}\n`;
    }
  }
  return files;
}

/** Evidence read back, and the files that have no business in such a record. */
export interface ReadEvidence {
  readonly evidence: Evidence;
  readonly strangers: readonly string[];
}

/**
 * Reads the evidence in a folder that this run downloaded. `known` are the other files that the record may hold.
 * Raises EVIDENCE_UNREADABLE for a run that is not whole.
 */
export async function readEvidence(
  effects: Effects,
  folder: string,
  known: readonly RegExp[],
): Promise<ReadEvidence> {
  const parts = new Map<string, Map<string, Uint8Array>>();
  const strangers: string[] = [];
  for (const path of await effects.files.list(folder)) {
    const [, tool, side, canary, name] = PLACE.exec(path) ?? [];
    if (tool !== undefined && name !== undefined && !(side !== undefined && canary !== undefined)) {
      const key = `${tool} ${side?.slice(1) ?? (canary === undefined ? 'run' : 'canary')}`;
      const files = parts.get(key) ?? new Map<string, Uint8Array>();
      files.set(name, await effects.files.read(`${folder}/${path}`, MAX_EVIDENCE_BYTES));
      parts.set(key, files);
    } else if (!known.some((pattern) => pattern.test(path))) {
      strangers.push(path);
    }
  }
  const tools = new Set([...parts.keys()].map((key) => key.split(' ')[0] ?? ''));
  return { evidence: new Map([...tools].map((tool) => [tool, readTool(tool, parts)])), strangers };
}

function readTool(tool: string, parts: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>): ToolEvidence {
  const files = new Map(parts.get(`${tool} run`));
  const failure = files.get(FAILURE);
  files.delete(FAILURE);
  return {
    run: readPart(files, tool),
    canary: readPart(parts.get(`${tool} canary`), `${tool}/canary`),
    base: readPart(parts.get(`${tool} base`), `${tool}.base`),
    view: readPart(parts.get(`${tool} view`), `${tool}.view`),
    viewBase: readPart(parts.get(`${tool} view-base`), `${tool}.view-base`),
    failure: failure === undefined ? null : readFailure(failure, tool),
  };
}

function readPart(files: ReadonlyMap<string, Uint8Array> | undefined, what: string): RecordedRun | null {
  return files === undefined || files.size === 0 ? null : parseRecordedRun(files, what);
}

function readFailure(bytes: Uint8Array, tool: string): Reason {
  return claimedReason(parseHandedOver(ReasonSchema, bytes, `The reason why \`${tool}\` failed`));
}
