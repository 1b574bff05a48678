import { t as packageKey } from "./python-package.js";

// packages/shared/src/formats/python/index-project.ts
/** No file system takes a longer one. */
const MAX_FILE_NAME_CHARACTERS = 255;
/** Name and version in the file name of a wheel (PEP 427), and of the archives and eggs that installers take beside them (PEP 625). */
const WHEEL = /^([^-]+)-([^-]+)(?:-[^-]+){3,4}\.whl$/i;
const EGG = /^([^-]+)-([^-]+)-py[^-]+(?:-.+)?\.egg$/i;
const ARCHIVE = /^(.+)-([^-]+)\.(?:tar\.gz|zip|tgz|tar|tar\.bz2|tbz|tar\.xz|txz|tlz|tar\.lz|tar\.lzma)$/i;
/**
* The normalised project name (PEP 503) in the file name of a wheel (PEP 427) or source distribution (PEP 625); null when it
* is neither.
*/
function indexProject(file) {
	const [, name] = /^([^-]+)-[^-]+(?:-[^-]+){3,4}\.whl$/.exec(file) ?? /^(.+)-[^-]+\.(?:tar\.gz|zip)$/.exec(file) ?? [];
	return name === void 0 ? null : name.replace(/[-_.]+/g, "-").toLowerCase();
}
/**
* Says whether two files of an index are of one release to those who install: the same project in a version that compares as equal (PEP 440:
* zeros at its end, an epoch of zero, and a local part, which nobody has to ask for). A file that nobody installs is of none.
*/
function isOfRelease(file, other) {
	const release = releaseOf(file);
	return release !== null && release === releaseOf(other);
}
function releaseOf(file) {
	if (file.length > MAX_FILE_NAME_CHARACTERS) return null;
	const [, name, version] = WHEEL.exec(file) ?? EGG.exec(file) ?? ARCHIVE.exec(file) ?? [];
	return name === void 0 || version === void 0 ? null : packageKey(name, comparable(version));
}
function comparable(version) {
	return version.toLowerCase().replace(/^v/, "").replace(/^0+!/, "").replace(/\+.*$/s, "").replace(/^((?:\d+!)?\d+(?:\.\d+)*?)(?:\.0+)+(?!\d|\.\d)/, "$1");
}

export { isOfRelease as n, indexProject as t };