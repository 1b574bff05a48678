import { resolve } from 'node:path';
import { isSha256 } from '@interlock/shared/model/digest.ts';
import type { ExpectedIdentity } from '@interlock/shared/model/identity.ts';
import { type OptionValues, textOption, usage } from '../commands/command.ts';

/** What `verify` was asked. Paths are absolute. */
export interface VerifyRequest {
  readonly artifact:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'digest'; readonly sha256: string };
  readonly bundlePath: string;
  readonly trustedRootPath: string;
  readonly signer:
    | { readonly kind: 'identity'; readonly expected: ExpectedIdentity }
    | { readonly kind: 'key'; readonly path: string };
}

const HELP = 'See `interlock verify --help`';
const REPOSITORY_ADDRESS = /^(?:https:\/\/)?[^/\s]+\.[^/\s]+(?:\/[^/\s]+){2,}$/;
/** What a person writes who has another digest, or writes this one in another way; a file of such a name is given as `./NAME`. */
const OTHER_DIGEST = /^sha-?\d+:[0-9a-f]+$/i;
const REPOSITORY_NAME = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;

/** Reads the options of `verify`. Raises USAGE for whatever is missing, empty or contradicts itself. */
export function readVerifyRequest(values: OptionValues, artifact: string, cwd: string): VerifyRequest {
  return {
    artifact: readArtifact(artifact, cwd),
    bundlePath: resolve(cwd, demand(values, 'bundle')),
    trustedRootPath: resolve(cwd, demand(values, 'trusted-root')),
    signer: readSigner(values, cwd),
  };
}

function readArtifact(artifact: string, cwd: string): VerifyRequest['artifact'] {
  if (!artifact.startsWith('sha256:')) {
    if (OTHER_DIGEST.test(artifact)) {
      throw usage('A digest alone is taken as `sha256:` with 64 hexadecimal digits only', HELP);
    }
    return { kind: 'file', path: resolve(cwd, artifact) };
  }
  const sha256 = artifact.slice('sha256:'.length).toLowerCase();
  if (!isSha256(sha256)) {
    throw usage('`sha256:` needs 64 hexadecimal digits', HELP);
  }
  return { kind: 'digest', sha256 };
}

function readSigner(values: OptionValues, cwd: string): VerifyRequest['signer'] {
  const key = textOption(values, 'key');
  const identity = textOption(values, 'certificate-identity');
  const issuer = textOption(values, 'certificate-oidc-issuer');
  const source = textOption(values, 'source-repository');
  const sourceRef = readSourceRef(values);
  if (key !== null) {
    if (identity !== null || issuer !== null) {
      throw usage('`--key` and a certificate identity contradict each other', HELP);
    }
    if (source !== null || sourceRef !== null) {
      const name = source === null ? '--tag' : '--source-repository';
      throw usage(
        `\`${name}\` is compared with a certificate, and \`--key\` is for a signer without one`,
        HELP,
      );
    }
    return { kind: 'key', path: resolve(cwd, demand(values, 'key')) };
  }
  if (identity === null || issuer === null || identity === '' || issuer === '') {
    throw usage(
      'Name who must have signed: `--certificate-identity` and `--certificate-oidc-issuer`, or `--key`',
      HELP,
    );
  }
  return {
    kind: 'identity',
    expected: {
      issuer,
      subjectAlternativeName: identity,
      ...readSource(source, identity),
      ...(sourceRef === null ? {} : { sourceRef }),
    },
  };
}

/** Reads `--tag` as the ref that a certificate names; null when it was not given. Raises USAGE for an empty one. */
export function readSourceRef(values: OptionValues): string | null {
  const tag = textOption(values, 'tag');
  if (tag === '' || tag?.startsWith('refs/')) {
    throw usage('`--tag` is the name of a tag, such as `v1.0.0`', HELP);
  }
  return tag === null ? null : `refs/tags/${tag}`;
}

/** A number is a repository's id; an address is taken as it is; a name is completed with the server of the identity. */
function readSource(source: string | null, identity: string): Partial<ExpectedIdentity> {
  if (source === null) {
    return {};
  }
  if (/^[0-9]+$/.test(source)) {
    return { sourceRepositoryId: source };
  }
  if (REPOSITORY_ADDRESS.test(source)) {
    return { sourceRepository: source };
  }
  const [server] = /^https?:\/\/[^/]+/.exec(identity) ?? [];
  if (!REPOSITORY_NAME.test(source) || server === undefined) {
    throw usage(
      '`--source-repository` must be a repository id, OWNER/NAME beside the identity of a workflow, or an address',
      HELP,
    );
  }
  return { sourceRepository: `${server}/${source}` };
}

function demand(values: OptionValues, name: string): string {
  const value = textOption(values, name);
  if (value === null || value === '') {
    throw usage(`\`verify\` needs \`--${name}\``, HELP);
  }
  return value;
}
