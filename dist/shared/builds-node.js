import { t as ActionError } from "./errors.js";
import { i as digestHandle, t as copyRegular } from "./files-content.js";
import { a as openNew, c as plainPath, n as isInside, o as openRegular } from "./files-open.js";
import { a as checkEntries, i as MAX_UNPACKED_BYTES, o as entryPath, r as MAX_ENTRIES, s as unsafe, t as bytesAt } from "./artifacts-zip-directory.js";
import { t as unpackZip } from "./artifacts-zip.js";
import { t as removeTree } from "./remove-tree.js";
import { n as demandPinned, t as stageBox } from "./box-staging.js";
import { a as librariesOf, d as tryProvisionStep, o as makePythonEnvironment, r as runBoxed, s as pipInstall, t as probeSandbox } from "./sandbox-probe.js";
import { t as findPython } from "./system-python.js";
import { n as unconfinedName, r as suiteRoot } from "./lazy-tools.js";
import { t as compileGlob } from "./glob.js";
import { l as clashingName, n as isArtifactName } from "./subjects.js";
import { n as walk } from "./files-tree.js";
import { I as safeParse, M as pipe, P as regex, R as strictObject, k as parseJson, t as array, z as string } from "./valibot.js";
import { access, chmod, cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { constants, createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

// packages/shared/src/effects/artifacts/artifacts-tar.ts
const BLOCK_BYTES = 512;
const MAX_NAME_RECORD_BYTES = 65536;
/**
* Unpacks a tar stream (POSIX pax, ustar and GNU long names) in flat memory. Links and devices are passed over: what they
* point at is in the archive itself or none of its content. Raises ARTIFACT_UNSAFE.
*/
async function unpackTar(stream, folder) {
	const root = plainPath(folder);
	await mkdir(root, {
		recursive: true,
		mode: 448
	});
	const take = taker(stream[Symbol.asyncIterator]());
	const entries = [];
	let longName = null;
	let total = 0;
	for (;;) {
		const header = await take(BLOCK_BYTES);
		if (header.length < BLOCK_BYTES) throw unsafe("it was cut off");
		if (header.every((byte) => byte === 0)) return;
		requireChecksum(header);
		const size = numberAt(header, 124, 12);
		const type = header.subarray(156, 157).toString("latin1");
		if (type === "x" || type === "g" || type === "L" || type === "K") {
			const record = await nameRecord(take, size);
			longName = type === "x" ? paxPath(record) ?? longName : type === "L" ? textOf(record) : longName;
			continue;
		}
		total += size;
		if (total > 8589934592 || entries.length >= 5e4) throw unsafe("it holds too many files or unpacks to too many bytes");
		const { path, isFolder } = entryPath(Buffer.from(longName ?? shortName(header)), 0);
		longName = null;
		if ((type === "0" || type === "\0") && !isFolder) {
			entries.push({
				path,
				isFolder: false,
				size
			});
			checkEntries(entries.slice(-1));
			await mkdir(dirname(join(root, path)), {
				recursive: true,
				mode: 448
			}).catch(() => {
				throw unsafe("a path in it is a file and a folder");
			});
			const output = await openNew(join(root, path)).catch(() => {
				throw unsafe("it holds a path twice");
			});
			await copyContent(take, size, output).finally(() => output.close());
		} else await skip(take, size);
		await skip(take, (BLOCK_BYTES - size % BLOCK_BYTES) % BLOCK_BYTES);
	}
}
function taker(chunks) {
	let held = Buffer.alloc(0);
	return async (length) => {
		while (held.length < length) {
			const next = await chunks.next();
			if (next.done === true) break;
			held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
		}
		const taken = held.subarray(0, length);
		held = held.subarray(taken.length);
		return taken;
	};
}
async function copyContent(take, size, output) {
	for (let left = size; left > 0;) {
		const chunk = await take(Math.min(left, MAX_NAME_RECORD_BYTES));
		if (chunk.length === 0) throw unsafe("it was cut off");
		await output.writeFile(chunk);
		left -= chunk.length;
	}
}
async function skip(take, size) {
	for (let left = size; left > 0;) {
		const chunk = await take(Math.min(left, MAX_NAME_RECORD_BYTES));
		if (chunk.length === 0) throw unsafe("it was cut off");
		left -= chunk.length;
	}
}
async function nameRecord(take, size) {
	if (size > MAX_NAME_RECORD_BYTES) throw unsafe("a name in it is too long");
	const record = Buffer.from(await take(size));
	await skip(take, (BLOCK_BYTES - size % BLOCK_BYTES) % BLOCK_BYTES);
	return record;
}
/** The `path` of a pax record: lines `LENGTH key=value`, LENGTH in bytes with itself and the line end. */
function paxPath(record) {
	let path = null;
	for (let at = 0; at < record.length;) {
		const space = record.indexOf(32, at);
		const length = Number(record.subarray(at, space).toString("latin1"));
		if (space < 0 || !Number.isSafeInteger(length) || length <= 0 || at + length > record.length) throw unsafe("an extended header in it is broken");
		const [, key, value] = /^([^=]+)=([\s\S]*)\n$/.exec(record.subarray(space + 1, at + length).toString("utf8")) ?? [];
		if (key === "size") throw unsafe("a file in it is too large");
		path = key === "path" ? value ?? null : path;
		at += length;
	}
	return path;
}
function shortName(header) {
	const name = textOf(header.subarray(0, 100));
	const prefix = header.subarray(257, 262).toString("latin1") === "ustar" ? textOf(header.subarray(345, 500)) : "";
	return prefix === "" ? name : `${prefix}/${name}`;
}
function textOf(field) {
	const end = field.indexOf(0);
	return field.subarray(0, end < 0 ? field.length : end).toString("utf8");
}
function numberAt(header, at, length) {
	const text = textOf(header.subarray(at, at + length)).trim();
	if (!/^[0-7]*$/.test(text)) throw unsafe("a size in it is impossible");
	return text === "" ? 0 : Number.parseInt(text, 8);
}
function requireChecksum(header) {
	if (header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0) !== numberAt(header, 148, 8)) throw unsafe("a header in it is broken");
}

// packages/shared/src/effects/artifacts/artifacts-unpack.ts
const HEAD_BYTES = 262;
const CHUNK_BYTES = 262144;
/** Unpacks a wheel, ZIP, tar or tar.gz by what its first bytes say, not its name; any other file is copied into the folder. Raises ARTIFACT_UNSAFE. */
async function unpackArchive(archive, folder) {
	const source = plainPath(archive);
	const handle = await openRegular(source);
	const { size } = await handle.stat();
	const head = await bytesAt(handle, 0, Math.min(size, HEAD_BYTES)).finally(() => handle.close());
	if (head.subarray(0, 4).equals(Buffer.from("PK")) || head.subarray(0, 4).equals(Buffer.from("PK"))) await unpackZip(source, folder);
	else if (head[0] === 31 && head[1] === 139) await unpackTar(pipeline(createReadStream(source), createGunzip({ chunkSize: CHUNK_BYTES }), () => void 0), folder).catch(wrap);
	else if (head.subarray(257, 262).toString("latin1") === "ustar") await unpackTar(createReadStream(source, { highWaterMark: CHUNK_BYTES }), folder);
	else {
		await mkdir(folder, {
			recursive: true,
			mode: 448
		});
		await copyRegular(source, join(folder, basename(source)));
	}
}
function wrap(cause) {
	throw typeof cause === "object" && cause !== null && "next" in cause ? cause : unsafe("it cannot be decompressed");
}

// packages/shared/src/effects/builds/builds-collect.ts
/**
* Copies exactly the declared artifacts out of a built tree and hashes the copies. Each path or glob has to name at least one
* regular file that really lies in the tree; the build's code made that tree, so no folder link of it is followed.
* Raises BUILD_ARTIFACT_MISSING, BUILD_ARTIFACT_NAME, FILE_NOT_REGULAR.
*/
async function collectArtifacts(tree, patterns, into) {
	const made = await walk(tree);
	const paths = patterns.flatMap((pattern) => {
		const found = made.filter((path) => compileGlob(pattern).test(path));
		if (found.length === 0) throw new ActionError("BUILD_ARTIFACT_MISSING", `The build made no \`${pattern}\``, "Correct `build.artifacts` in the policy, or the build", void 0, "fail");
		return found;
	});
	const named = [...new Set(paths)].map((path) => ({
		path,
		name: path.slice(path.lastIndexOf("/") + 1)
	}));
	const names = named.map(({ name }) => name);
	if (!names.every(isArtifactName) || clashingName(names) !== null) throw new ActionError("BUILD_ARTIFACT_NAME", "An artifact has a name that a release cannot carry, or that of another file of the release but for its case", "Let the build make plain, distinct file names of letters, digits, `.`, `_`, `+` and `-`", void 0, "fail");
	await mkdir(into, {
		recursive: true,
		mode: 448
	});
	const root = await realpath(tree);
	const collected = [];
	for (const { path, name } of named) {
		const source = join(root, path);
		if (!isInside(await realpath(dirname(source)), root) || await realpath(source) !== source) throw new ActionError("FILE_NOT_REGULAR", "An artifact lies behind a link", "Let the build write the file itself", void 0, "fail");
		await copyRegular(source, join(into, name));
		collected.push({
			name,
			...await digestFile(join(into, name))
		});
	}
	return collected.toSorted((a, b) => a.name < b.name ? -1 : 1);
}
async function digestFile(path) {
	const handle = await openRegular(path);
	try {
		return await digestHandle(handle);
	} finally {
		await handle.close();
	}
}
/** The paths that exist on this machine. */
async function existing(paths) {
	const checked = await Promise.all(paths.map(async (path) => {
		return await access(path, constants.R_OK).then(() => true, () => false) ? [path] : [];
	}));
	return [...new Set(checked.flat())];
}

// packages/shared/src/effects/builds/unlocked-requirements.ts
const SCRIPT = "packages/shared/assets/unlocked-requirements.py";
const Answer = pipe(string(), parseJson(), strictObject({ unlocked: array(pipe(string(), regex(/^[A-Za-z0-9._?-]{1,100}$/))) }));
/**
* Names of the packages that an artifact requires and its lock does not hold in a fitting version. The interpreter is one with pip, whose own
* reading of requirements decides; it imports nothing of the artifact. Raises SBOM_INSTALL.
*/
async function unlockedRequirements(interpreter, environment, { artifact, unpacked, locked }) {
	const script = join(await suiteRoot(), SCRIPT);
	const result = await tryProvisionStep({
		what: "Reading the requirements of an artifact",
		argv: [
			interpreter,
			"-I",
			script,
			locked ?? "",
			artifact,
			unpacked
		],
		cwd: "/",
		environment,
		extra: { PYTHONDONTWRITEBYTECODE: "1" }
	});
	const answer = safeParse(Answer, result.hasSucceeded ? result.stdout : "");
	if (!answer.success) throw new ActionError("SBOM_INSTALL", "The requirements in the metadata of an artifact cannot be read", "Check its `Requires-Dist` lines, and build it again");
	return answer.output.unlocked;
}

// packages/shared/src/effects/builds/builds-node.ts
const MAX_STREAM_BYTES = 8388608;
/** What a build may see of the machine, read-only: compilers and libraries, no configuration and nobody's home. */
const SYSTEM_MOUNTS = [
	"/usr",
	"/bin",
	"/lib",
	"/lib64",
	"/etc/alternatives",
	"/etc/ssl/certs"
];
const SYSTEM_PATH = [
	"/usr/local/bin",
	"/usr/bin",
	"/bin"
];
/** Runs builds in the best box of this machine, always without a network where there is a box, with packages from a hash lock. */
async function nodeBuilds(environment, temporary) {
	const python = await findPython(environment);
	if (python === null) throw new ActionError("PREREQUISITE_MISSING", "There is no Python that can make environments", "Install python3 (3.10 or later) with venv");
	return {
		run: (request) => inFolder(temporary, (folder) => runBuild(request, folder, python, environment)),
		install: installer(temporary, python, environment)
	};
}
async function inFolder(temporary, work) {
	const folder = await mkdtemp(join(temporary, "interlock-build-"));
	try {
		return await work(folder);
	} finally {
		await removeTree(folder);
	}
}
async function runBuild(request, folder, python, environment) {
	await chmod(folder, 493);
	const packages = join(folder, "environment");
	if (request.lock !== null) await demandPinned(request.lock);
	await makePythonEnvironment(python, packages, request.lock === null ? [] : [request.lock], environment);
	const { layer } = await probeSandbox(dirname(folder));
	const staged = await stageBox({
		layer,
		folder,
		source: request.source,
		access: "writable",
		config: {}
	});
	const result = await runBoxed(layer, {
		argv: request.argv,
		environment: {
			SOURCE_DATE_EPOCH: String(request.sourceDateEpoch),
			VIRTUAL_ENV: packages
		},
		mounts: await mountsOf(layer, packages, python),
		source: {
			folder: staged.source,
			access: "writable"
		},
		out: staged.out,
		config: staged.config,
		home: staged.home,
		path: [join(packages, "bin"), ...SYSTEM_PATH],
		timeoutSeconds: request.timeoutSeconds,
		maxOutputBytes: MAX_STREAM_BYTES
	});
	const hasSucceeded = result.exitCode === 0;
	return {
		exitCode: result.exitCode,
		ended: result.ended,
		stdout: result.stdout,
		stderr: result.stderr,
		confinement: layer === "none" ? unconfinedName(environment) : layer,
		wallMilliseconds: result.durationMs,
		artifacts: hasSucceeded ? await collectArtifacts(staged.source, request.artifacts, request.into) : []
	};
}
async function mountsOf(layer, packages, python) {
	if (layer === "none") return [];
	const libraries = await librariesOf(packages, python);
	return await existing([
		packages,
		python.executable,
		python.standardLibrary,
		...libraries,
		...SYSTEM_MOUNTS
	]);
}
/** Makes the function that installs. The installer, and each lock's packages, are made once and copied for every further artifact. */
function installer(temporary, python, environment) {
	const folders = /* @__PURE__ */ new Map();
	const once = (key, make) => {
		const known = folders.get(key) ?? makeFolder(temporary, make);
		folders.set(key, known);
		return known;
	};
	const installerHome = () => once("installer", (folder) => makePythonEnvironment(python, folder, [], environment));
	const pip = async (what, argv) => {
		const home = await installerHome();
		if (!(await tryProvisionStep({
			what,
			argv: argv(home),
			cwd: "/",
			environment,
			extra: { PYTHONDONTWRITEBYTECODE: "1" }
		})).hasSucceeded) throw new ActionError("SBOM_INSTALL", `${what} did not work`, "Check that every line of the lock has digests and that wheels exist");
	};
	return async ({ artifacts, lock, into }) => {
		const locked = lock === null ? null : await once(`lock ${lock}`, async (folder) => {
			await demandPinned(lock);
			await pip("Installing the locked dependencies", (home) => [
				...pipInstall(home, [lock]),
				"--no-compile",
				"--target",
				folder
			]);
		});
		if (locked !== null) await cp(locked, into, {
			recursive: true,
			verbatimSymlinks: true
		});
		const unpacked = join(into, "unpacked");
		const unlocked = /* @__PURE__ */ new Set();
		for (const artifact of artifacts) {
			await (artifact.endsWith(".whl") ? pip("Installing an artifact", (home) => [
				...wheelInstall(home),
				"--target",
				into,
				artifact
			]) : unpackArchive(artifact, unpacked));
			const interpreter = join(await installerHome(), "bin/python");
			const place = {
				artifact,
				unpacked,
				locked
			};
			for (const name of await unlockedRequirements(interpreter, environment, place)) unlocked.add(name);
		}
		await removeOrigins(into);
		return { unlocked: [...unlocked].toSorted() };
	};
}
function wheelInstall(home) {
	return [
		join(home, "bin/python"),
		"-I",
		"-m",
		"pip",
		"install",
		...[
			"--quiet",
			"--no-input",
			"--no-index",
			"--no-deps",
			"--no-compile",
			"--upgrade"
		]
	];
}
/**
* Takes out what pip itself wrote with the path of our private folder, other in every run: start scripts, where a wheel lay (PEP 610),
* and the lines about them in RECORD. It is no part of a package, and it would get into the SBOM.
*/
async function removeOrigins(folder) {
	const names = (await readdir(folder)).filter((name) => name.endsWith(".dist-info"));
	await rm(join(folder, "bin"), {
		recursive: true,
		force: true
	});
	for (const name of names) {
		await rm(join(folder, name, "direct_url.json"), { force: true });
		const record = join(folder, name, "RECORD");
		const kept = (await readFile(record, "utf8")).split("\n").filter((line) => !/^(?:\.\.\/)*bin\/|\/direct_url\.json,/.test(line));
		await writeFile(record, kept.join("\n"));
	}
}
async function makeFolder(temporary, make) {
	const folder = await mkdtemp(join(temporary, "interlock-install-"));
	await make(folder);
	return folder;
}

export { nodeBuilds };