import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Run } from '../model/run.ts';
import { nodeArtifacts } from './artifacts/artifacts.ts';
import type { ResultsConnection } from './artifacts/artifacts-service.ts';
import { lazyBuilds } from './builds/builds.ts';
import { systemClock } from './clock.ts';
import type { Effects } from './effects.ts';
import { nodeFiles } from './files/files.ts';
import { realGit } from './git/git.ts';
import { nodeGitHub } from './github/github.ts';
import { processLog, type Redaction } from './log.ts';
import { packageIndex } from './package-index.ts';
import { lazySigstore } from './sigstore/lazy-sigstore.ts';
import { lazyTools } from './tool-runs/lazy-tools.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The world as this process sees it. Whatever is large (GitHub's client, the artifact client, Sigstore, the tool store) is
 * loaded when it is first asked. The GitHub address is that of the run: an action compares it with the policy first.
 */
export function nodeEffects(environment: Environment, run: Run, redaction: Redaction): Effects {
  const temporary = filled(environment['RUNNER_TEMP']) ?? tmpdir();
  const log = processLog(redaction, run.isWorkflow, (text) => process.stderr.write(text));
  const files = nodeFiles(temporary, run.isWorkflow ? run.workspace : null);
  return {
    clock: systemClock,
    environment,
    log,
    files,
    git: realGit(environment['PATH'] ?? ''),
    tools: lazyTools(environment, temporary),
    builds: lazyBuilds(environment, temporary),
    artifacts: nodeArtifacts(resultsConnection(environment), run.attempt, files),
    github: nodeGitHub({ api: run.api, token: filled(environment['GITHUB_TOKEN']), wait }),
    packageIndex,
    sigstore: lazySigstore({ environment, log, clock: systemClock, wait }),
  };
}

function resultsConnection(environment: Environment): ResultsConnection | null {
  const url = filled(environment['ACTIONS_RESULTS_URL']);
  const token = filled(environment['ACTIONS_RUNTIME_TOKEN']);
  return url === null || token === null ? null : { url, token, wait };
}

async function wait(milliseconds: number): Promise<void> {
  await setTimeout(milliseconds);
}

function filled(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
