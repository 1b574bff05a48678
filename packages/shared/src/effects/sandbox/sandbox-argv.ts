/** A file or folder that is visible in the box. */
export interface BoxMount {
  readonly access: 'read-only' | 'writable';
  readonly from: string;
  readonly to: string;
}

/** The programs that make a box, absolute paths of the system. `setpriv` only for a box that root makes. */
export interface BoxPrograms {
  readonly prlimit: string;
  readonly bwrap: string;
  readonly setpriv: string | null;
}

/** Everything that a box is made from. */
export interface BoxPlan {
  readonly layer: 'user-namespace' | 'dropped-uid';
  readonly programs: BoxPrograms;
  /** Who the program is in the box: the caller for a user, somebody without rights for root. */
  readonly userId: number;
  readonly groupId: number;
  readonly mounts: readonly BoxMount[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly argv: readonly string[];
}

/** Limits for each process: 8 GiB of address space (gitleaks needs more than 1), 10 minutes of processor, 1 GiB a file. */
const LIMITS = [
  '--as=8589934592',
  '--cpu=600',
  '--nproc=4096',
  '--nofile=4096',
  '--fsize=1073741824',
  '--core=0',
];
const TMP_BYTES = '268435456';
const HOME_BYTES = '67108864';

/** Where things lie in a box. */
export const BOX_PATHS = {
  source: '/src',
  out: '/out',
  config: '/config',
  home: '/home/t',
  temporary: '/tmp',
};

/** Everything is unshared, the network above all; nothing of the caller's environment or terminal is left. */
const UNSHARED: readonly string[] = [
  ...words(
    '--unshare-ipc --unshare-pid --unshare-net --unshare-uts --unshare-cgroup-try --hostname interlock',
  ),
  ...words('--cap-drop ALL --die-with-parent --new-session --clearenv'),
];

const TMP = `--size ${TMP_BYTES} --tmpfs /tmp`;
const HOME = `--size ${HOME_BYTES} --tmpfs ${BOX_PATHS.home}`;
const USER_FOLDERS = words(`--perms 0700 ${TMP} --perms 0700 ${HOME} --proc /proc --dev /dev`);
/** The program is not the one that makes these, so they are open to it; Python's semaphores need /dev/shm. */
const ROOT_FOLDERS = words(
  `--perms 1777 ${TMP} --perms 0755 --dir /home --perms 0777 ${HOME} --proc /proc --dev /dev --perms 1777 --tmpfs /dev/shm`,
);

/**
 * The command line of bubblewrap 0.8 for a box without network, with nothing of the host but `mounts`. For a user: a user namespace in
 * which no further one can be made. For root: the program runs as another user, because uid 0 in a box is still the kernel's uid 0.
 */
export function boxArgv(plan: BoxPlan): readonly string[] {
  const isRoot = plan.layer === 'dropped-uid';
  const user = isRoot
    ? capabilitiesArgv()
    : ['--unshare-user', '--disable-userns', '--uid', String(plan.userId), '--gid', String(plan.groupId)];
  const environment = Object.entries(plan.environment).flatMap(([name, value]) => ['--setenv', name, value]);
  return [
    plan.programs.prlimit,
    ...LIMITS,
    '--',
    plan.programs.bwrap,
    ...UNSHARED,
    ...user,
    ...environment,
    ...(isRoot ? ROOT_FOLDERS : USER_FOLDERS),
    ...mountArgv(plan.mounts),
    '--remount-ro',
    '/',
    '--chdir',
    plan.cwd,
    '--',
    ...(isRoot ? dropArgv(plan) : []),
    ...plan.argv,
  ];
}

/** Only what setpriv needs to become somebody else; it gives these up too. */
function capabilitiesArgv(): readonly string[] {
  return ['CAP_SETUID', 'CAP_SETGID', 'CAP_SETPCAP'].flatMap((capability) => ['--cap-add', capability]);
}

/** Parents first: without them bubblewrap makes folders that only root may enter. */
function mountArgv(mounts: readonly BoxMount[]): readonly string[] {
  const outermost = mounts.filter(
    (mount) =>
      !mounts.some((other) => other !== mount && mount.from === mount.to && isBelow(mount.to, other)),
  );
  const parents = new Set(outermost.flatMap((mount) => parentsOf(mount.to)));
  const folders = [...parents].toSorted().flatMap((parent) => ['--perms', '0755', '--dir', parent]);
  const binds = outermost.flatMap((mount) => [
    mount.access === 'writable' ? '--bind' : '--ro-bind',
    mount.from,
    mount.to,
  ]);
  return [...folders, ...binds];
}

function isBelow(path: string, other: BoxMount): boolean {
  return other.from === other.to && path.startsWith(`${other.to}/`);
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split('/').slice(1, -1);
  return parts
    .map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
    .filter((parent) => !['/tmp', '/proc', '/dev'].includes(parent));
}

function dropArgv(plan: BoxPlan): readonly string[] {
  const setpriv = plan.programs.setpriv ?? 'setpriv';
  const ids = ['--reuid', String(plan.userId), '--regid', String(plan.groupId), '--clear-groups'];
  return [
    setpriv,
    ...ids,
    '--inh-caps=-all',
    '--ambient-caps=-all',
    '--bounding-set=-all',
    '--no-new-privs',
    '--',
  ];
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
