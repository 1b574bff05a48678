// packages/shared/src/formats/python/index-project.ts
/**
* The normalised project name (PEP 503) in the file name of a wheel (PEP 427) or source distribution (PEP 625); null when it
* is neither.
*/
function indexProject(file) {
	const [, name] = /^([^-]+)-[^-]+(?:-[^-]+){3,4}\.whl$/.exec(file) ?? /^(.+)-[^-]+\.(?:tar\.gz|zip)$/.exec(file) ?? [];
	return name === void 0 ? null : name.replace(/[-_.]+/g, "-").toLowerCase();
}

export { indexProject as t };