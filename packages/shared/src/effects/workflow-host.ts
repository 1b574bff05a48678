import { appendFile, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../errors.ts';
import type { Annotation } from '../model/job-report.ts';
import type { Host } from './host.ts';
import { escapeData, escapeProperty, fileCommandEntry } from './workflow-commands.ts';

type Environment = Readonly<Record<string, string | undefined>>;
const INPUT_PREFIX = 'INPUT_';

/**
 * The host of a workflow job: outputs and summary go to the runner's files, annotations and the last line to its log.
 * `redact` is applied to everything that a person reads.
 */
export function workflowHost(environment: Environment, redact: (text: string) => string): Host {
  let folder: Promise<string> | null = null;
  return {
    inputs: readInputVariables(environment),
    setOutputs: async (outputs) => {
      const entries = Object.entries(outputs).map(([name, value]) => fileCommandEntry(name, value));
      await appendFile(variable(environment, 'GITHUB_OUTPUT'), entries.join(''));
    },
    writeSummary: async (markdown) => {
      await appendFile(variable(environment, 'GITHUB_STEP_SUMMARY'), redact(markdown));
    },
    annotate: (annotations) => {
      for (const annotation of annotations) {
        process.stdout.write(`${command(annotation, redact)}\n`);
      }
    },
    conclude: (verdict, headline) => {
      const line = escapeData(redact(headline));
      process.stdout.write(verdict === 'pass' ? `${line}\n` : `::error::${line}\n`);
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

function command({ level, message, location }: Annotation, redact: (text: string) => string): string {
  const line = location?.line == null ? '' : `,line=${location.line}`;
  const place = location === null ? '' : ` file=${escapeProperty(location.path)}${line}`;
  return `::${level}${place}::${escapeData(redact(message))}`;
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
