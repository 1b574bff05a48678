import type { Builder } from '@interlock/shared/model/build.ts';
import { markdownCode } from '@interlock/shared/render/markdown.ts';

const BEGIN = '<!-- interlock: verification, begin -->';
const END = '<!-- interlock: verification, end -->';

/** Nobody saw what a job of the caller built from, so nothing is said of that. */
const BUILT: Readonly<Record<Builder, string>> = {
  interlock: 'Built from commit',
  caller: 'Built by a job of the project itself (SLSA build level 1), released from commit',
};

/** What the verification commands need; `identity` is the whole subject name of the signing certificate. */
export interface NotesFacts {
  readonly repository: string;
  readonly repositoryId: string;
  readonly tag: string;
  readonly commit: string;
  readonly builtBy: Builder;
  readonly identity: string;
  readonly issuer: string;
  /** Project-relative path of the trusted root. */
  readonly trustedRoot: string;
  readonly artifacts: readonly string[];
}

/**
 * Our section of the release notes: the exact commands for Interlock, cosign and gh, one block a verifier. Each binds the repository that
 * called, since the workflow that signed is one that anybody may call, and the tag: files of an earlier release are genuine too.
 */
export function verificationNotes(facts: NotesFacts): string {
  const { repository, commit, identity, issuer } = facts;
  const name = quoted(identity);
  const ref = quoted(`refs/tags/${facts.tag}`);
  const by = `--certificate-identity ${name} --certificate-oidc-issuer ${quoted(issuer)}`;
  const ours = facts.artifacts.map(
    (file) =>
      `interlock verify ${file} --bundle ${file}.intoto.jsonl --trusted-root trusted_root.json ${by} --source-repository ${facts.repositoryId} --tag ${quoted(facts.tag)} --offline`,
  );
  const cosign = facts.artifacts.map(
    (file) =>
      `cosign verify-blob ${file} --bundle ${file}.sigstore.json --trusted-root trusted_root.json ${by} --certificate-github-workflow-repository ${repository} --certificate-github-workflow-ref ${ref}`,
  );
  const gh = facts.artifacts.map(
    (file) =>
      `gh attestation verify ${file} --bundle ${file}.intoto.jsonl --repo ${repository} --source-ref ${ref} --cert-identity ${name} --cert-oidc-issuer ${quoted(issuer)} --custom-trusted-root trusted_root.jsonl`,
  );
  return [
    BEGIN,
    '## Verify',
    '',
    `${BUILT[facts.builtBy]} ${markdownCode(commit)}. The trusted root is ${markdownCode(facts.trustedRoot)} of that commit; in a clone:`,
    '',
    ...block([
      `git show ${commit}:${facts.trustedRoot} > trusted_root.json`,
      'tr -d "\\n" < trusted_root.json > trusted_root.jsonl && echo >> trusted_root.jsonl',
    ]),
    'With Interlock, offline:',
    '',
    ...block(ours),
    'With cosign 3 or newer:',
    '',
    ...block(cosign),
    'With gh:',
    '',
    ...block(gh).slice(0, -1),
    END,
  ].join('\n');
}

/** Says whether a release body holds exactly this section; GitHub may write line ends its own way. */
export function hasNotes(body: string, section: string): boolean {
  return body.replaceAll('\r\n', '\n').includes(section);
}

/** The body with our section at its end: an earlier section of ours is replaced, everything else is kept. */
export function withNotes(body: string, section: string): string {
  const text = body.replaceAll('\r\n', '\n');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END, begin);
  const kept = begin >= 0 && end > begin ? text.slice(0, begin) + text.slice(end + END.length) : text;
  const before = kept.trimEnd();
  return before === '' ? section : `${before}\n\n${section}`;
}

function block(commands: readonly string[]): readonly string[] {
  return ['```sh', ...commands, '```', ''];
}

function quoted(text: string): string {
  return /^[A-Za-z0-9:/@._-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
