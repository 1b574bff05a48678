import { t as ActionError } from "./errors.js";
import { f as linkedFiles, i as describePythonTools, l as digestTree, o as makePythonEnvironment, p as digestFile, r as runBoxed, t as probeSandbox, u as runProvisionStep } from "./sandbox-probe.js";
import { t as codeOf } from "./files-open.js";
import { n as missingPrerequisites, t as findGo } from "./missing-prerequisites.js";
import { n as readRegular } from "./files-content.js";
import { C as nullable, G as variant, L as startsWith, M as pipe, O as parse, P as regex, R as strictObject, h as literal, i as check, t as array, z as string } from "./valibot.js";
import { t as findPython } from "./system-python.js";
import { t as TOOL_CATALOGUE } from "./tool-catalogue2.js";
import { chmod, copyFile, mkdir, mkdtemp, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createHash, randomUUID } from "node:crypto";

// packages/shared/src/effects/provisioning/tool-lock.ts
const MAX_LOCK_BYTES = 4194304;
const HASHED = /--hash=sha256:[0-9a-f]{64}/;
/** The files of a lock folder, in the order in which they enter its digest. */
function lockFiles(entry) {
	return entry.kind === "go-binary" ? [
		"go.mod",
		"go.sum",
		"tools.go"
	] : ["requirements.txt"];
}
/** SHA-256 over name and content of every lock file of these tools. Raises TOOL_LOCK_INVALID. */
async function digestOfLocks(locksFolder, entries) {
	const names = new Set(entries.flatMap((entry) => lockFiles(entry).map((file) => `${entry.lock}/${file}`)));
	const hash = createHash("sha256");
	for (const name of [...names].toSorted()) {
		const content = createHash("sha256").update(await readLock(locksFolder, name)).digest("hex");
		hash.update(`${content}  ${name}\n`);
	}
	return hash.digest("hex");
}
/** The one version that a tool's lock pins, without a leading `v`. Raises TOOL_LOCK_INVALID when it pins none or several, or without digests. */
async function lockedVersion(locksFolder, entry) {
	return entry.kind === "go-binary" ? await goVersion(locksFolder, entry) : await pythonVersion(locksFolder, entry);
}
async function pythonVersion(locksFolder, entry) {
	const requirements = Buffer.from(await readLock(locksFolder, `${entry.lock}/requirements.txt`)).toString("utf8").replaceAll(/\\\r?\n/g, " ").split("\n").filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"));
	const mine = requirements.map((line) => /^([a-z0-9][a-z0-9._-]*)==([^\s;]+)/.exec(line)).filter((match) => match?.[1] === entry.distribution);
	const version = mine[0]?.[2];
	if (version === void 0 || mine.length !== 1 || !requirements.every((line) => HASHED.test(line))) throw invalidLock(entry.lock, `does not pin exactly one ${entry.id} with digests for everything`);
	return version;
}
async function goVersion(locksFolder, entry) {
	const manifest = Buffer.from(await readLock(locksFolder, `${entry.lock}/go.mod`)).toString("utf8");
	const sums = Buffer.from(await readLock(locksFolder, `${entry.lock}/go.sum`)).toString("utf8");
	const pinned = manifest.split("\n").map((line) => line.trim().replace(/^require\s+/, "").split(/\s+/)).filter(([module]) => module === entry.module);
	const version = pinned[0]?.[1];
	if (version === void 0 || pinned.length !== 1 || /^\s*replace\b/m.test(manifest) || !sums.includes(`${entry.module} ${version} h1:`)) throw invalidLock(entry.lock, `does not pin exactly one ${entry.id} with a digest and without replacements`);
	return version.replace(/^v/, "");
}
async function readLock(locksFolder, name) {
	try {
		return await readRegular(join(locksFolder, name), MAX_LOCK_BYTES);
	} catch (cause) {
		throw new ActionError("TOOL_LOCK_INVALID", `The lock file \`${name}\` cannot be read`, "Use an unchanged copy of Interlock", cause);
	}
}
function invalidLock(lock, problem) {
	return new ActionError("TOOL_LOCK_INVALID", `The lock \`${lock}\` ${problem}`, "Restore the lock from an unchanged copy of Interlock");
}

