import { mkdir, readdir, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Hooks } from '../rehearse/stage.ts';
import type { Injection } from './case-file.ts';
import { overwriteOutputs, replaceArtifact } from './handed-over.ts';
import { breakStandIn } from './stand-in.ts';

/** Turns the injections of a case into the hooks of a rehearsal; `intruder` is what another process on the machine could use. */
export function hooksOf(injections: readonly Injection[], scratch: string): Hooks {
  return {
    runFacts: runFactsOf(injections),
    skipsJob: (jobId) => injections.some((injection) => injection.kind === 'skip' && injection.job === jobId),
    beforeJob: async (jobId, outputs, stage) => {
      let current = outputs;
      for (const injection of injections) {
        if (injection.kind === 'outputs' && injection.job === jobId) {
          current = overwriteOutputs(current, injection.set);
        }
        if (injection.kind === 'tamper' && injection.job === jobId) {
          current = await replaceArtifact(current, injection, stage, scratch);
        }
        await breakStandIn(injection, jobId, stage);
      }
      return current;
    },
    beforeStep: async (jobId, request) => {
      let environment = request.environment;
      for (const injection of injections) {
        if (injection.kind === 'environment' && injection.job === jobId) {
          environment = { ...environment, ...injection.set };
        }
        if (injection.kind === 'hide') {
          const search = await pathWithout(environment['PATH'] ?? '', injection.programs, scratch);
          environment = { ...environment, PATH: search };
        }
      }
      return { ...request, environment };
    },
    afterStep: async (_jobId, _action, _request, result) => result,
  };
}

/** The run facts that a case sets for a job: its attempt from that job on, and the claims of its token. */
function runFactsOf(injections: readonly Injection[]): Hooks['runFacts'] {
  let attempt: number | null = null;
  return (jobId, stage) => {
    let claims: Record<string, string | null> = {};
    for (const injection of injections) {
      if (injection.kind === 'attempt' && injection.job === jobId) {
        attempt = injection.attempt;
      }
      if (injection.kind === 'claims' && injection.job === jobId) {
        claims = { ...claims, ...injection.set };
      }
    }
    return { attempt: attempt ?? stage.attempt, claims };
  };
}

/** A search path on which the named programs are not found: every other program is linked into one folder. */
async function pathWithout(search: string, programs: readonly string[], scratch: string): Promise<string> {
  const folder = join(scratch, 'programs');
  await mkdir(folder, { recursive: true });
  for (const entry of search.split(delimiter)) {
    for (const name of await readdir(entry).catch(() => [])) {
      if (!programs.includes(name)) {
        await symlink(join(entry, name), join(folder, name)).catch(() => undefined);
      }
    }
  }
  return folder;
}
