import { realpath } from 'node:fs/promises';
import { delimiter } from 'node:path';
import * as v from 'valibot';
import { runProcess } from '../processes/processes.ts';
import { findPrograms, isReachableByOthers, SYSTEM_FOLDERS } from '../sandbox/system-programs.ts';

/** The oldest Python that the locks were resolved for. */
const OLDEST_PYTHON = { major: 3, minor: 10 };

/** A Python that can make environments. */
export interface Python {
  /** The interpreter itself, not a link or a shim. */
  readonly executable: string;
  /** Folder below which its standard library lies. */
  readonly prefix: string;
  readonly standardLibrary: string;
  readonly dynamicModules: string;
  /** `3.11.2`. */
  readonly version: string;
}

const ANSWER = v.object({
  executable: v.string(),
  prefix: v.string(),
  standardLibrary: v.string(),
  dynamicModules: v.string(),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  hasVenv: v.boolean(),
});

const QUESTION = `
import importlib.util, json, os, sys, sysconfig
library = sysconfig.get_path("stdlib", vars={"base": sys.base_prefix, "installed_base": sys.base_prefix, "installed_platbase": sys.base_prefix})
print(json.dumps({
  "executable": os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable),
  "prefix": sys.base_prefix,
  "standardLibrary": library,
  "dynamicModules": os.path.join(library, "lib-dynload"),
  "version": ".".join(str(part) for part in sys.version_info[:3]),
  "hasVenv": importlib.util.find_spec("venv") is not None and importlib.util.find_spec("ensurepip") is not None,
}))
`;

/**
 * The first Python of the PATH, then of the system, that is new enough, has venv, and can be started in the sandbox:
 * for root that means by a user without rights, so one below root's own closed home is passed over. Null when there is none.
 */
export async function findPython(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Python | null> {
  const folders = [...(environment['PATH'] ?? '').split(delimiter), ...SYSTEM_FOLDERS];
  const tried = new Set<string>();
  for (const candidate of await findPrograms('python3', folders)) {
    const file = await realpath(candidate);
    if (tried.has(file)) {
      continue;
    }
    tried.add(file);
    const python = await askPython(candidate, environment);
    if (python !== null && (await isUsable(python))) {
      return python;
    }
  }
  return null;
}

async function askPython(
  candidate: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Python | null> {
  try {
    const result = await runProcess({
      argv: [candidate, '-I', '-c', QUESTION],
      environment: { PATH: environment['PATH'] ?? '', HOME: environment['HOME'] ?? '/' },
      cwd: '/',
      timeoutSeconds: 30,
      maxOutputBytes: 64 * 1024,
    });
    const answer = v.parse(ANSWER, JSON.parse(Buffer.from(result.stdout).toString('utf8')));
    return result.exitCode === 0 && answer.hasVenv && isNewEnough(answer.version) ? answer : null;
  } catch {
    // A broken candidate is no candidate; when none is left, that is what the caller reports.
    return null;
  }
}

async function isUsable(python: Python): Promise<boolean> {
  if (process.getuid?.() !== 0) {
    return true;
  }
  return (
    (await isReachableByOthers(python.executable)) && (await isReachableByOthers(python.standardLibrary))
  );
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === OLDEST_PYTHON.major && minor >= OLDEST_PYTHON.minor;
}
