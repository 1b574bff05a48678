import { t as ActionError } from "./errors.js";
import { I as safeParse, M as pipe, O as parse, P as regex, R as strictObject, T as number, j as picklist, z as string } from "./valibot.js";
import { o as openRegular, s as openSized } from "./files-open.js";
import { t as bytesAt } from "./artifacts-zip-directory.js";
import { i as digestHandle } from "./files-content.js";
import { i as runProcess, r as findSystemProgram } from "./system-python.js";
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { createServer } from "node:net";

// packages/shared/src/effects/files/file-digest.ts
/** SHA-256 of a regular file, links refused. Raises those of `openRegular`. */
async function digestFile(path) {
	const handle = await openRegular(path);
	try {
		return (await digestHandle(handle)).sha256;
	} finally {
		await handle.close();
	}
}

// packages/shared/src/effects/sandbox/linked-files.ts
/** What was listed already: `ldd` starts a shell and several loaders, and the same few programs are asked for again with each box. */
const listed = /* @__PURE__ */ new Map();
const MAX_LDD_BYTES = 16777216;
const RESOLVED = /^\s+(?:\S+ => )?(\/\S+) \(0x[0-9a-f]+\)$/;
/**
* The dynamic loader and every library that these ELF files need, sorted absolute paths; empty for static files. Uses `ldd`, which may
* start the file's loader, and the loader runs what the file names for it (`DT_AUDIT`): only for files of the system or of our own locks. Files are listed once in the life of this process. Raises
* PREREQUISITE_MISSING.
*/
async function linkedFiles(files) {
	if (files.length === 0) return [];
	const key = files.join("\0");
	const known = listed.get(key) ?? listLinked(files);
	listed.set(key, known);
	known.catch(() => listed.delete(key));
	return await known;
}
async function listLinked(files) {
	const ldd = await findSystemProgram("ldd");
	if (ldd === null) throw new ActionError("PREREQUISITE_MISSING", "`ldd` is not on this machine", "Install it (Debian: apt-get install libc-bin)");
	const result = await runProcess({
		argv: [ldd, ...files],
		environment: {
			PATH: "/usr/bin:/bin",
			LC_ALL: "C"
		},
		cwd: "/",
		timeoutSeconds: 120,
		maxOutputBytes: MAX_LDD_BYTES
	});
	if (result.ended !== "exited" || result.truncated) throw new ActionError("TOOL_NOT_STARTED", "`ldd` did not list the libraries of a tool", "Run again; report it when it stays");
	return parseLddOutput(Buffer.from(result.stdout).toString("utf8"));
}
/** The absolute paths in what `ldd` (glibc 2.36) prints, sorted and each once. */
function parseLddOutput(text) {
	const paths = text.split("\n").flatMap((line) => RESOLVED.exec(line)?.[1] ?? []);
	return [...new Set(paths)].toSorted();
}

// packages/shared/src/effects/provisioning/provision-process.ts
const PROVISION_TIMEOUT_SECONDS = 900;
const MAX_INSTALLER_BYTES = 4194304;
/** Runs one step and gives its output. Raises TOOL_PROVISION_FAILED, without the installer's text: that may hold addresses with passwords. */
async function runProvisionStep(step) {
	const result = await tryProvisionStep(step);
	if (!result.hasSucceeded) throw new ActionError("TOOL_PROVISION_FAILED", `${step.what} did not work`, "Check the connection to the package registries (pip, Go modules) and run again");
	return result.stdout;
}
/** Runs one step whose failure the caller wants to read. */
async function tryProvisionStep(step) {
	const own = Object.entries(step.environment).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]);
	const result = await runProcess({
		argv: step.argv,
		environment: {
			...Object.fromEntries(own),
			...step.extra
		},
		cwd: step.cwd,
		timeoutSeconds: PROVISION_TIMEOUT_SECONDS,
		maxOutputBytes: MAX_INSTALLER_BYTES
	});
	return {
		hasSucceeded: result.exitCode === 0,
		stdout: Buffer.from(result.stdout).toString("utf8"),
		stderr: Buffer.from(result.stderr).toString("utf8")
	};
}

