/**
 * The normalised project name (PEP 503) in the file name of a wheel (PEP 427) or source distribution (PEP 625); null when it
 * is neither.
 */
export function indexProject(file: string): string | null {
  const [, name] =
    /^([^-]+)-[^-]+(?:-[^-]+){3,4}\.whl$/.exec(file) ?? /^(.+)-[^-]+\.(?:tar\.gz|zip)$/.exec(file) ?? [];
  return name === undefined ? null : name.replace(/[-_.]+/g, '-').toLowerCase();
}
