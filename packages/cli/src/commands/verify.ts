import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitCode } from '@interlock/shared/action/exit-code.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import { plainText } from '@interlock/shared/render/plain-text.ts';
import type { ReleaseVerification } from '@interlock/shared/verify/releases/release-case.ts';
import { readSourceRef, readVerifyRequest } from '../verify-file/request.ts';
import { type FileVerification, verifyFile } from '../verify-file/verify-file.ts';
import { verifyFolder } from '../verify-folder/verify-folder.ts';
import {
  type Command,
  type CommandIo,
  isSet,
  type OptionValues,
  onePositional,
  textOption,
  usage,
} from './command.ts';

/** Verifies a file against a Sigstore bundle. */
export const command: Command = {
  name: 'verify',
  summary: 'verify a file against its Sigstore bundle, offline if asked',
  help: `Usage
  interlock verify FILE|sha256:HEX --bundle FILE --trusted-root FILE
    (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--source-repository ID|OWNER/NAME] [--tag TAG]
    [--offline] [--json]
  interlock verify DIR --policy FILE --trusted-root FILE [--source-repository ID|OWNER/NAME] [--tag TAG] [--json]

With a file, verifies signature, transparency log, times and the whole identity of the signer, and that the bundle is about this
artifact. A file of bundles with one on each line holds only when every one of them does.

With a folder and a policy, verifies a whole release: exactly the files of its signed manifest, every statement of every artifact,
and a verification summary that is a pass under this policy with each tool's proof of looking.

  --bundle FILE                   Sigstore bundle, or one bundle a line
  --trusted-root FILE             trusted_root.json of the Sigstore instance
  --certificate-identity ID       the certificate's subject alternative name, compared as a whole
  --certificate-oidc-issuer URL   the issuer, compared as a whole
  --key PEM                       public key of a signer without a certificate
  --source-repository ID|NAME     the repository that was built (or its whole address); needed when the signing workflow lies in
                                  another one
  --tag TAG                       the tag that was released; without it an earlier release of the same repository holds as well
  --policy FILE                   the release's interlock.yml, for a folder
  --offline                       ask no service; this command never does

Example
  interlock verify app-1.0.0.whl --bundle app-1.0.0.whl.sigstore.json --trusted-root trusted_root.json \\
    --certificate-identity https://github.com/OWNER/interlock/.github/workflows/release.yml@refs/tags/v1 \\
    --certificate-oidc-issuer https://token.actions.githubusercontent.com --source-repository OWNER/app`,
  options: {
    bundle: { type: 'string' },
    'trusted-root': { type: 'string' },
    'certificate-identity': { type: 'string' },
    'certificate-oidc-issuer': { type: 'string' },
    key: { type: 'string' },
    'source-repository': { type: 'string' },
    tag: { type: 'string' },
    policy: { type: 'string' },
    offline: { type: 'boolean' },
  },
  run: async (values, positionals, io) => {
    const artifact = onePositional('verify', positionals);
    if (artifact === null) {
      throw usage('`verify` needs a file or `sha256:` with a digest', 'See `interlock verify --help`');
    }
    const policy = textOption(values, 'policy');
    if (policy !== null) {
      return await runFolder(values, artifact, policy, io);
    }
    if (await isFolder(resolve(io.cwd, artifact))) {
      throw usage(
        `\`${artifact}\` is a folder, and a folder is verified as a whole release with \`--policy\``,
        'Give `--policy` and `--trusted-root`, or name one file; see `interlock verify --help`',
      );
    }
    const verification = await verifyFile(readVerifyRequest(values, artifact, io.cwd), new Date());
    if (isSet(values, 'json')) {
      io.json({ verdict: 'pass', reasons: [], ...verification });
    } else {
      show(io, verification);
    }
    return 0;
  },
};

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

function show(io: CommandIo, { sha256, bundles }: FileVerification): void {
  io.out(`pass: sha256:${sha256}\n`);
  for (const { identity, statement, loggedAt } of bundles) {
    const what = statement === null ? 'the artifact' : `a statement ${statement.predicateType}`;
    const who = identity === null ? 'the key' : identity.subjectAlternativeName;
    io.out(`  ${plainText(`${what}, signed by ${who}${loggedAt === null ? '' : `, logged ${loggedAt}`}`)}\n`);
  }
}

async function runFolder(
  values: OptionValues,
  folder: string,
  policy: string,
  io: CommandIo,
): Promise<number> {
  const trustedRoot = textOption(values, 'trusted-root');
  const others = ['bundle', 'certificate-identity', 'certificate-oidc-issuer', 'key'];
  const contradicting = others.find((name) => textOption(values, name) !== null);
  if (trustedRoot === null || policy === '' || contradicting !== undefined) {
    throw usage(
      contradicting === undefined
        ? '`verify` with a policy needs `--trusted-root`'
        : `\`--policy\` says who must have signed, so \`--${contradicting}\` contradicts it`,
      'See `interlock verify --help`',
    );
  }
  const request = {
    folder: resolve(io.cwd, folder),
    policyPath: resolve(io.cwd, policy),
    trustedRootPath: resolve(io.cwd, trustedRoot),
    sourceRepository: textOption(values, 'source-repository'),
    sourceRef: readSourceRef(values),
  };
  const verification = await verifyFolder(request, new Date());
  if (isSet(values, 'json')) {
    io.json(verification);
  } else {
    showRelease(io, verification);
  }
  return exitCode(verification.verdict);
}

function showRelease(io: CommandIo, { verdict, reasons, artifacts, seal }: ReleaseVerification): void {
  const which = seal === null ? '' : ` of ${seal.manifest.ref}, commit ${seal.manifest.commit}`;
  io.out(`${plainText(`${verdict}: ${amount(artifacts.length, 'artifact', 'artifacts')}${which}`)}\n`);
  for (const { code, message, next } of reasons) {
    io.out(`  ${plainText(`${code}: ${message}. ${next}.`)}\n`);
  }
  for (const { name, sha256 } of artifacts) {
    io.out(`  ${plainText(`${name} sha256:${sha256}`)}\n`);
  }
}
