import { t as ActionError } from "./errors.js";
import { l as linkedFiles, r as makePythonEnvironment, s as runProvisionStep, t as describePythonTools, u as digestFile } from "./provision-python.js";
import { r as codeOf } from "./hash.js";
import { n as missingPrerequisites, t as findGo } from "./missing-prerequisites.js";
import { n as readRegular } from "./files-content.js";
import { n as STORE_INDEX_NAME, t as openToolStore } from "./tool-store.js";
import { t as findPython } from "./system-python.js";
import { t as TOOL_CATALOGUE } from "./tool-catalogue2.js";
import { chmod, copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createHash, randomUUID } from "node:crypto";

// packages/shared/src/effects/tool-lock.ts
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

// packages/shared/src/effects/provision-go.ts
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

// packages/shared/src/effects/provision-all.ts
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

// packages/shared/src/effects/provision-tools.ts
/**
* Gives a store that holds these tools, installed from the locks when there is none for these locks and this Python yet. A store appears
* whole or not at all, and one that exists is never repaired. Raises TOOL_UNKNOWN, TOOL_LOCK_INVALID, PREREQUISITE_MISSING, TOOL_PROVISION_FAILED.
*/
async function provisionTools(options) {
	const entries = options.tools.map(entryOf).toSorted((one, other) => one.id.localeCompare(other.id));
	const { python, go } = await findBuilders(options.environment);
	const key = await storeKey(options.locksFolder, entries, python);
	const folder = join(options.storeRoot, key.slice(0, 32));
	const existing = await openExisting(folder);
	if (existing !== null) return existing;
	await mkdir(options.storeRoot, {
		recursive: true,
		mode: 493
	});
	const building = join(options.storeRoot, `.building-${randomUUID()}`);
	await mkdir(building, { mode: 493 });
	try {
		const tools = await installAll(options, entries, building, python, go);
		const index = {
			format: 1,
			key,
			python: {
				executable: python.executable,
				sha256: await digestFile(python.executable),
				version: python.version,
				standardLibrary: python.standardLibrary
			},
			tools: tools.toSorted((one, other) => one.id.localeCompare(other.id))
		};
		await writeFile(join(building, STORE_INDEX_NAME), `${JSON.stringify(index, null, 2)}\n`);
		await openToBox(building);
		await moveInto(building, folder);
	} finally {
		await rm(building, {
			recursive: true,
			force: true
		});
	}
	return await openToolStore(folder);
}
/** The folder of the store that these locks and this machine's Python name, whether it exists or not. Raises TOOL_UNKNOWN, TOOL_LOCK_INVALID, PREREQUISITE_MISSING. */
async function storeFolderFor(options) {
	const entries = options.tools.map(entryOf).toSorted((one, other) => one.id.localeCompare(other.id));
	const { python } = await findBuilders(options.environment);
	return join(options.storeRoot, (await storeKey(options.locksFolder, entries, python)).slice(0, 32));
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
async function storeKey(locksFolder, entries, python) {
	const facts = [
		await digestOfLocks(locksFolder, entries),
		entries.map(({ id }) => id),
		python.executable,
		python.version,
		await digestFile(python.executable)
	];
	return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
async function openExisting(folder) {
	try {
		return await openToolStore(folder);
	} catch (cause) {
		if (cause instanceof ActionError && cause.code === "TOOL_MISSING") return null;
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

export { storeFolderFor as n, provisionTools as t };