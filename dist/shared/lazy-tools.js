import { t as ActionError } from "./errors.js";
import { access } from "node:fs/promises";
import { dirname, join } from "node:path";

// packages/shared/src/effects/suite-root.ts
const MARK = "locks/python/requirements.txt";
/** The folder of this suite, which holds `locks/` and `packages/`: above this file in the tree, and above the bundle in `dist/`. Raises TOOL_LOCK_INVALID. */
async function suiteRoot() {
	for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) if (await access(join(folder, MARK)).then(() => true, () => false)) return folder;
	throw new ActionError("TOOL_LOCK_INVALID", "The locks of the tools are not beside this program", "Check out the whole repository of the suite");
}

// packages/shared/src/effects/tool-runs/lazy-tools.ts
/** Tools that are provisioned from the suite's locks when the first one is asked for; an action without tools loads nothing of this. */
function lazyTools(environment, temporary) {
	let starting = null;
	const start = () => {
		starting ??= startTools(environment, temporary);
		return starting;
	};
	return {
		prepare: async (ids) => {
			const { tools, ready } = await start();
			tools.warmUp(ids);
			return ready;
		},
		probe: async () => await (await start()).tools.probe(),
		run: async (request) => await (await start()).tools.run(request)
	};
}
async function startTools(environment, temporary) {
	const startedAt = performance.now();
	const [{ nodeTools }, { provisionTools }, { TOOL_CATALOGUE }, { defaultStoreRoot }] = await Promise.all([
		import("./node-tools.js"),
		import("./provision-tools2.js"),
		import("./tool-catalogue.js"),
		import("./store-folder.js")
	]);
	const root = await suiteRoot();
	const storeRoot = defaultStoreRoot(process.getuid?.(), environment);
	const locksFolder = join(root, "locks");
	const { store, start } = await provisionTools({
		tools: TOOL_CATALOGUE.map(({ id }) => id),
		locksFolder,
		storeRoot,
		environment
	});
	const ready = {
		start,
		milliseconds: performance.now() - startedAt
	};
	return {
		tools: nodeTools({
			store,
			locksFolder,
			assetsFolder: join(root, "packages/shared/assets"),
			testEnvironments: join(storeRoot, "environments"),
			temporary,
			unconfined: unconfinedName(environment),
			environment
		}),
		ready
	};
}
/** A job on a hosted runner is a machine of its own, thrown away afterwards; it counts as one only when this process holds no token and can ask for none. */
function unconfinedName(environment) {
	return environment["GITHUB_ACTIONS"] === "true" && environment["RUNNER_ENVIRONMENT"] === "github-hosted" && [
		"GITHUB_TOKEN",
		"GH_TOKEN",
		"ACTIONS_ID_TOKEN_REQUEST_TOKEN"
	].every((name) => (environment[name] ?? "") === "") ? "hosted-job" : "none";
}

export { unconfinedName as n, suiteRoot as r, lazyTools as t };