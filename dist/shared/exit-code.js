// packages/shared/src/action/exit-code.ts
/** The exit code of a verdict: 0 pass, 1 fail, 2 error. */
function exitCode(verdict) {
	switch (verdict) {
		case "pass": return 0;
		case "fail": return 1;
		case "error": return 2;
	}
}

export { exitCode as t };