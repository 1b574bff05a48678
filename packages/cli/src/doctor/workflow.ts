import { complaintWords } from '@interlock/shared/formats/policy-file/policy-file-document.ts';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Unreadable, unreadable } from './unreadable.ts';

/** A value of a workflow with the line that it starts on. */
export interface Placed<T> {
  readonly value: T;
  readonly line: number;
}

/** A step of a job; what is absent is null. */
export interface WorkflowStep {
  readonly line: number;
  readonly name: string | null;
  readonly uses: Placed<string> | null;
  readonly run: Placed<string> | null;
  readonly shell: string | null;
  readonly condition: Placed<string> | null;
  readonly continuesOnError: Placed<string> | null;
  readonly inputs: ReadonlyMap<string, Placed<string>>;
}

/** A job of a workflow. */
export interface WorkflowJob {
  readonly id: string;
  readonly line: number;
  readonly uses: Placed<string> | null;
  readonly needs: readonly string[];
  readonly shell: string | null;
  readonly condition: Placed<string> | null;
  readonly continuesOnError: Placed<string> | null;
  readonly secrets: Placed<string> | null;
  readonly permissions: ReadonlyMap<string, Placed<string>>;
  readonly steps: readonly WorkflowStep[];
}

/** A workflow file as the rules see it. */
export interface Workflow {
  readonly path: string;
  readonly triggers: readonly Placed<string>[];
  readonly shell: string | null;
  readonly jobs: readonly WorkflowJob[];
}

/** Anchors are expanded at most this often, so that a small file cannot become a huge one. */
const MAX_ALIASES = 50;

const NO_JOBS = 'Put a workflow there that has `jobs`';

/** Reads a workflow file; what is no YAML mapping with jobs says why, which is a finding of its own. */
export function readWorkflow(path: string, text: string): Workflow | Unreadable {
  const counter = new LineCounter();
  // A warning of the reader would print the file's own words as they are.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    const why = `This file is no YAML that can be read: ${line}:${col} ${complaintWords(error.code)}`;
    return unreadable(why, 'Correct that line', Math.max(line, 1));
  }
  if (!isMap(document.contents)) {
    const isEmpty = document.contents === null;
    return unreadable(`This file ${isEmpty ? 'is empty' : 'is no map of keys'}`, NO_JOBS, 1);
  }
  const root = isExpandable(document) ? withoutAliases(document) : null;
  if (root === null) {
    return unreadable(
      `Aliases of this file repeat too much: more than ${MAX_ALIASES} times, or without an end`,
      'Write out what the aliases stand for',
      1,
    );
  }
  const reader = readerOf(counter);
  const jobs = mapAt(root, 'jobs');
  if (jobs === null) {
    return unreadable('This file has no `jobs`, or they are no map of keys', NO_JOBS, 1);
  }
  return {
    path,
    triggers: readTriggers(root, reader),
    shell: reader.defaultShell(root),
    jobs: jobs.items.flatMap(({ key, value }) => (isMap(value) ? [readJob(String(key), value, reader)] : [])),
  };
}

function isExpandable(document: Document): boolean {
  try {
    document.toJS({ maxAliasCount: MAX_ALIASES });
    return true;
  } catch {
    return false;
  }
}

/** Puts what an alias stands for in its place, as the runner does; null where that has no end, or is too much of it. */
function withoutAliases(document: Document): YAMLMap | null {
  let left = MAX_ALIASES;
  visit(document, {
    Alias: (_key, alias, path) => {
      const node = alias.resolve(document);
      left = node === undefined || path.includes(node) ? -1 : left - 1;
      return left < 0 ? visit.BREAK : node;
    },
  });
  return left < 0 || !isMap(document.contents) ? null : document.contents;
}

type Reader = ReturnType<typeof readerOf>;

/** A scalar as the runner reads it: numbers and truth values become text. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function mapAt(parent: YAMLMap, name: string): YAMLMap | null {
  const node = parent.get(name, true);
  return isMap(node) ? node : null;
}

function readerOf(counter: LineCounter) {
  const lineOf = (node: Node) => counter.linePos(node.range?.[0] ?? 0).line;
  const scalar = (map: YAMLMap, name: string): Placed<string> | null => {
    const node = map.get(name, true);
    return isScalar(node) && node.value !== null ? { value: textOf(node.value), line: lineOf(node) } : null;
  };
  const scalars = (parent: YAMLMap | null): ReadonlyMap<string, Placed<string>> => {
    const names = (parent?.items ?? []).map(({ key }) => String(key));
    return new Map(
      names.flatMap((name) => {
        const value = parent === null ? null : scalar(parent, name);
        return value === null ? [] : [[name, value] as const];
      }),
    );
  };
  const defaultShell = (parent: YAMLMap): string | null => {
    const defaults = mapAt(parent, 'defaults');
    const run = defaults === null ? null : mapAt(defaults, 'run');
    return run === null ? null : (scalar(run, 'shell')?.value ?? null);
  };
  return { lineOf, scalar, scalars, defaultShell };
}

function readTriggers(root: YAMLMap, { lineOf }: Reader): readonly Placed<string>[] {
  // YAML 1.1 readers take a bare `on` for a truth value; the parser used here does not, but a file may quote it.
  const node: unknown = root.get('on', true);
  if (isScalar(node)) {
    return [{ value: textOf(node.value), line: lineOf(node) }];
  }
  if (isSeq(node)) {
    return node.items.flatMap((item) =>
      isScalar(item) ? [{ value: textOf(item.value), line: lineOf(item) }] : [],
    );
  }
  return isMap(node)
    ? node.items.flatMap(({ key }) =>
        isScalar(key) ? [{ value: textOf(key.value), line: lineOf(key) }] : [],
      )
    : [];
}

function readJob(id: string, job: YAMLMap, reader: Reader): WorkflowJob {
  const { lineOf, scalar, scalars, defaultShell } = reader;
  const needs: unknown = job.get('needs', true);
  const steps: unknown = job.get('steps', true);
  const all = scalar(job, 'permissions');
  return {
    id,
    line: lineOf(job),
    uses: scalar(job, 'uses'),
    needs: isSeq(needs) ? needs.items.map(String) : isScalar(needs) ? [textOf(needs.value)] : [],
    shell: defaultShell(job),
    condition: scalar(job, 'if'),
    continuesOnError: scalar(job, 'continue-on-error'),
    secrets: scalar(job, 'secrets'),
    permissions: all === null ? scalars(mapAt(job, 'permissions')) : new Map([['all', all]]),
    steps: isSeq(steps) ? steps.items.flatMap((step) => (isMap(step) ? [readStep(step, reader)] : [])) : [],
  };
}

function readStep(step: YAMLMap, { lineOf, scalar, scalars }: Reader): WorkflowStep {
  return {
    line: lineOf(step),
    name: scalar(step, 'name')?.value ?? null,
    uses: scalar(step, 'uses'),
    run: scalar(step, 'run'),
    shell: scalar(step, 'shell')?.value ?? null,
    condition: scalar(step, 'if'),
    continuesOnError: scalar(step, 'continue-on-error'),
    inputs: scalars(mapAt(step, 'with')),
  };
}
