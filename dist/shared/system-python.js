import { E as object, M as pipe, O as parse, P as regex, r as boolean, z as string } from "./valibot.js";
import { t as ActionError } from "./errors.js";
import { n as endsWithProcess } from "./endings.js";
import { access, realpath, stat } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { constants, readFileSync } from "node:fs";
import { spawn } from "node:child_process";

// packages/shared/src/effects/processes/capped-output.ts
/** Keeps the first `limitBytes` of a stream and drains the rest, so that its writer never blocks and memory stays flat. */
function collectOutput(stream, limitBytes) {
	const chunks = [];
	let kept = 0;
	let seen = 0;
	let hasEnded = false;
	stream.on("end", () => {
		hasEnded = true;
	});
	stream.on("data", (chunk) => {
		seen += chunk.length;
		const part = chunk.subarray(0, limitBytes - kept);
		if (part.length > 0) {
			chunks.push(part);
			kept += part.length;
		}
	});
	return {
		bytes: () => Buffer.concat(chunks),
		isWhole: () => hasEnded && seen <= limitBytes
	};
}

// packages/shared/src/effects/processes/cpu-ledger.ts
/** Linux counts in hundredths of a second for every program, whatever the kernel's own clock (proc(5), USER_HZ). */
const MILLISECONDS_PER_TICK$1 = 10;
/** Positions in /proc/self/stat counted from the field after the command name: cutime and cstime, fields 16 and 17 of proc(5). */
const CHILD_USER_INDEX = 13;
const CHILD_SYSTEM_INDEX = 14;
/**
* Opens a ledger over this process's children. The kernel adds a child's time at the moment that it is waited for, in one piece, so
* asking in every `exit` event gives each child its own share; of two that end in the same instant the first gets both, and the sum holds.
*/
function openLedger() {
	let taken = childMilliseconds();
	return { take: () => {
		const total = childMilliseconds();
		const share = total - taken;
		taken = total;
		return share;
	} };
}
function childMilliseconds() {
	try {
		const text = readFileSync("/proc/self/stat", "utf8");
		const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
		return (Number(fields[CHILD_USER_INDEX]) + Number(fields[CHILD_SYSTEM_INDEX])) * MILLISECONDS_PER_TICK$1;
	} catch {
		return 0;
	}
}

// packages/shared/src/effects/processes/cpu-sampler.ts
const SAMPLE_INTERVAL_MILLISECONDS = 50;
/** Linux counts in hundredths of a second for every program (proc(5), USER_HZ). */
const MILLISECONDS_PER_TICK = 10;
/** Fields 14 to 17 of proc(5), counted from the one after the command name: utime, stime, cutime, cstime. */
const FIRST_TIME_INDEX = 11;
const MAX_DEPTH = 8;
/**
* Samples a process tree twenty times a second. Needed for a box: bubblewrap ends before it has waited for the first process of the box, so the
* kernel never adds that time to ours. What is used after the last sample is not in the sum, so it is never too high.
*/
function sampleCpu(pid) {
	let largest = 0;
	const sample = () => {
		largest = Math.max(largest, pid === void 0 ? 0 : treeMilliseconds(pid, 0));
	};
	const timer = setInterval(sample, SAMPLE_INTERVAL_MILLISECONDS);
	return { stop: () => {
		clearInterval(timer);
		return largest;
	} };
}
function treeMilliseconds(pid, depth) {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, "utf8");
		const ticks = text.slice(text.lastIndexOf(")") + 2).split(" ").slice(FIRST_TIME_INDEX, 15).reduce((total, field) => total + Number(field), 0);
		const children = depth < MAX_DEPTH ? readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean) : [];
		return ticks * MILLISECONDS_PER_TICK + children.reduce((total, child) => total + treeMilliseconds(Number(child), depth + 1), 0);
	} catch {
		return 0;
	}
}

