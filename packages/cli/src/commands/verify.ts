import { plainText } from '@interlock/shared/render/plain-text.ts';
import { readVerifyRequest } from '../verify-file/request.ts';
import { type FileVerification, verifyFile } from '../verify-file/verify-file.ts';
import { type Command, type CommandIo, isSet, onePositional, usage } from './command.ts';

/** Verifies a file against a Sigstore bundle. */
export const command: Command = {
  name: 'verify',
  summary: 'verify a file against its Sigstore bundle, offline if asked',
  help: `Usage
  interlock verify FILE|sha256:HEX --bundle FILE --trusted-root FILE
    (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--source-repository ID|OWNER/NAME] [--offline] [--json]

Verifies signature, transparency log, times and the whole identity of the signer, and that the bundle is about this artifact. A file
of bundles with one on each line holds only when every one of them does.

  --bundle FILE                   Sigstore bundle, or one bundle a line
  --trusted-root FILE             trusted_root.json of the Sigstore instance
  --certificate-identity ID       the certificate's subject alternative name, compared as a whole
  --certificate-oidc-issuer URL   the issuer, compared as a whole
  --key PEM                       public key of a signer without a certificate
  --source-repository ID|NAME     the repository that was built; needed when the signing workflow lies in another one
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
    offline: { type: 'boolean' },
  },
  run: async (values, positionals, io) => {
    const artifact = onePositional('verify', positionals);
    if (artifact === null) {
      throw usage('`verify` needs a file or `sha256:` with a digest', 'See `interlock verify --help`');
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

function show(io: CommandIo, { sha256, bundles }: FileVerification): void {
  io.out(`pass: sha256:${sha256}\n`);
  for (const { identity, statement, loggedAt } of bundles) {
    const what = statement === null ? 'the artifact' : `a statement ${statement.predicateType}`;
    const who = identity === null ? 'the key' : identity.subjectAlternativeName;
    io.out(`  ${plainText(`${what}, signed by ${who}${loggedAt === null ? '' : `, logged ${loggedAt}`}`)}\n`);
  }
}
