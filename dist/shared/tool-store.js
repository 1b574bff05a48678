import { t as ActionError } from "./errors.js";
import { o as digestTree, u as digestFile } from "./provision-python.js";
import { F as strictObject, I as string, P as startsWith, T as parse, V as variant, b as nullable, f as literal, i as check, j as regex, k as pipe, t as array } from "./valibot.js";
import { n as readRegular } from "./files-content.js";
import { realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

// packages/shared/src/effects/store-index.ts
const STORE_INDEX_NAME = "store.json";
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
	format: literal(1),
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

// packages/shared/src/effects/store-compare.ts
/**
* Compares every file of a tool with the index of its store; `digestOnce` gives the digest of a folder below the store.
* Raises TOOL_MISSING, TOOL_DIGEST_MISMATCH.
*/
async function compareFiles(root, tool, index, digestOnce) {
	const differing = [];
	try {
		for (const file of tool.files) differing.push(...await digestFile(join(root, file.path)) === file.sha256 ? [] : [file.path]);
		for (const tree of tool.trees) differing.push(...await digestOnce(tree.path) === tree.sha256 ? [] : [tree.path]);
		if (tool.start.kind === "python-module" && !await startsRecordedPython(root, tool.start.environment, index)) differing.push("the Python interpreter");
	} catch (cause) {
		throw missingTool(tool.id, cause);
	}
	const [first] = differing;
	if (first !== void 0) throw new ActionError("TOOL_DIGEST_MISMATCH", `\`${tool.id}\` is not what was installed: ${first} has another digest`, "Delete the store folder and install the tools again");
}
async function startsRecordedPython(root, environment, index) {
	const { python } = index;
	const started = await realpath(join(root, environment, "bin/python"));
	return python !== null && started === python.executable && await digestFile(started) === python.sha256;
}
/** The error for a tool that is not there whole. */
function missingTool(id, cause) {
	return new ActionError("TOOL_MISSING", `\`${id}\` is not in the tool store, or a part of it is gone`, "Delete the store folder; the next run makes it anew from the locks", cause);
}

// packages/shared/src/effects/tool-store.ts
const OTHERS_WRITE = 18;
/** Opens a store folder that only its owner can write. Raises TOOL_MISSING, TOOL_STORE_INVALID. */
async function openToolStore(folder) {
	const root = resolve(folder);
	const index = await readStoreIndex(root);
	await refuseForeignFolder(root);
	const trees = /* @__PURE__ */ new Map();
	const digestOnce = (path) => {
		const digest = trees.get(path) ?? digestTree(join(root, path));
		trees.set(path, digest);
		return digest;
	};
	return {
		folder: root,
		key: index.key,
		ids: index.tools.map((tool) => tool.id),
		resolve: async (id) => {
			const tool = index.tools.find((candidate) => candidate.id === id);
			if (tool === void 0) throw missingTool(id, void 0);
			await compareFiles(root, tool, index, digestOnce);
			return describe(root, tool);
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

export { STORE_INDEX_NAME as n, readStoreIndex as r, openToolStore as t };