// packages/shared/src/effects/provisioning/provision-go.ts
/** No other toolchain is fetched and nothing but the lock is resolved: go.sum holds the digest of every module, and one that it lacks is an error. */
const STRICT_BUILD = {
	GOTOOLCHAIN: "local",
	GOFLAGS: "-mod=readonly -trimpath -buildvcs=false",
	GOWORK: "off",
	GO111MODULE: "on",
	GOPRIVATE: "",
	GOINSECURE: "",
	CGO_ENABLED: "0"
};
/** Builds a tool from its module lock into `<store>/<lock>/<id>` and describes it for the index. Raises TOOL_PROVISION_FAILED. */
async function provisionGoTool(go, locksFolder, store, tool, environment) {
	const { entry, version } = tool;
	const target = join(store, entry.lock);
	const sources = join(store, "build", entry.lock);
	await mkdir(target, { recursive: true });
	await mkdir(sources, { recursive: true });
	for (const file of lockFiles(entry)) await copyFile(join(locksFolder, entry.lock, file), join(sources, file));
	const output = join(target, entry.id);
	const step = {
		cwd: sources,
		environment,
		extra: STRICT_BUILD
	};
	await runProvisionStep({
		...step,
		what: `Building ${entry.id} from its lock`,
		argv: [
			go,
			"build",
			"-o",
			output,
			entry.package
		]
	});
	const built = await runProvisionStep({
		...step,
		what: `Reading the version of ${entry.id}`,
		argv: [
			go,
			"version",
			"-m",
			output
		]
	});
	if (!built.includes(`\tmod\t${entry.module}\tv${version}\t`) && !built.includes(`\tdep\t${entry.module}\tv${version}\t`)) throw new ActionError("TOOL_PROVISION_FAILED", `What was built is not ${entry.id} ${version}`, "Clear the Go build cache and run again");
	return {
		id: entry.id,
		version,
		start: {
			kind: "binary",
			file: `${entry.lock}/${entry.id}`
		},
		files: [{
			path: `${entry.lock}/${entry.id}`,
			sha256: await digestFile(output)
		}],
		trees: [],
		system: [...await linkedFiles([output])],
		versionArgument: entry.versionArgument,
		children: [...entry.children]
	};
}

// packages/shared/src/effects/provisioning/provision-all.ts
/** Installs every entry below a folder that is not in its place yet, all at the same time, and describes each for the index. */
async function installAll(options, entries, store, python, go) {
	const { locksFolder, environment } = options;
	const pinned = await Promise.all(entries.map(async (entry) => ({
		entry,
		version: await lockedVersion(locksFolder, entry)
	})));
	const environments = [...new Set(pinned.flatMap(({ entry }) => entry.kind === "go-binary" ? [] : [entry.lock]))].map(async (lock) => {
		await makePythonEnvironment(python, join(store, lock), [join(locksFolder, lock, "requirements.txt")], environment);
		const mine = pinned.flatMap(({ entry, version }) => entry.kind !== "go-binary" && entry.lock === lock ? [{
			entry,
			version
		}] : []);
		return await describePythonTools(store, lock, python, mine);
	});
	const binaries = pinned.map(async ({ entry, version }) => entry.kind === "go-binary" ? [await provisionGoTool(go, locksFolder, store, {
		entry,
		version
	}, environment)] : []);
	const settled = await Promise.allSettled([...environments, ...binaries]);
	await rm(join(store, "build"), {
		recursive: true,
		force: true
	});
	return settled.flatMap((outcome) => {
		if (outcome.status === "rejected") throw outcome.reason;
		return outcome.value;
	});
}

