/** The release of gitleaks whose default configuration this is from, and the digest of that file (`config/gitleaks.toml`). */
export const GITLEAKS_CONFIGURATION = {
  version: '8.30.1',
  sha256: 'e163e53b9e7e8a8511e77271e2b323ed057759542a6d988258afe3a1fa329caf',
} as const;

/** Paths that gitleaks passes over by the global allowlist of its default configuration: regular expressions of Go, word for word. */
export const PASSED_OVER_PATHS: readonly string[] = [
  String.raw`gitleaks\.toml`,
  String.raw`(?i)\.(?:bmp|gif|jpe?g|png|svg|tiff?)$`,
  String.raw`(?i)\.(?:eot|[ot]tf|woff2?)$`,
  String.raw`(?i)\.(?:docx?|xlsx?|pdf|bin|socket|vsidx|v2|suo|wsuo|.dll|pdb|exe|gltf)$`,
  String.raw`go\.(?:mod|sum|work(?:\.sum)?)$`,
  String.raw`(?:^|/)vendor/modules\.txt$`,
  String.raw`(?:^|/)vendor/(?:github\.com|golang\.org/x|google\.golang\.org|gopkg\.in|istio\.io|k8s\.io|sigs\.k8s\.io)(?:/.*)?$`,
  String.raw`(?:^|/)gradlew(?:\.bat)?$`,
  String.raw`(?:^|/)gradle\.lockfile$`,
  String.raw`(?:^|/)mvnw(?:\.cmd)?$`,
  String.raw`(?:^|/)\.mvn/wrapper/MavenWrapperDownloader\.java$`,
  String.raw`(?:^|/)node_modules(?:/.*)?$`,
  String.raw`(?:^|/)(?:deno\.lock|npm-shrinkwrap\.json|package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$`,
  String.raw`(?:^|/)bower_components(?:/.*)?$`,
  String.raw`(?:^|/)(?:angular|bootstrap|jquery(?:-?ui)?|plotly|swagger-?ui)[a-zA-Z0-9.-]*(?:\.min)?\.js(?:\.map)?$`,
  String.raw`(?:^|/)javascript\.json$`,
  String.raw`(?:^|/)(?:Pipfile|poetry)\.lock$`,
  String.raw`(?i)(?:^|/)(?:v?env|virtualenv)/lib(?:64)?(?:/.*)?$`,
  String.raw`(?i)(?:^|/)(?:lib(?:64)?/python[23](?:\.\d{1,2})+|python/[23](?:\.\d{1,2})+/lib(?:64)?)(?:/.*)?$`,
  String.raw`(?i)(?:^|/)[a-z0-9_.]+-[0-9.]+\.dist-info(?:/.+)?$`,
  String.raw`(?:^|/)vendor/(?:bundle|ruby)(?:/.*?)?$`,
  String.raw`\.gem$`,
  String.raw`verification-metadata\.xml`,
  String.raw`Database.refactorlog`,
  String.raw`(?:^|/)\.git$`,
];

/** Paths that single rules of it demand: under another name the rule does not look. */
export const RULE_PATHS: readonly string[] = [
  String.raw`(?i)\.php$`,
  String.raw`(?i)\.(?:tf|hcl)$`,
  String.raw`(?i)\.ya?ml$`,
  String.raw`(?i)nuget\.config$`,
  String.raw`(?i)(?:^|\/)[^\/]+\.p(?:12|fx)$`,
];
