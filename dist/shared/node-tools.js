import { t as removeTree } from "./remove-tree.js";
import { t as ActionError } from "./errors.js";
import { a as librariesOf, c as removeScripts, d as tryProvisionStep, f as linkedFiles, o as makePythonEnvironment, p as digestFile, r as runBoxed, s as pipInstall, t as probeSandbox } from "./sandbox-probe.js";
import { r as findSystemProgram, t as findPython } from "./system-python.js";
import { n as readRegular } from "./files-content.js";
import { n as isInside, t as codeOf } from "./files-open.js";
import { n as demandPinned, t as stageBox } from "./box-staging.js";
import { M as pipe, O as parse, R as strictObject, y as minLength, z as string } from "./valibot.js";
import { chmod, glob, mkdir, mkdtemp, readFile, realpath, rename, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { createHash, randomUUID } from "node:crypto";

// packages/shared/src/effects/sandbox/box-children.ts
/**
* git in the box is another user than the owner of the repository, and then refuses to read it while the tool that started it reports no
* findings (gitleaks 8.30.1: exit code 0, empty report). So the one folder of the box is named as safe, and no other configuration is read.
*/
const GIT_ENVIRONMENT = {
	GIT_CONFIG_COUNT: "1",
	GIT_CONFIG_KEY_0: "safe.directory",
	GIT_CONFIG_VALUE_0: "{src}",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_OPTIONAL_LOCKS: "0"
};
/** Finds the system's programs of these names with the libraries that they link. Raises PREREQUISITE_MISSING. */
async function findChildren(names) {
	const files = await Promise.all(names.map(findChild));
	return {
		mounts: [...files, ...await linkedFiles(files)],
		path: [...new Set(files.map((file) => dirname(file)))],
		environment: names.includes("git") ? GIT_ENVIRONMENT : {}
	};
}
async function findChild(name) {
	const found = await findSystemProgram(name);
	if (found === null) throw new ActionError("PREREQUISITE_MISSING", `\`${name}\` is not installed with the system`, `Install ${name} by the package manager of the system`);
	return await realpath(found);
}

// packages/shared/src/effects/sandbox/box-reports.ts
const MAX_REPORT_BYTES = 67108864;
const MAX_REPORTS = 1e4;
const SOURCE_PREFIX = "{src}/";
/**
* Reads the reports that a finished tool left, by the name that the plan has for them. A name is relative to the folder for reports, or to
* the writable copy of the project with `{src}/` before it; a name with `*` stands for every file that fits, each under its own path.
* A file that does not exist is absent. Raises TOOL_REPORT_UNSAFE for a link, a device, or a file over 64 MiB.
*/
async function readReports(names, folders) {
	const found = /* @__PURE__ */ new Map();
	for (const name of names) {
		const isInSource = name.startsWith(SOURCE_PREFIX);
		const root = await realpath(isInSource ? folders.source : folders.out);
		const path = isInSource ? name.slice(6) : name;
		for (const match of path.includes("*") ? await matching(root, path) : [path]) {
			const content = await readReport(root, match);
			if (content !== null) found.set(isInSource ? `${SOURCE_PREFIX}${match}` : match, content);
		}
	}
	return found;
}
async function matching(root, pattern) {
	const matches = [];
	for await (const match of glob(pattern, { cwd: root })) {
		matches.push(relative(root, join(root, match)));
		if (matches.length > MAX_REPORTS) throw unsafe("more files than any report has", void 0);
	}
	return matches.toSorted();
}
/** The tool is a stranger: a link that it left as its report would be read with the rights of this process. */
async function readReport(root, path) {
	const target = join(root, path);
	try {
		const parent = await realpath(dirname(target));
		if (parent !== dirname(target) || !isInside(parent, root)) throw unsafe("a link", void 0);
		return await readRegular(target, MAX_REPORT_BYTES);
	} catch (cause) {
		if (codeOf(cause) === "ENOENT" || cause instanceof ActionError && cause.code === "FILE_MISSING") return null;
		throw cause instanceof ActionError && cause.code === "TOOL_REPORT_UNSAFE" ? cause : unsafe("a link, a device or an oversized file", cause);
	}
}
function unsafe(what, cause) {
	return new ActionError("TOOL_REPORT_UNSAFE", `A tool left ${what} where its report was expected`, "Do not trust this tool; look at what changed it", cause);
}

// packages/shared/src/effects/tool-runs/advisory-server.ts
const SCRIPT = "osv-server.py";
const SNAPSHOT = "advisories.json";
const LOG = ".advisory-queries.jsonl";
const MAX_LOG_BYTES = 16777216;
const QUERY = strictObject({
	name: pipe(string(), minLength(1)),
	version: pipe(string(), minLength(1))
});
/** The files that the server needs below `{config}`. */
async function advisoryFiles(server) {
	return {
		[SCRIPT]: await readFile(join(server.assetsFolder, SCRIPT)),
		[SNAPSHOT]: server.snapshot
	};
}
/** The command that serves the advisories and runs the tool beside it; `{advisories}` in the tool's arguments becomes the query address. */
function behindAdvisories(python, argv) {
	if (python === null) throw new ActionError("TOOL_NOT_STARTED", "Advisories are served to tools that Python starts only", "Leave the advisories out for this tool");
	return [
		python,
		"-I",
		`{config}/${SCRIPT}`,
		`{config}/${SNAPSHOT}`,
		`{out}/${LOG}`,
		...argv
	];
}
/** The queries that the server answered, `name==version` as the tool wrote them, sorted; none when it never served. */
async function readQueries(folders) {
	try {
		const queries = new TextDecoder("utf-8", { fatal: true }).decode(await readRegular(join(folders.out, LOG), MAX_LOG_BYTES)).split("\n").filter((line) => line !== "").map((line) => parse(QUERY, JSON.parse(line)));
		return [...new Set(queries.map(({ name, version }) => `${name}==${version}`))].toSorted();
	} catch {
		return [];
	}
}

// packages/shared/src/effects/tool-runs/divided-run.ts
/**
* Runs the parts of one command at the same time. All have ended before this ends, also when one could not be started, whose failure is then
* raised: they share the folders of the run, which are removed after it.
*/
async function runParts(parts) {
	const settled = await Promise.allSettled(parts.map((start) => start()));
	const results = [];
	for (const part of settled) {
		if (part.status === "rejected") throw part.reason;
		results.push(part.value);
	}
	return joinParts(results);
}
/**
* Makes one result of the results of all parts. One that did not end by itself decides, otherwise the highest exit code, because a tool says
* with 0 that nothing is wrong; each code is kept for its own report. The parts ran beside each other, so the longest is the time of all.
*/
function joinParts(parts) {
	const codes = parts.map(({ exitCode }) => exitCode);
	const ended = parts.find((part) => part.ended !== "exited")?.ended ?? (parts.length > 0 ? "exited" : "killed");
	return {
		exitCode: ended === "exited" && codes.every((code) => code !== null) ? Math.max(...codes.map((code) => code ?? NaN)) : null,
		partExitCodes: codes,
		ended,
		stdout: joined(parts.map(({ stdout }) => stdout)),
		stderr: joined(parts.map(({ stderr }) => stderr)),
		truncated: parts.some(({ truncated }) => truncated),
		durationMs: Math.max(0, ...parts.map(({ durationMs }) => durationMs)),
		cpuMs: parts.reduce((total, { cpuMs }) => total + cpuMs, 0)
	};
}
/** Streams one after the other. */
function joined(streams) {
	return new Uint8Array(Buffer.concat(streams));
}

// packages/shared/src/effects/tool-runs/test-environment.ts
/** What pip says when two locks name different versions or different digests of one package (pip 23 to 26). */
const CONFLICT = /Double requirement given|Cannot install|conflicting dependencies|ResolutionImpossible|DO NOT MATCH THE HASHES/;
/**
* Installs the tool's lock and the project's lock side by side, wheels only, so that nothing of either runs while it is installed.
* Raises LOCK_INVALID, TEST_ENVIRONMENT_CONFLICT when they cannot stand together, TOOL_PROVISION_FAILED, PREREQUISITE_MISSING.
*/
async function makeTestEnvironment(options) {
	const python = await findPython(options.environment);
	if (python === null) throw new ActionError("PREREQUISITE_MISSING", "There is no Python that can make environments", "Install python3 (3.10 or later) with venv");
	await demandPinned(options.projectLock);
	const locks = [options.toolLock, options.projectLock];
	const key = createHash("sha256").update(JSON.stringify([python.version, ...await Promise.all(locks.map(digestFile))])).digest("hex");
	const folder = join(options.folder, key.slice(0, 32));
	const building = join(options.folder, `.building-${randomUUID()}`);
	await mkdir(options.folder, {
		recursive: true,
		mode: 493
	});
	try {
		await makePythonEnvironment(python, building, [], options.environment);
		const step = {
			what: "Installing the test environment",
			argv: pipInstall(building, locks),
			cwd: "/",
			environment: options.environment,
			extra: {}
		};
		const result = await tryProvisionStep(step);
		if (!result.hasSucceeded) throw CONFLICT.test(result.stderr) ? conflict() : new ActionError("TOOL_PROVISION_FAILED", "The packages of the project lock could not be installed", "Check that every line of it has digests and that wheels exist");
		await removeScripts(building);
		await rename(building, folder).catch((cause) => {
			if (codeOf(cause) !== "ENOTEMPTY") throw cause;
		});
	} finally {
		await rm(building, {
			recursive: true,
			force: true
		});
	}
	return {
		python: join(folder, "bin/python"),
		mounts: [
			folder,
			python.executable,
			python.standardLibrary,
			...await librariesOf(folder, python)
		]
	};
}
function conflict() {
	return new ActionError("TEST_ENVIRONMENT_CONFLICT", "The hash lock of the project and the lock of the mutation tool name different versions of one package", "Change the version in the project lock to the one of locks/python-mutmut, or leave the package out of it");
}

// packages/shared/src/effects/tool-runs/tool-run.ts
/**
* Makes one answer of the commands of a plan: the first that did not end with 0 decides, streams stand one after the other.
* A stream that went over its limit is null, because its beginning could read as a whole report.
*/
function toRun(results, reports) {
	const decisive = results.find((result) => result.exitCode !== 0) ?? results.at(-1);
	const partExitCodes = results.find((result) => result.partExitCodes !== void 0)?.partExitCodes;
	const isWhole = results.every((result) => !result.truncated);
	return {
		output: {
			exitCode: decisive?.exitCode ?? null,
			...partExitCodes === void 0 ? {} : { partExitCodes },
			ended: decisive?.ended ?? "unknown",
			stdout: isWhole ? joined(results.map((result) => result.stdout)) : null,
			stderr: isWhole ? joined(results.map((result) => result.stderr)) : null,
			reports
		},
		wallMilliseconds: sum(results.map((result) => result.durationMs)),
		cpuMilliseconds: sum(results.map((result) => result.cpuMs))
	};
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}

// packages/shared/src/effects/tool-runs/node-tools.ts
const MAX_STREAM_BYTES = 67108864;
/** Tools of a store, each run in the best box of this machine; a box is never made weaker because a run failed in it. */
function nodeTools(options) {
	const { store } = options;
	let probing = null;
	const probe = () => {
		probing ??= probeSandbox(options.temporary);
		return probing;
	};
	return {
		warmUp: (tools) => {
			for (const work of [probe(), ...tools.map((tool) => store.resolve(tool))]) work.catch(() => void 0);
		},
		probe: async () => {
			const { layer, name, reason } = await probe();
			return {
				confinement: confinementOf(layer, options),
				detail: reason === "" ? name : `${name}: ${reason}`
			};
		},
		run: async (request) => {
			const [tool, { layer }] = await Promise.all([store.resolve(request.tool), probe()]);
			return await runTool(options, layer, tool, request);
		}
	};
}
async function runTool(options, layer, tool, request) {
	const { plan } = request;
	const folder = await mkdtemp(join(options.temporary, "interlock-box-"));
	try {
		await chmod(folder, 448);
		const advisories = request.advisories === null ? null : {
			snapshot: request.advisories,
			assetsFolder: options.assetsFolder
		};
		const config = {
			...plan.config,
			...advisories === null ? {} : await advisoryFiles(advisories)
		};
		const folders = await stageBox({
			layer,
			folder,
			source: request.source,
			access: plan.writesProject ? "writable" : "read-only",
			config
		});
		const started = await startOf(options, tool, request);
		const children = await findChildren(tool.children);
		const box = (rest) => {
			const argv = [...started.argv0, ...rest];
			return {
				argv: advisories === null ? argv : behindAdvisories(started.python, argv),
				environment: {
					...children.environment,
					...plan.environment
				},
				mounts: [...started.mounts, ...children.mounts],
				source: {
					folder: folders.source,
					access: plan.writesProject ? "writable" : "read-only"
				},
				out: folders.out,
				config: folders.config,
				home: folders.home,
				path: children.path,
				timeoutSeconds: plan.timeoutSeconds,
				maxOutputBytes: MAX_STREAM_BYTES
			};
		};
		const results = await runSteps(layer, plan, box);
		const queried = advisories === null ? [] : await readQueries(folders);
		return {
			...toRun(results, await readReports(plan.reports, folders)),
			version: tool.version,
			digest: tool.digest,
			confinement: confinementOf(layer, options),
			queried
		};
	} finally {
		await removeTree(folder);
	}
}
/** The second command only after a first that ended by itself with 0: it would otherwise export what never happened. */
async function runSteps(layer, plan, box) {
	const rest = plan.argv.slice(1);
	const parts = plan.parts ?? [];
	const first = parts.length === 0 ? await runBoxed(layer, box(rest)) : await runParts(parts.map((part) => () => runBoxed(layer, box([...rest, ...part]))));
	if (plan.followUp === null || first.exitCode !== 0) return [first];
	return [first, await runBoxed(layer, box(plan.followUp.slice(1)))];
}
async function startOf(options, tool, request) {
	if (request.environmentLock === null) return tool;
	const { python, mounts } = await makeTestEnvironment({
		folder: options.testEnvironments,
		toolLock: join(options.locksFolder, "python-mutmut/requirements.txt"),
		projectLock: request.environmentLock,
		environment: options.environment
	});
	return {
		argv0: [python, ...tool.argv0.slice(1)],
		mounts,
		python
	};
}
function confinementOf(layer, options) {
	return layer === "none" ? options.unconfined : layer;
}

export { nodeTools };