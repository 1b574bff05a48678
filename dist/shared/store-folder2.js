import { t as ActionError } from "./errors.js";
import { isAbsolute, join } from "node:path";

// packages/shared/src/effects/provisioning/store-folder.ts
/**
* Where the tool stores of this user lie: for root a folder that a user without rights can execute from, for anybody else the cache folder.
* Never a folder for temporary files, where another user could have been first.
*/
function defaultStoreRoot(userId, environment) {
	if (userId === 0) return "/var/lib/interlock/store";
	const cache = environment["XDG_CACHE_HOME"];
	if (cache !== void 0 && isAbsolute(cache)) return join(cache, "interlock/store");
	const home = environment["HOME"];
	if (home === void 0 || !isAbsolute(home)) throw new ActionError("PREREQUISITE_MISSING", "There is no HOME to keep the tools in", "Set HOME or XDG_CACHE_HOME to an absolute folder");
	return join(home, ".cache/interlock/store");
}

export { defaultStoreRoot as t };