// packages/shared/src/effects/processes/processes.ts
/** How long an ended program's streams may stay open: its last words are read in milliseconds. */
const STREAM_GRACE_MILLISECONDS = 2e3;
const ledger = openLedger();
/**
* Starts a program in a process group of its own, waits for its end and for its streams, and kills the whole group at the time limit.
* Raises TOOL_NOT_STARTED when there is no such program.
*/
async function runProcess(request) {
	const [program, ...rest] = request.argv;
	if (program === void 0 || program === "") throw notStarted("(nothing)", void 0);
	const startedAt = performance.now();
	const child = spawn(program, rest, {
		cwd: request.cwd,
		env: { ...request.environment },
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		detached: true,
		shell: false
	});
	const forget = endsWithProcess(() => killGroup(child));
	const stdout = collectOutput(child.stdout, request.maxOutputBytes);
	const stderr = collectOutput(child.stderr, request.maxOutputBytes);
	child.stdin.on("error", () => void 0);
	child.stdin.end(request.stdin ?? "");
	const sampler = sampleCpu(child.pid);
	let hasTimedOut = false;
	const timer = setTimeout(() => {
		hasTimedOut = true;
		killGroup(child);
	}, request.timeoutSeconds * 1e3);
	child.once("exit", () => clearTimeout(timer));
	try {
		const { exitCode, waitedCpuMs } = await waitForEnd(child, program);
		const cpuMs = Math.max(waitedCpuMs, sampler.stop());
		const ended = hasTimedOut ? "timed-out" : exitCode === null ? "killed" : "exited";
		const durationMs = performance.now() - startedAt;
		return {
			exitCode: ended === "exited" ? exitCode : null,
			ended,
			...bytesOf(stdout, stderr),
			durationMs,
			cpuMs
		};
	} finally {
		forget();
		sampler.stop();
		clearTimeout(timer);
	}
}
async function waitForEnd(child, program) {
	return await new Promise((resolve, reject) => {
		let waitedCpuMs = 0;
		let grace;
		child.once("error", (cause) => reject(notStarted(program, cause)));
		child.once("exit", () => {
			waitedCpuMs = ledger.take();
			killGroup(child);
			grace = setTimeout(() => closeStreams(child), STREAM_GRACE_MILLISECONDS);
		});
		child.once("close", (exitCode) => {
			clearTimeout(grace);
			resolve({
				exitCode,
				waitedCpuMs
			});
		});
	});
}
/** Lets go of streams that a process in another session still holds; what was read of them is then marked as cut. */
function closeStreams(child) {
	child.stdout?.destroy();
	child.stderr?.destroy();
}
/** Kills the group that this child leads; it was started with its own, so no other process can be in it. */
function killGroup(child) {
	if (child.pid === void 0) return;
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {}
}
function bytesOf(stdout, stderr) {
	return {
		stdout: stdout.bytes(),
		stderr: stderr.bytes(),
		truncated: !stdout.isWhole() || !stderr.isWhole()
	};
}
function notStarted(program, cause) {
	const name = program.split("/").at(-1) ?? program;
	return new ActionError("TOOL_NOT_STARTED", `\`${name}\` could not be started`, "Run `interlock doctor` to see what this machine lacks", cause);
}

// packages/shared/src/effects/sandbox/system-programs.ts
const OTHERS_EXECUTE = 1;
/** Folders of the system's own programs. The sandbox is built from these only: a PATH could name a stand-in. */
const SYSTEM_FOLDERS = [
	"/usr/bin",
	"/bin",
	"/usr/sbin",
	"/sbin",
	"/usr/local/bin"
];
/** Every executable of this name in the folders, in their order. */
async function findPrograms(name, folders) {
	const candidates = folders.filter((folder) => folder.startsWith("/")).map((folder) => join(folder, name));
	return (await Promise.all(candidates.map(async (path) => await isExecutable(path) ? [path] : []))).flat();
}
/** A program of the system, or null. */
async function findSystemProgram(name) {
	return (await findPrograms(name, SYSTEM_FOLDERS))[0] ?? null;
}
/** Says whether another user than the owner can reach and execute this file: a folder like /root (0700) above it forbids that. */
async function isReachableByOthers(path) {
	let current = await realpath(path);
	while (((await stat(current)).mode & OTHERS_EXECUTE) !== 0) {
		if (current === "/") return true;
		current = dirname(current);
	}
	return false;
}
async function isExecutable(path) {
	try {
		await access(path, constants.X_OK);
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}

// packages/shared/src/effects/provisioning/system-python.ts
/** The oldest Python that the locks were resolved for. */
const OLDEST_PYTHON = {
	major: 3,
	minor: 10
};
const ANSWER = object({
	executable: string(),
	prefix: string(),
	standardLibrary: string(),
	dynamicModules: string(),
	version: pipe(string(), regex(/^\d+\.\d+\.\d+$/)),
	hasVenv: boolean()
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
async function findPython(environment) {
	const folders = [...(environment["PATH"] ?? "").split(delimiter), ...SYSTEM_FOLDERS];
	const tried = /* @__PURE__ */ new Set();
	for (const candidate of await findPrograms("python3", folders)) {
		const file = await realpath(candidate);
		if (tried.has(file)) continue;
		tried.add(file);
		const python = await askPython(candidate, environment);
		if (python !== null && await isUsable(python)) return python;
	}
	return null;
}
async function askPython(candidate, environment) {
	try {
		const result = await runProcess({
			argv: [
				candidate,
				"-I",
				"-c",
				QUESTION
			],
			environment: {
				PATH: environment["PATH"] ?? "",
				HOME: environment["HOME"] ?? "/"
			},
			cwd: "/",
			timeoutSeconds: 30,
			maxOutputBytes: 65536
		});
		const answer = parse(ANSWER, JSON.parse(Buffer.from(result.stdout).toString("utf8")));
		return result.exitCode === 0 && answer.hasVenv && isNewEnough(answer.version) ? answer : null;
	} catch {
		return null;
	}
}
async function isUsable(python) {
	if (process.getuid?.() !== 0) return true;
	return await isReachableByOthers(python.executable) && await isReachableByOthers(python.standardLibrary);
}
function isNewEnough(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major === OLDEST_PYTHON.major && minor >= OLDEST_PYTHON.minor;
}

export { runProcess as i, findPrograms as n, findSystemProgram as r, findPython as t };