// packages/shared/src/formats/glob.ts
const SPECIAL = /[.+^${}()|[\]\\]/g;
/**
* Compiles a path pattern: `**` + `/` stands for any folders, `*` for anything inside one name, `?` for one character, everything else for
* itself. Leading dots are nothing special, because a hidden file is scanned too.
*/
function compileGlob(pattern) {
	const source = pattern.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => {
		switch (part) {
			case "**/": return "(?:[^/]+/)*";
			case "**": return ".*";
			case "*": return "[^/]*";
			case "?": return "[^/]";
			default: return part.replaceAll(SPECIAL, "\\$&");
		}
	}).join("");
	return new RegExp(`^${source}$`, "s");
}
/** The paths that match at least one of the patterns, in their order. */
function matchPaths(paths, patterns) {
	const compiled = patterns.map(compileGlob);
	return paths.filter((path) => compiled.some((pattern) => pattern.test(path)));
}

export { matchPaths as n, compileGlob as t };