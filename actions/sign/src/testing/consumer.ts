import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSignature, type SignatureWorld } from '@interlock/shared/action/release-files.ts';
import { nodeFiles } from '@interlock/shared/effects/files/files.ts';
import { checkMessage } from '@interlock/shared/effects/sigstore/message-signature.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { parseTrustedRoot } from '@interlock/shared/formats/signed/trusted-root.ts';
import { expectedOfPolicy } from '@interlock/shared/verify/identities/expected-identity.ts';
import { verifyRelease } from '@interlock/shared/verify/releases/release.ts';
import { artifactNames } from '@interlock/shared/verify/releases/release-names.ts';
import type { SummaryDemand } from '@interlock/shared/verify/statements/verification-summary.ts';
import type { SealedRelease } from './sealed-release.ts';

/** The wheel among the artifacts of every world. */
export const WHEEL = 'demo-1.0.0-py3-none-any.whl';

const effects: SignatureWorld = { files: nodeFiles('/tmp', null), sigstore: { checkMessage } };

/** Changes the text of a file. */
export function edit(folder: string, name: string, change: (text: string) => string): void {
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
}

/**
 * Verifies the release in a folder as somebody who downloaded it would, and gives the verdict with the codes of its
 * reasons. The demand is that of the policy of the given release; `change` is laid over it.
 */
export async function consume(
  { world, trustedRoot }: Pick<SealedRelease, 'world' | 'trustedRoot'>,
  folder: string,
  change: Partial<SummaryDemand> = {},
): Promise<string> {
  const files = readdirSync(folder);
  const check = async (name: string) => {
    const bundle = readFileSync(join(folder, `${name}.sigstore.json`), 'utf8');
    return { bundle, check: await checkSignature(effects, join(folder, name), bundle) };
  };
  try {
    const artifacts = [];
    for (const name of artifactNames(files)) {
      const signature = await check(name);
      const statements = readFileSync(join(folder, `${name}.intoto.jsonl`), 'utf8');
      artifacts.push({
        name,
        size: signature.check.size,
        sha256: signature.check.sha256,
        signature,
        statements,
      });
    }
    const assets = files
      .filter((name) => !name.startsWith('interlock-manifest.json'))
      .map((name) => ({
        name,
        size: readFileSync(join(folder, name)).length,
        sha256: sha256Of(readFileSync(join(folder, name))),
      }));
    const { verdict, reasons } = verifyRelease({
      artifacts,
      trustedRoot: parseTrustedRoot(trustedRoot),
      expected: expectedOfPolicy(world.policy, { repositoryId: '1001' }),
      demand: { policy: world.policy, sha256: world.resolved.sha256, baseCommit: null, ...change },
      seal: {
        manifest: readFileSync(join(folder, 'interlock-manifest.json'), 'utf8'),
        manifestSignature: await check('interlock-manifest.json'),
        decisionLog: readFileSync(join(folder, 'decision-log.jsonl'), 'utf8'),
        assets,
      },
      now: new Date(),
    });
    return [verdict, ...new Set(reasons.map(({ code }) => code))].join(' ');
  } catch (thrown) {
    return thrown instanceof ActionError ? `${thrown.verdict} ${thrown.code}` : String(thrown);
  }
}
