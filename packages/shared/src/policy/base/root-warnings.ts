import type { Reason } from '../../model/reason.ts';

/** Names each source root of the policy below which the judged commit holds nothing. */
export function rootWarnings(absentRoots: readonly string[]): readonly Reason[] {
  return absentRoots.map((root) => ({
    code: 'SOURCE_ROOT_MISSING',
    message: `\`${root.replaceAll(/[\p{Cc}`]/gu, '?')}\`, one of the policy's \`source-roots\`, holds no file at the judged commit, so nobody looked there`,
    next: 'Name the folders that hold the code under `source-roots` in the policy; `interlock init --print` proposes them',
  }));
}
