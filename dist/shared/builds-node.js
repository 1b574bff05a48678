import { t as ActionError } from "./errors.js";
import { n as walk, r as unpackArchive } from "./files-tree.js";
import { t as stageBox } from "./box-staging.js";
import { t as compileGlob } from "./glob.js";
import { n as isArtifactName } from "./subjects.js";
import { i as digestHandle, o as isInside, t as copyRegular, u as openRegular } from "./files-content.js";
import { n as unconfinedName } from "./lazy-tools.js";
import { a as librariesOf, d as tryProvisionStep, o as makePythonEnvironment, r as runBoxed, s as pipInstall, t as probeSandbox } from "./sandbox-probe.js";
import { t as findPython } from "./system-python.js";
import { access, chmod, cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { constants } from "node:fs";

// packages/shared/src/effects/builds-collect.ts
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
	const names = /* @__PURE__ */ new Set();
	await mkdir(into, {
		recursive: true,
		mode: 448
	});
	const root = await realpath(tree);
	const collected = [];
	for (const path of new Set(paths)) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (!isArtifactName(name) || names.has(name.toLowerCase())) throw new ActionError("BUILD_ARTIFACT_NAME", "An artifact has a name that a release cannot carry, or two have the same", "Let the build make plain, distinct file names of letters, digits, `.`, `_`, `+` and `-`", void 0, "fail");
		names.add(name.toLowerCase());
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

// packages/shared/src/effects/builds-node.ts
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
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
async function runBuild(request, folder, python, environment) {
	await chmod(folder, 493);
	const packages = join(folder, "environment");
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
	const pip = async (what, argv) => {
		const home = await once("installer", (folder) => makePythonEnvironment(python, folder, [], environment));
		if (!(await tryProvisionStep({
			what,
			argv: argv(home),
			cwd: "/",
			environment,
			extra: { PYTHONDONTWRITEBYTECODE: "1" }
		})).hasSucceeded) throw new ActionError("SBOM_INSTALL", `${what} did not work`, "Check that every line of the lock has digests and that wheels exist");
	};
	return async ({ artifacts, lock, into }) => {
		if (lock !== null) {
			const locked = await once(`lock ${lock}`, (folder) => pip("Installing the locked dependencies", (home) => [
				...pipInstall(home, [lock]),
				"--no-compile",
				"--target",
				folder
			]));
			await cp(locked, into, {
				recursive: true,
				verbatimSymlinks: true
			});
		}
		for (const artifact of artifacts) await (artifact.endsWith(".whl") ? pip("Installing an artifact", (home) => [
			...wheelInstall(home),
			"--target",
			into,
			artifact
		]) : unpackArchive(artifact, join(into, "unpacked")));
		await removeOrigins(into);
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