import { ActionError } from '../errors.ts';
import { compileGlob } from './glob.ts';

/**
 * Demands exactly the declared files: each pattern (a plain name or a glob, without folders) names at least one, and every file is
 * named. `holder` begins the sentence, such as `The caller's artifact`. Raises BUILD_ARTIFACT_MISSING, BUILD_ARTIFACT_EXTRA.
 */
export function requireDeclaredFiles(
  holder: string,
  names: readonly string[],
  patterns: readonly string[],
): void {
  const declared = patterns.map((pattern) => ({ pattern, expression: compileGlob(pattern) }));
  const missing = declared.find(({ expression }) => !names.some((name) => expression.test(name)));
  if (missing !== undefined) {
    throw refused(
      'BUILD_ARTIFACT_MISSING',
      `${holder} holds no \`${missing.pattern}\``,
      'Hand over every declared file; files of an artifact are declared by name, without folders',
    );
  }
  const extra = names.find((name) => !declared.some(({ expression }) => expression.test(name)));
  if (extra !== undefined) {
    throw refused(
      'BUILD_ARTIFACT_EXTRA',
      `${holder} holds \`${extra}\`, which nobody declared`,
      'Hand over only the declared files, or declare it in `build.artifacts` of the policy',
    );
  }
}

/** The name that a declared path or glob of the built tree asks for: artifacts lose their folders. */
export function declaredName(pattern: string): string {
  return pattern.slice(pattern.lastIndexOf('/') + 1);
}

function refused(
  code: 'BUILD_ARTIFACT_MISSING' | 'BUILD_ARTIFACT_EXTRA',
  message: string,
  next: string,
): ActionError {
  return new ActionError(code, message, next, undefined, 'fail');
}