// packages/shared/src/effects/provisioning/store-compare.ts
/**
* Compares every file of a tool with the index of its store. `digestOnce` gives the digest of a folder below the store, `startsOnce` says
* whether the interpreter of an environment is the recorded one.
* Raises TOOL_MISSING, TOOL_DIGEST_MISMATCH.
*/
async function compareFiles(root, tool, digestOnce, startsOnce) {
	const differing = [];
	try {
		for (const file of tool.files) differing.push(...await digestFile(join(root, file.path)) === file.sha256 ? [] : [file.path]);
		for (const tree of tool.trees) differing.push(...await digestOnce(tree.path) === tree.sha256 ? [] : [tree.path]);
		if (tool.start.kind === "python-module" && !await startsOnce(tool.start.environment)) differing.push("the Python interpreter");
	} catch (cause) {
		throw missingTool(tool.id, cause);
	}
	const [first] = differing;
	if (first !== void 0) throw new ActionError("TOOL_DIGEST_MISMATCH", `\`${tool.id}\` is not what was installed: ${first} has another digest`, "Delete the store folder and install the tools again");
}
/** Says whether the interpreter that an environment starts is the file that the index names, with its digest. */
async function startsRecordedPython(root, environment, index) {
	const { python } = index;
	const started = await realpath(join(root, environment, "bin/python"));
	return python !== null && started === python.executable && await digestFile(started) === python.sha256;
}
/** The error for a tool that is not there whole. */
function missingTool(id, cause) {
	return new ActionError("TOOL_MISSING", `\`${id}\` is not in the tool store, or a part of it is gone`, "Delete the store folder; the next run makes it anew from the locks", cause);
}