// packages/shared/src/effects/files/tree-digest.ts
const WORKER_SOURCE = `
const { createHash, hash } = require('node:crypto');
const { closeSync, constants, openSync, readdirSync, readlinkSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const buffer = Buffer.allocUnsafe(1024 * 1024);
const flags = constants.O_RDONLY | constants.O_NOFOLLOW;
const digestOf = (path) => {
  const descriptor = openSync(path, flags);
  try {
    const whole = createHash('sha256');
    let position = 0;
    for (let count = 0; (count = readSync(descriptor, buffer, 0, buffer.length, position)) > 0; position += count) {
      whole.update(buffer.subarray(0, count));
    }
    return whole.digest('hex');
  } finally {
    closeSync(descriptor);
  }
};
const lines = [];
const walk = (below) => {
  for (const entry of readdirSync(workerData + '/' + below, { withFileTypes: true })) {
    const path = below === '' ? entry.name : below + '/' + entry.name;
    const full = workerData + '/' + path;
    if (entry.isDirectory()) {
      walk(path);
    } else if (entry.isFile()) {
      lines.push(path + '  ' + digestOf(full));
    } else if (entry.isSymbolicLink()) {
      lines.push(path + '  -> ' + readlinkSync(full));
    } else {
      lines.push(path + '  (no file)');
    }
  }
};
walk('');
parentPort.postMessage(hash('sha256', lines.sort().join('\\n')));
`;
const AnswerSchema = pipe(string(), regex(/^[0-9a-f]{64}$/));
/**
* SHA-256 over one line `path  sha256` for each file below a folder, sorted by path, with a link as `path  -> target`: an added, removed,
* changed or redirected file gives another digest. Raises what the file system says.
*/
async function digestTree(folder) {
	const worker = new Worker(WORKER_SOURCE, {
		eval: true,
		workerData: folder,
		env: {},
		execArgv: []
	});
	return await new Promise((resolve, reject) => {
		worker.once("error", reject);
		worker.once("message", (answer) => {
			const parsed = safeParse(AnswerSchema, answer);
			if (parsed.success) resolve(parsed.output);
			else reject(/* @__PURE__ */ new Error("the worker gave no digest"));
		});
		worker.once("exit", () => reject(/* @__PURE__ */ new Error("the worker ended without a digest")));
	});
}
/** Relative paths of the files below a folder whose name passes the test, links left out. */
async function listFiles(folder, isWanted) {
	return (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).filter(isWanted);
}

// packages/shared/src/effects/sandbox/dynamic-section.ts
const HEADER_BYTES = 64;
const PROGRAM_HEADER_BYTES = 56;
const MAX_PROGRAM_HEADERS = 128;
const DYNAMIC_ENTRY_BYTES = 16;
const MAX_DYNAMIC_BYTES = 262144;
const MAX_NAME_BYTES = 256;
/** `\x7fELF`, 64 bits, the low byte first: what every processor has on which tools are boxed. */
const MAGIC = Buffer.from([
	127,
	69,
	76,
	70,
	2,
	1
]);
const LOADED = 1;
const DYNAMIC = 2;
const NEEDED = 1n;
const STRING_TABLE = 5n;
/**
* The names of the libraries that an ELF file asks for (`DT_NEEDED`), as they stand in it. The file is read, never started or loaded. Empty
* for anything else, and for a file that no loader could read either. Source: System V ABI, chapters 4 and 5.
*/
async function neededNames(file) {
	const { handle, size } = await openSized(file);
	try {
		return await namesIn(handle, size);
	} finally {
		await handle.close();
	}
}
async function namesIn(handle, size) {
	const part = async (offset, length) => offset >= 0 && length > 0 && offset + length <= size ? await bytesAt(handle, offset, length) : Buffer.alloc(0);
	const header = await part(0, HEADER_BYTES);
	if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) return [];
	const count = header.readUInt16LE(56);
	if (header.readUInt16LE(54) !== PROGRAM_HEADER_BYTES || count > MAX_PROGRAM_HEADERS) return [];
	const segments = segmentsIn(await part(numberAt(header, 32), count * PROGRAM_HEADER_BYTES));
	const dynamic = segments.find(({ type }) => type === DYNAMIC);
	if (dynamic === void 0 || dynamic.size > MAX_DYNAMIC_BYTES) return [];
	const entries = entriesIn(await part(dynamic.offset, dynamic.size));
	const table = offsetOf(segments, entries.find(({ tag }) => tag === STRING_TABLE)?.value ?? NaN);
	const names = [];
	for (const { value } of entries.filter(({ tag }) => tag === NEEDED)) {
		const offset = table + value;
		const text = await part(offset, Math.min(MAX_NAME_BYTES, size - offset));
		const end = text.indexOf(0);
		names.push(text.subarray(0, Math.max(end, 0)).toString("latin1"));
	}
	return names;
}
function segmentsIn(headers) {
	const segments = [];
	for (let at = 0; at + PROGRAM_HEADER_BYTES <= headers.length; at += PROGRAM_HEADER_BYTES) {
		const [offset, address, size] = [
			numberAt(headers, at + 8),
			numberAt(headers, at + 16),
			numberAt(headers, at + 32)
		];
		segments.push({
			type: headers.readUInt32LE(at),
			offset,
			address,
			size
		});
	}
	return segments;
}
function entriesIn(section) {
	const entries = [];
	for (let at = 0; at + DYNAMIC_ENTRY_BYTES <= section.length; at += DYNAMIC_ENTRY_BYTES) {
		const tag = section.readBigUInt64LE(at);
		if (tag === 0n) break;
		entries.push({
			tag,
			value: numberAt(section, at + 8)
		});
	}
	return entries;
}
/** Where in the file an address of memory lies; not a number when it is in none of the loaded parts. */
function offsetOf(segments, address) {
	const holder = segments.find((each) => each.type === LOADED && address >= each.address && address < each.address + each.size);
	return holder === void 0 ? NaN : holder.offset + address - holder.address;
}
/** A number that no file is large enough for is not a number, and every comparison with it fails. */
function numberAt(bytes, at) {
	const value = bytes.length >= at + 8 ? bytes.readBigUInt64LE(at) : -1n;
	return value < 0n || value > BigInt(Number.MAX_SAFE_INTEGER) ? NaN : Number(value);
}

