import { t as ActionError } from "./errors.js";
import { c as plainPath } from "./files-open.js";
import { n as readRegular } from "./files-content.js";
import { n as parseRequirementsLock } from "./requirements-lock.js";
import { n as boxOwner } from "./sandbox-probe.js";
import { chmod, chown, cp, lstat, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { lstatSync, readdirSync } from "node:fs";

// packages/shared/src/effects/provisioning/project-lock.ts
const MAX_LOCK_BYTES = 16777216;
/**
* Demands that a lock of the project holds pinned packages and nothing else, right before an installer gets it: an option in it may let the
* installer build packages, and so run their code outside of every box, or take them from elsewhere. Raises LOCK_INVALID, FILE_MISSING.
*/
async function demandPinned(lock) {
	const bytes = await readRegular(lock, MAX_LOCK_BYTES);
	parseRequirementsLock(textOf(bytes), lock.slice(lock.lastIndexOf("/") + 1));
}
function textOf(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new ActionError("LOCK_INVALID", "A lock of the project is not UTF-8", "Make the lock again");
	}
}

// packages/shared/src/effects/sandbox/box-staging.ts
const OTHERS_READ = 4;
const OTHERS_ENTER = 5;
/**
* Makes out, config and home, and a copy of the source when the tool writes to it, or when the user of the box could not read all of it
* (a file that only root can read would otherwise be skipped by the tool, unsaid). Links are copied as links, not followed.
*/
async function stageBox(request) {
	const [out, config, home] = [
		join(request.folder, "out"),
		join(request.folder, "config"),
		join(request.folder, "home")
	];
	await Promise.all([
		out,
		config,
		home
	].map((path) => mkdir(path, { mode: 493 })));
	for (const [name, content] of Object.entries(request.config)) {
		const target = plainPath(join(config, plainRelative(name)));
		await mkdir(dirname(target), {
			recursive: true,
			mode: 493
		});
		await writeFile(target, content, {
			mode: 420,
			flag: "wx"
		});
	}
	await openToBox(config, "reader");
	const source = await stageSource(request);
	const owner = boxOwner(request.layer);
	if (request.layer === "dropped-uid") await chown(out, owner.userId, owner.groupId);
	return {
		source,
		out,
		config,
		home
	};
}
async function stageSource(request) {
	const isDropped = request.layer === "dropped-uid";
	if (!(request.access === "writable" || isDropped && !isReadableByOthers(request.source))) return request.source;
	const copy = join(request.folder, "source");
	await cp(request.source, copy, {
		recursive: true,
		verbatimSymlinks: true,
		errorOnExist: true,
		force: false,
		preserveTimestamps: true
	});
	if (isDropped) await openToBox(copy, request.access === "writable" ? "owner" : "reader");
	return copy;
}
/** Synchronously: it asks about every file of a project before each run, and an asynchronous question costs ten times the answer. */
function isReadableByOthers(path) {
	const status = lstatSync(path);
	if (status.isDirectory()) return (status.mode & OTHERS_ENTER) === OTHERS_ENTER && readdirSync(path).every((name) => isReadableByOthers(join(path, name)));
	return !status.isFile() || (status.mode & OTHERS_READ) !== 0;
}
/** Lets the user of the box read everything below a folder that this run made, or own it. Links are left alone. */
async function openToBox(path, as) {
	const status = await lstat(path);
	if (status.isSymbolicLink()) return;
	const { userId, groupId } = boxOwner("dropped-uid");
	await chmod(path, status.isDirectory() ? 493 : status.mode & 511 | 420);
	if (as === "owner") await chown(path, userId, groupId);
	if (status.isDirectory()) await Promise.all((await readdir(path)).map((name) => openToBox(join(path, name), as)));
}
function plainRelative(name) {
	return name.startsWith("/") ? `..${name}` : name;
}

export { demandPinned as n, stageBox as t };