const MIN_NODE_MAJOR = 24;

/** What to tell a person whose Node.js (`process.versions.node`) is too old for the bundles; null when it is new enough. */
export function nodeComplaint(version: string): string | null {
  const major = Number.parseInt(version, 10);
  return major >= MIN_NODE_MAJOR
    ? null
    : `PREREQUISITE_MISSING: Node.js ${version} is older than ${MIN_NODE_MAJOR}. Start \`./interlock\`, which brings its own.`;
}
