import { c as openRegular, n as digestHandle } from "./hash.js";
import { t as ActionError } from "./errors.js";
import { a as runProcess, i as findSystemProgram } from "./system-python.js";
import { readFile, readdir, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { createHash } from "node:crypto";

// packages/shared/src/effects/file-digest.ts
/** SHA-256 of a regular file, links refused. Raises those of `openRegular`. */
async function digestFile(path) {
	const handle = await openRegular(path);
	try {
		return (await digestHandle(handle)).sha256;
	} finally {
		await handle.close();
	}
}

// packages/shared/src/effects/linked-files.ts
const MAX_LDD_BYTES = 16777216;
const RESOLVED = /^\s+(?:\S+ => )?(\/\S+) \(0x[0-9a-f]+\)$/;
/**
* The dynamic loader and every library that these ELF files need, sorted absolute paths; empty for static files. Uses `ldd`, which may
* start the file's loader: only for files whose digest was checked. Raises PREREQUISITE_MISSING.
*/
async function linkedFiles(files) {
	if (files.length === 0) return [];
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

// packages/shared/src/effects/provision-process.ts
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

// packages/shared/src/effects/tree-digest.ts
/** Files read at the same time: enough to hide the system call, few enough to stay far below the limit of open files. */
const PARALLEL_READS = 16;
/**
* SHA-256 over one line `path  sha256` for each file below a folder, sorted by path, with a link as `path  -> target`: an added, removed,
* changed or redirected file gives another digest. Only for folders that this program made: it holds each file in memory.
*/
async function digestTree(folder) {
	const paths = await walk(folder, "");
	const lines = [];
	for (let start = 0; start < paths.length; start += PARALLEL_READS) {
		const group = paths.slice(start, start + PARALLEL_READS);
		lines.push(...await Promise.all(group.map((entry) => describe(folder, entry))));
	}
	return createHash("sha256").update(lines.toSorted().join("\n")).digest("hex");
}
/** Relative paths of the files below a folder whose name passes the test, links left out. */
async function listFiles(folder, isWanted) {
	return (await walk(folder, "")).filter((entry) => entry.kind === "file" && isWanted(entry.path)).map((entry) => entry.path);
}
async function walk(folder, below) {
	const entries = await readdir(join(folder, below), { withFileTypes: true });
	return (await Promise.all(entries.map(async (entry) => {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) return await walk(folder, path);
		return [{
			kind: entry.isFile() ? "file" : entry.isSymbolicLink() ? "link" : "other",
			path
		}];
	}))).flat();
}
async function describe(folder, entry) {
	switch (entry.kind) {
		case "file": return `${entry.path}  ${createHash("sha256").update(await readFile(join(folder, entry.path))).digest("hex")}`;
		case "link": return `${entry.path}  -> ${await readlink(join(folder, entry.path))}`;
		case "other": return `${entry.path}  (no file)`;
	}
}

// packages/shared/src/effects/provision-python.ts
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
	const sha256 = await digestTree(join(store, lock));
	const libraries = await librariesOf(join(store, lock), python);
	const site = `${lock}/lib/python${python.version.split(".").slice(0, 2).join(".")}/site-packages`;
	return await Promise.all(tools.map(async ({ entry, version }) => {
		const common = {
			id: entry.id,
			version,
			versionArgument: entry.versionArgument,
			children: [...entry.children]
		};
		if (entry.kind === "python-binary") {
			const file = `${site}/${entry.binary}`;
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
/** Every library that the interpreter, its dynamic modules or an installed package links, outside of the environment itself. */
async function librariesOf(environmentFolder, python) {
	const own = await listFiles(python.dynamicModules, (path) => SHARED_OBJECT.test(path));
	const installed = await listFiles(environmentFolder, (path) => SHARED_OBJECT.test(path));
	const files = [
		python.executable,
		...own.map((path) => join(python.dynamicModules, path)),
		...installed.map((path) => join(environmentFolder, path))
	];
	return (await linkedFiles(files)).filter((path) => !path.startsWith(`${environmentFolder}/`));
}

export { removeScripts as a, tryProvisionStep as c, pipInstall as i, linkedFiles as l, librariesOf as n, digestTree as o, makePythonEnvironment as r, runProvisionStep as s, describePythonTools as t, digestFile as u };