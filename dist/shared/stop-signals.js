import { t as endEverything } from "./endings.js";

// packages/shared/src/shell/stop-signals.ts
/** Numbers of the signals (POSIX); a shell reports a program that one of them ended as 128 and the number. */
const SIGNALS = {
	SIGHUP: 1,
	SIGINT: 2,
	SIGTERM: 15
};
/**
* Makes Ctrl-C, a cancelled job and a closed terminal end the children of this process and remove its temporary folders before it ends.
* `announce` is told once. A second signal ends it at once.
*/
function stopOnSignals(announce) {
	let isStopping = false;
	for (const [signal, number] of Object.entries(SIGNALS)) process.on(signal, () => {
		if (isStopping) process.exit(128 + number);
		isStopping = true;
		announce();
		endEverything().finally(() => {
			process.removeAllListeners(signal);
			process.kill(process.pid, signal);
			process.exit(128 + number);
		});
	});
}

export { stopOnSignals as t };