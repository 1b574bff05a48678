import { delimiter } from 'node:path';
import { runProcess } from '../processes/processes.ts';
import { findPrograms, findSystemProgram } from '../sandbox/system-programs.ts';
import { findPython } from './system-python.ts';

/** A program that has to be on the machine: why it is needed, and how to get it. */
export interface MissingPrerequisite {
  readonly name: string;
  readonly why: string;
  readonly install: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The Go release that gitleaks 8.30.1 names in its go.mod. */
const OLDEST_GO = [1, 24, 11] as const;

/** Every program that the tools need and this machine lacks, all at once; empty when nothing is missing. */
export async function missingPrerequisites(
  environment: Environment,
): Promise<readonly MissingPrerequisite[]> {
  const found = await Promise.all([
    missingGit(environment),
    missingPython(environment),
    missingGo(environment),
    missingLdd(),
  ]);
  return found.flat();
}

/** The `go` of the PATH or of its usual folder that is new enough, or null. */
export async function findGo(environment: Environment): Promise<string | null> {
  for (const candidate of await findPrograms('go', [...pathFolders(environment), '/usr/local/go/bin'])) {
    const result = await runProcess({
      argv: [candidate, 'env', 'GOVERSION'],
      environment: {
        PATH: environment['PATH'] ?? '',
        HOME: environment['HOME'] ?? '/',
        GOTOOLCHAIN: 'local',
      },
      cwd: '/',
      timeoutSeconds: 30,
      maxOutputBytes: 4096,
    });
    if (result.exitCode === 0 && isNewEnoughGo(Buffer.from(result.stdout).toString('utf8').trim())) {
      return candidate;
    }
  }
  return null;
}

/** Says whether `go env GOVERSION` (such as `go1.24.11`) is at least the release that the locks need. */
export function isNewEnoughGo(version: string): boolean {
  const match = /^go(\d+)\.(\d+)(?:\.(\d+))?/.exec(version);
  if (match === null) {
    return false;
  }
  const parts = match.slice(1).map((part) => Number(part ?? 0));
  const difference = OLDEST_GO.map((oldest, index) => (parts[index] ?? 0) - oldest).find(
    (value) => value !== 0,
  );
  return (difference ?? 0) >= 0;
}

async function missingGit(environment: Environment): Promise<readonly MissingPrerequisite[]> {
  const found = await findPrograms('git', pathFolders(environment));
  return found.length > 0
    ? []
    : [{ name: 'git', why: 'reads the repository and its history', install: 'apt-get install git' }];
}

async function missingPython(environment: Environment): Promise<readonly MissingPrerequisite[]> {
  if ((await findPython(environment)) !== null) {
    return [];
  }
  const why =
    'starts bandit, pip-audit, deptry, vulture and mutmut; has to have venv and, for root, to lie outside of a closed home';
  return [{ name: 'python3 >= 3.10 with venv', why, install: 'apt-get install python3 python3-venv' }];
}

async function missingGo(environment: Environment): Promise<readonly MissingPrerequisite[]> {
  const name = `go >= ${OLDEST_GO.join('.')}`;
  return (await findGo(environment)) !== null
    ? []
    : [{ name, why: 'builds gitleaks from its lock', install: 'see https://go.dev/doc/install' }];
}

async function missingLdd(): Promise<readonly MissingPrerequisite[]> {
  const isNeeded = process.platform === 'linux' && (await findSystemProgram('ldd')) === null;
  return isNeeded
    ? [
        {
          name: 'ldd',
          why: 'lists the libraries that a tool needs in its sandbox',
          install: 'apt-get install libc-bin',
        },
      ]
    : [];
}

function pathFolders(environment: Environment): readonly string[] {
  return (environment['PATH'] ?? '').split(delimiter);
}
