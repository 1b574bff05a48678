import { join } from 'node:path';
import type { Hooks } from '../rehearse/stage.ts';
import type { Injection } from './case-file.ts';
import { callerArtifact, overwriteOutputs, replaceArtifact, rewriteOutput } from './handed-over.ts';
import { signAgain } from './sign-again.ts';
import { breakStandIn } from './stand-in.ts';
import { changeFile } from './tamper.ts';

/** Turns the injections of a case into the hooks of a rehearsal; `intruder` is what another process on the machine could use. */
export function hooksOf(injections: readonly Injection[], scratch: string): Hooks {
  const callersInputs = new Map<string, Readonly<Record<string, string>>>();
  return {
    runFacts: runFactsOf(injections),
    skipsJob: (jobId) => injections.some((injection) => injection.kind === 'skip' && injection.job === jobId),
    beforeJob: async (jobId, outputs, stage) => {
      let current = outputs;
      for (const injection of injections) {
        if (injection.kind === 'outputs' && injection.job === jobId) {
          current = overwriteOutputs(current, injection.set);
        }
        if (injection.kind === 'rewrite' && injection.job === jobId) {
          current = rewriteOutput(current, injection);
        }
        if (injection.kind === 'tamper' && injection.job === jobId) {
          current = await replaceArtifact(current, injection, stage, scratch);
        }
        if (injection.kind === 'caller-artifact' && injection.job === jobId) {
          callersInputs.set(jobId, await callerArtifact(current, injection, stage, scratch));
        }
        if (injection.kind === 'sign-again' && injection.job === jobId) {
          current = await signAgain(current, injection, stage, scratch);
        }
        await breakStandIn(injection, jobId, stage);
      }
      return current;
    },
    beforeStep: async (jobId, request) => {
      let environment = request.environment;
      const hidden = injections.flatMap((injection) => (injection.kind === 'hide' ? injection.programs : []));
      for (const injection of injections) {
        if (injection.kind === 'environment' && injection.job === jobId) {
          environment = { ...environment, ...injection.set };
        }
      }
      const inputs = { ...request.inputs, ...callersInputs.get(jobId) };
      return { ...request, inputs, environment, wrapper: hiding(hidden) };
    },
    afterStep: async (jobId, action, _request, result) => {
      for (const injection of injections) {
        if (injection.kind === 'edit' && injection.job === jobId && injection.action === action) {
          await changeFile(
            join(result.outputs.get(injection.output) ?? '', injection.path),
            injection.change,
          );
        }
      }
      return result;
    },
  };
}

/** An argv prefix that starts a program where the named ones cannot be started: in a mount namespace of its own. */
function hiding(programs: readonly string[]): readonly string[] {
  if (programs.length === 0) {
    return [];
  }
  const asUser = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  // A shell would drop the variables whose names hold a dash, which is how the runner names inputs.
  return ['unshare', '--mount', ...asUser, '--', process.execPath, '-e', HIDE, '--', programs.join(':')];
}

const HIDE = `
const [programs, file, ...argv] = process.argv.slice(1);
for (const program of programs.split(':')) {
  require('node:child_process').execFileSync('mount', ['--bind', '/dev/null', program]);
}
process.execve(file, [file, ...argv], process.env);
`;

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
