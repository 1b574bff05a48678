import { t as ActionError } from "./errors.js";
import { t as bytesAt } from "./artifacts-zip-directory.js";
import { i as digestHandle, n as readRegular, t as copyRegular } from "./files-content.js";
import { a as openNew, c as plainPath, i as openFailure, n as isInside, o as openRegular, t as codeOf } from "./files-open.js";
import { t as listRegular } from "./files-tree.js";
import { E as object, I as safeParse, T as number, z as string } from "./valibot.js";
import { lstat, mkdir, mkdtemp, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

// packages/shared/src/effects/files/hash-lanes.ts
/** Below this size a worker's start costs more than it saves. */
const MIN_WORKER_BYTES = 16777216;
const WORKER_SOURCE = `
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
const buffer = Buffer.allocUnsafe(256 * 1024);
parentPort.on('message', (descriptor) => {
  try {
    const hash = createHash('sha256');
    let size = 0;
    for (let count = 0; (count = readSync(descriptor, buffer, 0, buffer.length, size)) > 0; size += count) {
      hash.update(buffer.subarray(0, count));
    }
    parentPort.postMessage({ size, sha256: hash.digest('hex') });
  } catch {
    parentPort.postMessage(null);
  }
});
`;
const AnswerSchema = object({
	size: number(),
	sha256: string()
});
/**
* Makes a function that hashes open files on two lanes: this thread, and one worker that starts when a second large file
* comes while the first is being hashed. SHA-256 is bound by the processor, so two lanes are near twice as fast.
*/
function hashLanes() {
	const waiting = [];
	const busy = {
		main: false,
		worker: false
	};
	let worker = null;
	async function onLane(lane, work) {
		busy[lane] = true;
		return await work().finally(() => {
			busy[lane] = false;
			const next = waiting.shift();
			next?.();
			if (next === void 0 && !busy.worker && worker !== null) {
				worker.terminate();
				worker = null;
			}
		});
	}
	return async (handle) => {
		const { size } = await handle.stat();
		if (size < MIN_WORKER_BYTES) return await digestHandle(handle);
		while (busy.main && busy.worker) await new Promise((resolve) => waiting.push(resolve));
		if (!busy.main) return await onLane("main", () => digestHandle(handle));
		worker ??= startWorker();
		const lane = worker;
		return await onLane("worker", () => ask(lane, handle.fd));
	};
}
function startWorker() {
	return new Worker(WORKER_SOURCE, {
		eval: true,
		env: {},
		execArgv: [],
		stdin: false
	});
}
function ask(worker, descriptor) {
	return new Promise((resolve, reject) => {
		const settle = (answer) => {
			worker.off("message", settle).off("error", settle).off("exit", settle);
			const parsed = safeParse(AnswerSchema, answer);
			if (parsed.success) resolve(parsed.output);
			else reject(new ActionError("FILE_UNREADABLE", "A file could not be hashed", "Check the disk and run it again"));
		};
		worker.on("message", settle).on("error", settle).on("exit", settle);
		worker.postMessage(descriptor);
	});
}

// packages/shared/src/effects/files/files.ts
/**
* The files of this machine. `temporary` is the folder for private folders (RUNNER_TEMP); it must not lie in `checkout`,
* where the project's own code could reach what is put there. Raises the FILE_ codes of the port.
*/
function nodeFiles(temporary, checkout) {
	const digestOpen = hashLanes();
	async function digest(path) {
		const handle = await openRegular(path);
		try {
			return await digestOpen(handle);
		} finally {
			await handle.close();
		}
	}
	return {
		makePrivateFolder: () => makePrivateFolder(temporary, checkout),
		read: readRegular,
		write,
		digest,
		copy: async (from, to) => {
			const target = plainPath(to);
			await makeParents(target);
			await copyRegular(from, target);
			return await digest(target);
		},
		list: listRegular,
		view: async (sources, folder) => {
			const { writeScanView } = await import("./scan-view2.js");
			return await writeScanView({
				open: openPart,
				write
			}, sources, folder);
		},
		writtenAt: async (path) => {
			try {
				return (await lstat(plainPath(path))).mtimeMs;
			} catch (cause) {
				throw openFailure(path, cause);
			}
		},
		exists: async (path) => {
			try {
				const status = await lstat(plainPath(path));
				return status.isFile() ? "file" : status.isDirectory() ? "folder" : "other";
			} catch (cause) {
				if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return "missing";
				throw cause instanceof ActionError ? cause : openFailure(path, cause);
			}
		}
	};
}
/** A file read in parts, each exactly as long as it was asked for. */
async function openPart(path) {
	const handle = await openRegular(path);
	const { size } = await handle.stat();
	return {
		size,
		part: (position, length) => bytesAt(handle, position, length),
		close: () => handle.close()
	};
}
async function write(path, content) {
	const target = plainPath(path);
	await makeParents(target);
	const handle = await openNew(target);
	try {
		await handle.writeFile(content);
	} finally {
		await handle.close();
	}
}
async function makePrivateFolder(temporary, checkout) {
	try {
		const parent = await realpath(temporary);
		const project = checkout === null ? null : await realpath(checkout);
		if (project !== null && isInside(parent, project)) throw new ActionError("FILE_UNSAFE", "The folder for temporary files lies in the checkout", "Set RUNNER_TEMP or TMPDIR to a folder outside of the project");
		return await mkdtemp(join(parent, "interlock-"));
	} catch (cause) {
		throw cause instanceof ActionError ? cause : openFailure(temporary, cause);
	}
}
async function makeParents(target) {
	await mkdir(dirname(target), {
		recursive: true,
		mode: 448
	}).catch((cause) => {
		throw openFailure(dirname(target), cause);
	});
}

export { nodeFiles as t };