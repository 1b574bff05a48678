import { t as ActionError } from "./errors.js";
import { F as strictObject, O as picklist, S as number, T as parse } from "./valibot.js";
import { l as plainPath } from "./hash.js";
import { a as runProcess, i as findSystemProgram } from "./system-python.js";
import { l as linkedFiles } from "./provision-python.js";
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";

// packages/shared/src/effects/box-request.ts
/** The argv of a request with the folders in place. */
function placedArgv(request, places) {
	return request.argv.map((argument) => placeFolders(argument, places));
}
/** The whole environment of the program: a fixed base, then what the request names, with the folders in place. */
function placedEnvironment(request, places) {
	const path = request.path.length === 0 ? "/nonexistent" : request.path.join(":");
	const named = Object.entries(request.environment).map(([name, value]) => [name, placeFolders(value, places)]);
	return {
		PATH: path,
		HOME: places.home,
		TMPDIR: places.temporary,
		LANG: "C.UTF-8",
		TZ: "UTC",
		PYTHONDONTWRITEBYTECODE: "1",
		...Object.fromEntries(named)
	};
}
function placeFolders(text, places) {
	return text.replaceAll("{src}", places.source).replaceAll("{out}", places.out).replaceAll("{config}", places.config);
}

// packages/shared/src/effects/sandbox-argv.ts
/** Limits for each process: 8 GiB of address space (gitleaks needs more than 1), 10 minutes of processor, 1 GiB a file. */
const LIMITS = [
	"--as=8589934592",
	"--cpu=600",
	"--nproc=4096",
	"--nofile=4096",
	"--fsize=1073741824",
	"--core=0"
];
const TMP_BYTES = "268435456";
const HOME_BYTES = "67108864";
/** Where things lie in a box. */
const BOX_PATHS = {
	source: "/src",
	out: "/out",
	config: "/config",
	home: "/home/t",
	temporary: "/tmp"
};
/** Everything is unshared, the network above all; nothing of the caller's environment or terminal is left. */
const UNSHARED = [...words("--unshare-ipc --unshare-pid --unshare-net --unshare-uts --unshare-cgroup-try --hostname interlock"), ...words("--cap-drop ALL --die-with-parent --new-session --clearenv")];
const TMP = `--size ${TMP_BYTES} --tmpfs /tmp`;
const HOME = `--size ${HOME_BYTES} --tmpfs ${BOX_PATHS.home}`;
const USER_FOLDERS = words(`--perms 0700 ${TMP} --perms 0700 ${HOME} --proc /proc --dev /dev`);
/** The program is not the one that makes these, so they are open to it; Python's semaphores need /dev/shm. */
const ROOT_FOLDERS = words(`--perms 1777 ${TMP} --perms 0755 --dir /home --perms 0777 ${HOME} --proc /proc --dev /dev --perms 1777 --tmpfs /dev/shm`);
/**
* The command line of bubblewrap 0.8 for a box without network, with nothing of the host but `mounts`. For a user: a user namespace in
* which no further one can be made. For root: the program runs as another user, because uid 0 in a box is still the kernel's uid 0.
*/
function boxArgv(plan) {
	const isRoot = plan.layer === "dropped-uid";
	const user = isRoot ? capabilitiesArgv() : [
		"--unshare-user",
		"--disable-userns",
		"--uid",
		String(plan.userId),
		"--gid",
		String(plan.groupId)
	];
	const environment = Object.entries(plan.environment).flatMap(([name, value]) => [
		"--setenv",
		name,
		value
	]);
	return [
		plan.programs.prlimit,
		...LIMITS,
		"--",
		plan.programs.bwrap,
		...UNSHARED,
		...user,
		...environment,
		...isRoot ? ROOT_FOLDERS : USER_FOLDERS,
		...mountArgv(plan.mounts),
		"--remount-ro",
		"/",
		"--chdir",
		plan.cwd,
		"--",
		...isRoot ? dropArgv(plan) : [],
		...plan.argv
	];
}
/** Only what setpriv needs to become somebody else; it gives these up too. */
function capabilitiesArgv() {
	return [
		"CAP_SETUID",
		"CAP_SETGID",
		"CAP_SETPCAP"
	].flatMap((capability) => ["--cap-add", capability]);
}
/** Parents first: without them bubblewrap makes folders that only root may enter. */
function mountArgv(mounts) {
	const outermost = mounts.filter((mount) => !mounts.some((other) => other !== mount && mount.from === mount.to && isBelow(mount.to, other)));
	const folders = [...new Set(outermost.flatMap((mount) => parentsOf(mount.to)))].toSorted().flatMap((parent) => [
		"--perms",
		"0755",
		"--dir",
		parent
	]);
	const binds = outermost.flatMap((mount) => [
		mount.access === "writable" ? "--bind" : "--ro-bind",
		mount.from,
		mount.to
	]);
	return [...folders, ...binds];
}
function isBelow(path, other) {
	return other.from === other.to && path.startsWith(`${other.to}/`);
}
function parentsOf(path) {
	const parts = path.split("/").slice(1, -1);
	return parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`).filter((parent) => ![
		"/tmp",
		"/proc",
		"/dev"
	].includes(parent));
}
function dropArgv(plan) {
	return [
		plan.programs.setpriv ?? "setpriv",
		...[
			"--reuid",
			String(plan.userId),
			"--regid",
			String(plan.groupId),
			"--clear-groups"
		],
		"--inh-caps=-all",
		"--ambient-caps=-all",
		"--bounding-set=-all",
		"--no-new-privs",
		"--"
	];
}
function words(text) {
	return text.split(" ");
}

// packages/shared/src/effects/sandbox.ts
/** Nobody's number: in no range from which users are given out (systemd's range for dynamic users ends the ordinary ones at 61183). */
const BOX_USER_ID = 61183;
const SIGNAL_EXIT_BASE = 128;
/** The programs that make the box write these before the tool has started; a tool that writes one itself only fails closed. */
const BOX_COMPLAINT = /^(bwrap|setpriv|prlimit): /m;
/** The user and group that own what a boxed program may write. */
function boxOwner(layer) {
	const isDropped = layer === "dropped-uid";
	return {
		userId: isDropped ? BOX_USER_ID : process.getuid?.() ?? 0,
		groupId: isDropped ? BOX_USER_ID : process.getgid?.() ?? 0
	};
}
/** The layer that this process would use, before any probe: by who it is and which programs the system has; null says what is missing. */
async function findBoxPrograms() {
	const [prlimit, bwrap, setpriv] = await Promise.all([
		"prlimit",
		"bwrap",
		"setpriv"
	].map(findSystemProgram));
	const needsSetpriv = process.getuid?.() === 0;
	if (prlimit === null || prlimit === void 0 || bwrap === null || bwrap === void 0 || needsSetpriv && !setpriv) return null;
	return {
		prlimit,
		bwrap,
		setpriv: setpriv ?? null
	};
}
/**
* Runs a program in a box of the layer that is asked for, never in a weaker one. A program that ended by a signal is `killed`.
* Raises TOOL_NOT_STARTED when the box could not be made.
*/
async function runBoxed(layer, request) {
	return layer === "none" ? await runPlain(request) : await runConfined(layer, request);
}
async function runConfined(layer, request) {
	const programs = await findBoxPrograms();
	if (programs === null) throw new ActionError("TOOL_NOT_STARTED", "The programs that make a sandbox are gone", "Install bubblewrap and util-linux");
	const setpriv = layer === "dropped-uid" && programs.setpriv !== null ? [programs.setpriv, ...await linkedFiles([programs.setpriv])] : [];
	const mounts = [
		...[.../* @__PURE__ */ new Set([...request.mounts, ...setpriv])].map((path) => ({
			access: "read-only",
			from: path,
			to: path
		})),
		{
			access: request.source.access,
			from: request.source.folder,
			to: BOX_PATHS.source
		},
		{
			access: "read-only",
			from: request.config,
			to: BOX_PATHS.config
		},
		{
			access: "writable",
			from: request.out,
			to: BOX_PATHS.out
		}
	];
	const argv = boxArgv({
		layer,
		programs,
		...boxOwner(layer),
		mounts,
		environment: placedEnvironment(request, BOX_PATHS),
		cwd: BOX_PATHS.source,
		argv: placedArgv(request, BOX_PATHS)
	});
	const result = await runProcess({
		argv,
		environment: {},
		cwd: "/",
		timeoutSeconds: request.timeoutSeconds,
		maxOutputBytes: request.maxOutputBytes
	});
	if (result.exitCode !== 0 && BOX_COMPLAINT.test(Buffer.from(result.stderr).toString("utf8"))) throw new ActionError("TOOL_NOT_STARTED", "The sandbox could not be made, or the tool could not be started in it", "Run `interlock doctor` to see how tools can be confined here");
	return endedBySignal(result);
}
/** bubblewrap ends with 128 and the signal's number when the program was killed. */
function endedBySignal(result) {
	return result.exitCode !== null && result.exitCode > SIGNAL_EXIT_BASE && result.exitCode <= 192 ? {
		...result,
		exitCode: null,
		ended: "killed"
	} : result;
}
async function runPlain(request) {
	const { out, config, home } = request;
	const places = {
		source: request.source.folder,
		out,
		config,
		home,
		temporary: home
	};
	return await runProcess({
		argv: placedArgv(request, places),
		environment: placedEnvironment(request, places),
		cwd: request.source.folder,
		timeoutSeconds: request.timeoutSeconds,
		maxOutputBytes: request.maxOutputBytes
	});
}

// packages/shared/src/effects/box-staging.ts
const OTHERS_READ = 4;
const OTHERS_ENTER = 5;
/**
* Makes out, config and home, and a copy of the source when the tool writes to it, or when the user of the box could not read all of it
* (a file that only root can read would otherwise be skipped by the tool, unsaid). Links are copied as links, not followed.
*/
async function stageBox(request) {
	const [out, config, home] = [
		join(request.folder, "out"),
		join(request.folder, "config"),
		join(request.folder, "home")
	];
	await Promise.all([
		out,
		config,
		home
	].map((path) => mkdir(path, { mode: 493 })));
	for (const [name, content] of Object.entries(request.config)) {
		const target = plainPath(join(config, plainRelative(name)));
		await mkdir(dirname(target), {
			recursive: true,
			mode: 493
		});
		await writeFile(target, content, {
			mode: 420,
			flag: "wx"
		});
	}
	await openToBox(config, "reader");
	const source = await stageSource(request);
	const owner = boxOwner(request.layer);
	if (request.layer === "dropped-uid") await chown(out, owner.userId, owner.groupId);
	return {
		source,
		out,
		config,
		home
	};
}
async function stageSource(request) {
	const isDropped = request.layer === "dropped-uid";
	if (!(request.access === "writable" || isDropped && !await isReadableByOthers(request.source))) return request.source;
	const copy = join(request.folder, "source");
	await cp(request.source, copy, {
		recursive: true,
		verbatimSymlinks: true,
		errorOnExist: true,
		force: false,
		preserveTimestamps: true
	});
	if (isDropped) await openToBox(copy, request.access === "writable" ? "owner" : "reader");
	return copy;
}
async function isReadableByOthers(path) {
	const status = await lstat(path);
	if (status.isDirectory()) {
		const names = await readdir(path);
		return (status.mode & OTHERS_ENTER) === OTHERS_ENTER && (await Promise.all(names.map((name) => isReadableByOthers(join(path, name))))).every(Boolean);
	}
	return !status.isFile() || (status.mode & OTHERS_READ) !== 0;
}
/** Lets the user of the box read everything below a folder that this run made, or own it. Links are left alone. */
async function openToBox(path, as) {
	const status = await lstat(path);
	if (status.isSymbolicLink()) return;
	const { userId, groupId } = boxOwner("dropped-uid");
	await chmod(path, status.isDirectory() ? 493 : status.mode & 511 | 420);
	if (as === "owner") await chown(path, userId, groupId);
	if (status.isDirectory()) await Promise.all((await readdir(path)).map((name) => openToBox(join(path, name), as)));
}
function plainRelative(name) {
	return name.startsWith("/") ? `..${name}` : name;
}

// packages/shared/src/effects/sandbox-probe.ts
const PROBE_TIMEOUT_SECONDS = 20;
const ATTEMPTS = strictObject({
	secret: picklist(["read", "denied"]),
	connection: picklist(["made", "denied"]),
	kernel: picklist(["opened", "denied"]),
	source: picklist(["written", "denied"]),
	out: picklist(["written", "denied"]),
	user: number()
});
/** Tries what a hostile tool would try; core_pattern names a program that the kernel starts as root, and is opened only, never written. */
const ESCAPE = `
const fs = require('node:fs');
const [secret, port, source, out] = process.argv.slice(1);
const attempt = (work, yes) => { try { work(); return yes; } catch { return 'denied'; } };
const answer = {
  secret: attempt(() => fs.readFileSync(secret), 'read'),
  kernel: attempt(() => fs.closeSync(fs.openSync('/proc/sys/kernel/core_pattern', 'w')), 'opened'),
  source: attempt(() => fs.writeFileSync(source + '/written-' + process.pid, ''), 'written'),
  out: attempt(() => fs.writeFileSync(out + '/written-' + process.pid, ''), 'written'),
  user: process.getuid(),
};
const socket = require('node:net').connect(Number(port), '127.0.0.1');
const end = (connection) => { console.log(JSON.stringify({ ...answer, connection })); process.exit(0); };
socket.on('connect', () => end('made')).on('error', () => end('denied'));
`;
/**
* Finds the best box by running one that must not read a secret beside it, reach a listener of this host, write to its source or open a
* kernel setting; `run` makes that box. The same program runs once outside, where it has to succeed: otherwise its failing inside would show nothing.
*/
async function probeSandbox(temporary, run = runBoxed) {
	const layer = process.getuid?.() === 0 ? "dropped-uid" : "user-namespace";
	if (process.platform !== "linux") return none("only Linux has the sandbox that is used here");
	if (await findBoxPrograms() === null) return none("bubblewrap, prlimit or setpriv is not installed");
	const folder = await mkdtemp(join(temporary, "interlock-probe-"));
	await chmod(folder, 493);
	const listener = createServer((socket) => socket.destroy());
	try {
		const port = await listen(listener);
		const outside = await tryToEscape(runBoxed, "none", folder, port);
		if (outside?.secret !== "read" || outside.connection !== "made") return none("the probe could not show anything, because it fails outside of a sandbox too");
		const inside = await tryToEscape(run, layer, folder, port);
		const flaw = inside === null ? "a box could not be made" : flawOf(inside);
		return flaw === null ? {
			layer,
			name: NAMES[layer],
			reason: ""
		} : none(flaw);
	} finally {
		listener.close();
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
const NAMES = {
	"user-namespace": "bubblewrap in a user namespace",
	"dropped-uid": "bubblewrap as a user without rights"
};
async function tryToEscape(run, layer, folder, port) {
	const [source, out, config] = [
		join(folder, `source-${layer}`),
		join(folder, `out-${layer}`),
		join(folder, `config-${layer}`)
	];
	const secret = join(folder, "secret");
	await Promise.all([
		source,
		out,
		config
	].map((path) => mkdir(path)));
	await chmod(source, 493);
	await writeFile(secret, randomUUID(), { mode: 420 });
	const owner = boxOwner(layer);
	if (layer === "dropped-uid") await chown(out, owner.userId, owner.groupId);
	try {
		const result = await run(layer, {
			argv: [
				process.execPath,
				"-e",
				ESCAPE,
				"--",
				secret,
				String(port),
				"{src}",
				"{out}"
			],
			environment: {},
			mounts: [process.execPath, ...await linkedFiles([process.execPath])],
			source: {
				folder: source,
				access: "read-only"
			},
			out,
			config,
			home: folder,
			path: [],
			timeoutSeconds: PROBE_TIMEOUT_SECONDS,
			maxOutputBytes: 65536
		});
		return parse(ATTEMPTS, JSON.parse(Buffer.from(result.stdout).toString("utf8")));
	} catch {
		return null;
	}
}
function flawOf(attempts) {
	return [
		[attempts.user === 0, "a program in the box is still root"],
		[attempts.secret === "read", "a program in the box can read files of the host"],
		[attempts.connection === "made", "a program in the box can reach the network of the host"],
		[attempts.kernel === "opened", "a program in the box can open a setting of the kernel for writing"],
		[attempts.source === "written", "a program in the box can write to its source"],
		[attempts.out === "denied", "a program in the box cannot write its report"]
	].find(([isOpen]) => isOpen)?.[1] ?? null;
}
function none(reason) {
	return {
		layer: "none",
		name: "no sandbox",
		reason
	};
}
async function listen(listener) {
	await new Promise((resolve, reject) => {
		listener.once("error", reject);
		listener.listen(0, "127.0.0.1", resolve);
	});
	const address = listener.address();
	return typeof address === "object" && address !== null ? address.port : 0;
}

export { stageBox as n, runBoxed as r, probeSandbox as t };