// packages/shared/src/effects/sandbox/needed-libraries.ts
const MAX_LIST_BYTES = 16777216;
const LISTED = /^\t([A-Za-z0-9_.+-]+) \(.*\) => (\/\S+)$/;
/**
* The libraries of the system that files of a stranger need, with all that these need themselves, sorted absolute paths. The files are read and
* never handed to the loader: a library can name others that the loader runs while it only lists (`DT_AUDIT`), outside of every box. What
* they name is looked up in the loader's own list of the system, and what is not there is no library of the system. Raises
* PREREQUISITE_MISSING.
*/
async function neededLibraries(files) {
	const names = /* @__PURE__ */ new Set();
	for (const file of files) for (const name of await neededNames(file)) names.add(name);
	const found = (names.size === 0 ? [] : await systemLibraries()).filter(({ name }) => names.has(name)).map(({ path }) => path);
	return [.../* @__PURE__ */ new Set([...found, ...await linkedFiles(found)])].toSorted();
}
async function systemLibraries() {
	const ldconfig = await findSystemProgram("ldconfig");
	if (ldconfig === null) throw new ActionError("PREREQUISITE_MISSING", "`ldconfig` is not on this machine", "Install it (Debian: apt-get install libc-bin)");
	const { stdout } = await runProcess({
		argv: [ldconfig, "-p"],
		environment: {
			PATH: "/usr/bin:/bin",
			LC_ALL: "C"
		},
		cwd: "/",
		timeoutSeconds: 120,
		maxOutputBytes: MAX_LIST_BYTES
	});
	return Buffer.from(stdout).toString("utf8").split("\n").flatMap((line) => {
		const [, name, path] = LISTED.exec(line) ?? [];
		return name === void 0 || path === void 0 ? [] : [{
			name,
			path
		}];
	});
}