// packages/shared/src/effects/provisioning/store-index.ts
const STORE_INDEX_NAME = "store.json";
/** 2: each tool has said its version in a box before the store got its name, and no program lies inside of an environment. */
const STORE_FORMAT = 2;
const MAX_INDEX_BYTES = 4194304;
const SHA256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
const INSIDE = pipe(string(), check((path) => path !== "" && !path.startsWith("/") && !path.split("/").includes(".."), "has to stay inside of the store"));
const ABSOLUTE = pipe(string(), startsWith("/"));
const STARTED_BY_PYTHON = strictObject({
	kind: literal("python-module"),
	/** Environment in the store, started by its `bin/python`. */
	environment: INSIDE,
	/** Arguments that stand before the tool's own, such as `-I -m bandit`. */
	arguments: array(string())
});
const STARTED_DIRECTLY = strictObject({
	kind: literal("binary"),
	file: INSIDE
});
const TOOL = strictObject({
	id: string(),
	version: string(),
	start: variant("kind", [STARTED_BY_PYTHON, STARTED_DIRECTLY]),
	/** Single files and whole folders below the store, with what they have to be. */
	files: array(strictObject({
		path: INSIDE,
		sha256: SHA256
	})),
	trees: array(strictObject({
		path: INSIDE,
		sha256: SHA256
	})),
	/** Files of the system that the tool needs: interpreter, standard library, loader and libraries. */
	system: array(ABSOLUTE),
	/** What `versionArgument` makes the tool print has to name `version`; null where that proves nothing. */
	versionArgument: nullable(string()),
	children: array(string())
});
const INDEX = strictObject({
	format: literal(2),
	/** Digest of lock files, tool names and interpreter that this store was made from. */
	key: SHA256,
	python: nullable(strictObject({
		executable: ABSOLUTE,
		sha256: SHA256,
		version: string(),
		standardLibrary: ABSOLUTE
	})),
	tools: array(TOOL)
});
/** Reads the index of a store folder. Raises TOOL_MISSING when there is no store, TOOL_STORE_INVALID when it is malformed. */
async function readStoreIndex(folder) {
	const bytes = await readRegular(join(folder, STORE_INDEX_NAME), MAX_INDEX_BYTES).catch((cause) => {
		throw new ActionError("TOOL_MISSING", "There is no tool store in the folder that was named", "Run the gate or a rehearsal once: it makes the store from the locks", cause);
	});
	try {
		return parse(INDEX, JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
	} catch (cause) {
		throw new ActionError("TOOL_STORE_INVALID", "The index of the tool store is malformed", "Delete the store folder and install the tools again", cause);
	}
}

// packages/shared/src/effects/provisioning/tool-store.ts
const OTHERS_WRITE = 18;
/** Opens a store folder that only its owner can write. Raises TOOL_MISSING, TOOL_STORE_INVALID. */
async function openToolStore(folder) {
	const root = resolve(folder);
	const index = await readStoreIndex(root);
	await refuseForeignFolder(root);
	const trees = /* @__PURE__ */ new Map();
	const interpreters = /* @__PURE__ */ new Map();
	const resolved = /* @__PURE__ */ new Map();
	const digestOnce = (path) => {
		const digest = trees.get(path) ?? digestTree(join(root, path));
		trees.set(path, digest);
		return digest;
	};
	const startsOnce = (environment) => {
		const starts = interpreters.get(environment) ?? startsRecordedPython(root, environment, index);
		interpreters.set(environment, starts);
		return starts;
	};
	const resolveTool = async (id) => {
		const tool = index.tools.find((candidate) => candidate.id === id);
		if (tool === void 0) throw missingTool(id, void 0);
		await compareFiles(root, tool, digestOnce, startsOnce);
		return describe(root, tool);
	};
	return {
		folder: root,
		key: index.key,
		ids: index.tools.map((tool) => tool.id),
		resolve: async (id) => {
			const known = resolved.get(id) ?? resolveTool(id);
			resolved.set(id, known);
			return await known;
		}
	};
}
async function refuseForeignFolder(root) {
	const status = await stat(root);
	if (!(status.uid === 0 || status.uid === process.getuid?.()) || (status.mode & OTHERS_WRITE) !== 0) throw new ActionError("TOOL_STORE_INVALID", "The tool store belongs to another user or can be written by others", "Use a store folder of your own with mode 0755");
}
function describe(root, tool) {
	const { id, version, versionArgument, children, start } = tool;
	const digest = tool.files[0]?.sha256 ?? tool.trees[0]?.sha256;
	if (digest === void 0) throw new ActionError("TOOL_STORE_INVALID", `The tool store records no digest for \`${id}\``, "Delete the store folder and install the tools again");
	switch (start.kind) {
		case "python-module": {
			const environment = join(root, start.environment);
			const python = join(environment, "bin/python");
			return {
				id,
				version,
				digest,
				versionArgument,
				children,
				python,
				argv0: [python, ...start.arguments],
				mounts: [environment, ...tool.system]
			};
		}
		case "binary": {
			const file = join(root, start.file);
			return {
				id,
				version,
				digest,
				versionArgument,
				children,
				python: null,
				argv0: [file],
				mounts: [file, ...tool.system]
			};
		}
	}
}

// packages/shared/src/effects/provisioning/tool-version.ts
const VERSION_TIMEOUT_SECONDS = 60;
const MAX_VERSION_BYTES = 65536;
/** Lets the tool say its version, in a box with nothing to look at. Raises TOOL_DIGEST_MISMATCH when it says another one than its lock. */
async function proveVersion(layer, tool, temporary) {
	if (tool.versionArgument === null) return;
	const folder = await mkdtemp(join(temporary, "interlock-version-"));
	try {
		const [source, out, config] = [
			join(folder, "source"),
			join(folder, "out"),
			join(folder, "config")
		];
		await Promise.all([
			source,
			out,
			config
		].map((path) => mkdir(path)));
		await Promise.all([
			source,
			out,
			config
		].map((path) => chmod(path, 493)));
		const result = await runBoxed(layer, {
			argv: [...tool.argv0, tool.versionArgument],
			environment: {},
			mounts: tool.mounts,
			source: {
				folder: source,
				access: "read-only"
			},
			out,
			config,
			home: folder,
			path: [],
			timeoutSeconds: VERSION_TIMEOUT_SECONDS,
			maxOutputBytes: MAX_VERSION_BYTES
		});
		if (result.exitCode !== 0 || !namesVersion(Buffer.from(result.stdout).toString("utf8"), tool.version)) throw new ActionError("TOOL_DIGEST_MISMATCH", `\`${tool.id}\` does not say that it is version ${tool.version}`, "Clear the caches of pip and Go, then run again");
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** Says whether a text holds exactly this version, not one that only begins or ends like it. */
function namesVersion(text, version) {
	return text.split(/[\s,()]+/).some((word) => word === version || word === `v${version}`);
}

// packages/shared/src/effects/provisioning/provision-proof.ts
/**
* Lets each tool of a new store say its version in the best box of this machine. Once is enough: a store that exists has passed this, and
* a run uses it only after each file was compared with what answered here. Raises TOOL_DIGEST_MISMATCH.
*/
async function proveVersions(storeFolder, storeRoot) {
	const temporary = await mkdtemp(join(storeRoot, ".proving-"));
	try {
		await chmod(temporary, 493);
		const [store, { layer }] = await Promise.all([openToolStore(storeFolder), probeSandbox(temporary)]);
		for (const id of store.ids) await proveVersion(layer, await store.resolve(id), temporary);
	} finally {
		await rm(temporary, {
			recursive: true,
			force: true
		});
	}
}

// packages/shared/src/effects/provisioning/store-find.ts
const STORE_NAME = /^[0-9a-f]{32}$/;
/** Digest of the locks, the tools and the Python that a store is made from. Raises TOOL_LOCK_INVALID. */
async function storeKey(locksFolder, entries, python) {
	const facts = [
		2,
		await digestOfLocks(locksFolder, entries),
		entries.map(({ id }) => id),
		python.executable,
		python.version,
		python.sha256
	];
	return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
/** The name of the folder of a store, of its key. */
function storeName(key) {
	return key.slice(0, 32);
}
/**
* The folder of a store that was made from these locks with a Python that is still the same file, or null. It asks no Python and no Go
* what they are, which takes longer than a tool needs: an interpreter of the recorded digest is the recorded one, and the folder's name
* follows from the locks. Nothing is trusted by this: the files of a tool are compared before it starts.
*/
async function findStore(storeRoot, locksFolder, entries) {
	const names = await readdir(storeRoot).catch(() => []);
	for (const name of names.filter((candidate) => STORE_NAME.test(candidate)).toSorted()) {
		const folder = join(storeRoot, name);
		const python = (await readStoreIndex(folder).catch(() => null))?.python ?? null;
		if (python !== null && storeName(await storeKey(locksFolder, entries, python)) === name && await digestFile(python.executable).catch(() => null) === python.sha256) return folder;
	}
	return null;
}

// packages/shared/src/effects/provisioning/provision-tools.ts
/**
* Gives a store that holds these tools, installed from the locks when there is none for these locks and a Python of this machine yet. A
* store appears whole or not at all, and one that exists is never repaired. Raises TOOL_UNKNOWN, TOOL_LOCK_INVALID, PREREQUISITE_MISSING,
* TOOL_PROVISION_FAILED, TOOL_DIGEST_MISMATCH when an installed tool does not say the version of its lock.
*/
async function provisionTools(options) {
	const entries = entriesOf(options);
	const existing = await findStore(options.storeRoot, options.locksFolder, entries);
	return existing === null ? {
		store: await openToolStore(await makeStore(options, entries)),
		start: "cold"
	} : {
		store: await openToolStore(existing),
		start: "warm"
	};
}
async function makeStore(options, entries) {
	const { python, go } = await findBuilders(options.environment);
	const recorded = await recordedPython(python);
	const key = await storeKey(options.locksFolder, entries, recorded);
	const folder = join(options.storeRoot, storeName(key));
	if (await exists(folder)) return folder;
	await mkdir(options.storeRoot, {
		recursive: true,
		mode: 493
	});
	const building = join(options.storeRoot, `.building-${randomUUID()}`);
	await mkdir(building, { mode: 493 });
	try {
		const tools = await installAll(options, entries, building, python, go);
		const index = {
			format: 2,
			key,
			python: recorded,
			tools: tools.toSorted((one, other) => one.id.localeCompare(other.id))
		};
		await writeFile(join(building, STORE_INDEX_NAME), `${JSON.stringify(index, null, 2)}\n`);
		await openToBox(building);
		await proveVersions(building, options.storeRoot);
		await moveInto(building, folder);
	} finally {
		await rm(building, {
			recursive: true,
			force: true
		});
	}
	return folder;
}
/** The folder of the store that these locks and this machine's Python name, whether it exists or not. Raises TOOL_UNKNOWN, TOOL_LOCK_INVALID, PREREQUISITE_MISSING. */
async function storeFolderFor(options) {
	const entries = entriesOf(options);
	const existing = await findStore(options.storeRoot, options.locksFolder, entries);
	if (existing !== null) return existing;
	const { python } = await findBuilders(options.environment);
	const key = await storeKey(options.locksFolder, entries, await recordedPython(python));
	return join(options.storeRoot, storeName(key));
}
function entriesOf(options) {
	return options.tools.map(entryOf).toSorted((one, other) => one.id.localeCompare(other.id));
}
async function recordedPython({ executable, version, standardLibrary }) {
	return {
		executable,
		sha256: await digestFile(executable),
		version,
		standardLibrary
	};
}
async function findBuilders(environment) {
	const [python, go] = await Promise.all([findPython(environment), findGo(environment)]);
	const missing = await missingPrerequisites(environment);
	if (python === null || go === null || missing.length > 0) {
		const names = missing.map(({ name }) => name).join(", ");
		throw new ActionError("PREREQUISITE_MISSING", `This machine lacks ${names}`, missing.map(({ name, install }) => `${name}: ${install}`).join("; "));
	}
	return {
		python,
		go
	};
}
async function exists(folder) {
	try {
		await openToolStore(folder);
		return true;
	} catch (cause) {
		if (cause instanceof ActionError && cause.code === "TOOL_MISSING") return false;
		throw cause;
	}
}
/** Whatever the umask was: everybody may read and execute, only the owner may write, because the sandbox runs as somebody else. */
async function openToBox(folder) {
	await chmod(folder, 493);
	await runProvisionStep({
		what: "Setting the permissions of the store",
		cwd: "/",
		environment: { PATH: "/usr/bin:/bin" },
		extra: {},
		argv: [
			"chmod",
			"-R",
			"u=rwX,go=rX",
			folder
		]
	});
}
async function moveInto(building, folder) {
	await rename(building, folder).catch((cause) => {
		if (codeOf(cause) !== "ENOTEMPTY" && codeOf(cause) !== "EEXIST") throw new ActionError("TOOL_PROVISION_FAILED", "The finished tool store could not be moved into its place", "Check the store folder and run again", cause);
	});
}
function entryOf(id) {
	const entry = TOOL_CATALOGUE.find((candidate) => candidate.id === id);
	if (entry === void 0) throw new ActionError("TOOL_UNKNOWN", `\`${id}\` is no tool that can be installed`, `Choose from ${TOOL_CATALOGUE.map((known) => known.id).join(", ")}`);
	return entry;
}

export { readStoreIndex as i, storeFolderFor as n, STORE_INDEX_NAME as r, provisionTools as t };