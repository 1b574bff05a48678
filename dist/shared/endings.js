// packages/shared/src/effects/processes/endings.ts
const endings = /* @__PURE__ */ new Set();
let isOver = false;
/**
* Keeps `end` for the case that the process is told to stop, and gives the function that forgets it. Started children and temporary
* folders outlive a process that dies of a signal, so whoever makes one says here how it ends. Once stopping has begun, `end` is called at once.
*/
function endsWithProcess(end) {
	if (isOver) attempt(end);
	endings.add(end);
	return () => {
		endings.delete(end);
	};
}
/** True once the process was told to stop: what a killed child leaves then is no answer. */
function isEnding() {
	return isOver;
}
/** Ends everything that was kept, the newest first: children before the folders that they write to. One that fails holds up no other. */
async function endEverything() {
	isOver = true;
	for (const end of [...endings].toReversed()) await attempt(end);
}
async function attempt(end) {
	try {
		await end();
	} catch {}
}

export { endsWithProcess as n, isEnding as r, endEverything as t };