// packages/shared/src/effects/provisioning/provision-python.ts
/** A file that is linked dynamically: a module (`x.cpython-311-x86_64-linux-gnu.so`) or a bundled library (`libffi.so.8`). */
const SHARED_OBJECT = /\.so(\.\d+)*$/;
/** pip reads these; it must not be told to install anywhere else than into the environment. */
const NO_OTHER_TARGET = {
	PIP_TARGET: "",
	PIP_PREFIX: "",
	PIP_USER: "0",
	PIP_REQUIRE_VIRTUALENV: "0",
	PYTHONDONTWRITEBYTECODE: "",
	PYTHONPATH: "",
	PYTHONHOME: ""
};
/** Makes an environment in a new folder and installs locks into it, wheels only, every file by digest. Raises TOOL_PROVISION_FAILED. */
async function makePythonEnvironment(python, folder, requirements, environment) {
	const step = {
		cwd: "/",
		environment,
		extra: NO_OTHER_TARGET
	};
	await runProvisionStep({
		...step,
		what: "Making a Python environment",
		argv: [
			python.executable,
			"-I",
			"-m",
			"venv",
			"--symlinks",
			folder
		]
	});
	if (requirements.length === 0) return;
	await runProvisionStep({
		...step,
		what: "Installing Python packages from their hash lock",
		argv: pipInstall(folder, requirements)
	});
	await removeScripts(folder);
}
/** The installer's command line: exactly what the locks name, never anything by name alone, never a source build. */
function pipInstall(folder, requirements) {
	const files = requirements.flatMap((file) => ["-r", file]);
	return [
		join(folder, "bin/python"),
		"-I",
		"-m",
		"pip",
		"install",
		"--quiet",
		"--no-input",
		"--require-hashes",
		"--no-deps",
		"--only-binary",
		":all:",
		...files
	];
}
/** Console scripts name the folder in which they were made and are never started; what is left is what gets started. */
async function removeScripts(folder) {
	const scripts = await listFiles(join(folder, "bin"), () => true);
	await Promise.all(scripts.map((script) => rm(join(folder, "bin", script))));
}
/** Describes the tools of one finished environment for the index. Paths in it are relative to the store. */
async function describePythonTools(store, lock, python, tools) {
	const site = `${lock}/lib/python${python.version.split(".").slice(0, 2).join(".")}/site-packages`;
	for (const { entry } of tools) await takeProgramOut(store, site, entry);
	const sha256 = await digestTree(join(store, lock));
	const libraries = await librariesOf(join(store, lock), python);
	return await Promise.all(tools.map(async ({ entry, version }) => {
		const common = {
			id: entry.id,
			version,
			versionArgument: entry.versionArgument,
			children: [...entry.children]
		};
		if (entry.kind === "python-binary") {
			const file = programPath(entry.id);
			const system = await linkedFiles([join(store, file)]);
			return {
				...common,
				start: {
					kind: "binary",
					file
				},
				files: [{
					path: file,
					sha256: await digestFile(join(store, file))
				}],
				trees: [],
				system: [...system]
			};
		}
		const start = {
			kind: "python-module",
			environment: lock,
			arguments: [
				...entry.isIsolated ? ["-I"] : [],
				"-m",
				entry.module
			]
		};
		return {
			...common,
			start,
			files: [],
			trees: [{
				path: lock,
				sha256
			}],
			system: [
				python.executable,
				python.standardLibrary,
				...libraries
			]
		};
	}));
}
/** A program that only travels in a wheel: outside of the environment, the tools that live there are not compared with its bytes at each start. */
async function takeProgramOut(store, site, entry) {
	if (entry.kind === "python-binary") {
		const target = join(store, programPath(entry.id));
		await mkdir(dirname(target), { recursive: true });
		await rename(join(store, site, entry.binary), target);
	}
}
function programPath(id) {
	return `programs/${id}`;
}
/**
* Every library of the system that the interpreter, its dynamic modules or an installed package needs. The packages may be anybody's: a lock of
* the project that is judged names them, so the loader never sees them here.
*/
async function librariesOf(environmentFolder, python) {
	const own = await listFiles(python.dynamicModules, (path) => SHARED_OBJECT.test(path));
	const installed = await listFiles(environmentFolder, (path) => SHARED_OBJECT.test(path));
	const [linked, needed] = await Promise.all([linkedFiles([python.executable, ...own.map((path) => join(python.dynamicModules, path))]), neededLibraries(installed.map((path) => join(environmentFolder, path)))]);
	return [.../* @__PURE__ */ new Set([...linked, ...needed])].toSorted();
}

// packages/shared/src/effects/sandbox/box-request.ts
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

// packages/shared/src/effects/sandbox/sandbox-argv.ts
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

// packages/shared/src/effects/sandbox/sandbox.ts
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

// packages/shared/src/effects/sandbox/sandbox-probe.ts
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
		await writeFile(join(folder, "secret"), randomUUID(), { mode: 420 });
		const [outside, inside] = await Promise.all([tryToEscape(runBoxed, "none", folder, port), tryToEscape(run, layer, folder, port)]);
		if (outside?.secret !== "read" || outside.connection !== "made") return none("the probe could not show anything, because it fails outside of a sandbox too");
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

export { librariesOf as a, removeScripts as c, tryProvisionStep as d, linkedFiles as f, describePythonTools as i, digestTree as l, boxOwner as n, makePythonEnvironment as o, digestFile as p, runBoxed as r, pipInstall as s, probeSandbox as t, runProvisionStep as u };