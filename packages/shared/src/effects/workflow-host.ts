import { appendFile, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnnotationProperties, error, info, notice, summary, warning } from '@actions/core';
import { ActionError } from '../errors.ts';
import type { Annotation } from '../model/job-report.ts';
import type { Host } from './host.ts';
import { fenceLine } from './log.ts';
import { outputEntry } from './output-entry.ts';

type Environment = Readonly<Record<string, string | undefined>>;
const INPUT_PREFIX = 'INPUT_';
const SAY = { error, warning, notice } as const;

/**
 * The host of a workflow job: outputs and summary go to the runner's files, annotations and the last line to its log.
 * `redact` is applied to everything that a person reads.
 */
export function workflowHost(environment: Environment, redact: (text: string) => string): Host {
  let folder: Promise<string> | null = null;
  return {
    inputs: readInputVariables(environment),
    setOutputs: async (outputs) => {
      // All in one write: a process that is ended meanwhile leaves all of them open or none, which the toolkit's one by one does not.
      const entries = Object.entries(outputs).map(([name, value]) => outputEntry(name, value));
      await appendFile(variable(environment, 'GITHUB_OUTPUT'), entries.join(''));
    },
    writeSummary: async (markdown) => {
      variable(environment, 'GITHUB_STEP_SUMMARY');
      await summary.addRaw(redact(markdown)).write();
    },
    annotate: (annotations) => {
      for (const { level, message, location } of annotations) {
        SAY[level](redact(message), placeOf(location));
      }
    },
    conclude: (verdict, headline) => {
      if (verdict === 'pass') {
        info(fenceLine(redact(headline)));
      } else {
        error(redact(headline));
      }
    },
    recordFolder: () => {
      folder ??= mkdtemp(join(variable(environment, 'RUNNER_TEMP'), 'interlock-'));
      return folder;
    },
  };
}

function readInputVariables(environment: Environment): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (name.startsWith(INPUT_PREFIX) && value !== undefined) {
      inputs[name.slice(INPUT_PREFIX.length).toLowerCase()] = value.trim();
    }
  }
  return inputs;
}

function placeOf(location: Annotation['location']): AnnotationProperties {
  if (location === null) {
    return {};
  }
  return location.line === null ? { file: location.path } : { file: location.path, startLine: location.line };
}

function variable(environment: Environment, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') {
    throw new ActionError(
      'RUN_FACTS',
      `${name} is not set`,
      'Run this inside a workflow job, or use the command line on a laptop',
    );
  }
  return value;
}
