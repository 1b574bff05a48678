import { join } from 'node:path';
import * as v from 'valibot';
import { openSubjects } from '../packages/shared/src/action/handoff-subjects.ts';
import { readRun } from '../packages/shared/src/action/run-facts.ts';
import { collectArtifacts } from '../packages/shared/src/effects/builds/builds-collect.ts';
import { nodeEffects } from '../packages/shared/src/effects/node.ts';
import {
  certificateKey,
  messageSignature,
  parseBundle,
} from '../packages/shared/src/formats/signed/bundle.ts';
import { parseSubjects } from '../packages/shared/src/formats/signed/subjects.ts';

/**
 * Does with the artifact what one action does with it, in a process of its own, and prints the peak of its memory and what the next
 * action is told. `memory.ts` starts it: STEP FOLDER TOLD, where TOLD is what the steps before printed.
 */
const NAME = 'large.bin';
const TAG = 'v1.0.0';
const BUDGET_MILLISECONDS = 600_000;
const Told = v.object({
  reference: v.nullable(v.object({ id: v.number(), sha256: v.string(), attempt: v.number() })),
  subjects: v.nullable(v.string()),
  bundle: v.nullable(v.string()),
  certificate: v.nullable(v.string()),
});

const [step = '', folder = '', told = ''] = process.argv.slice(2);
const known = v.parse(v.pipe(v.string(), v.parseJson(), Told), told);
const environment = { ...process.env };
const run = readRun(environment, null);
const effects = nodeEffects(environment, run, { redact: (text) => text, register: () => undefined });
const news = await perform();
const peakKibibytes = process.resourceUsage().maxRSS;
process.stdout.write(`\n${JSON.stringify({ peakKibibytes, told: { ...known, ...news } })}\n`);

async function perform(): Promise<object> {
  const scratch = await effects.files.makePrivateFolder();
  if (step === 'empty') {
    return {};
  }
  if (step === 'build') {
    const subjects = await collectArtifacts(folder, [NAME], join(scratch, 'made'));
    const reference = await effects.artifacts.upload(`memory-${crypto.randomUUID()}`, join(scratch, 'made'));
    return { reference, subjects: JSON.stringify(subjects) };
  }
  const { reference, subjects, bundle, certificate } = known;
  if (reference === null || subjects === null) {
    throw new Error('build comes first');
  }
  const opened = await openSubjects(effects, reference, parseSubjects(subjects));
  const path = join(opened.folder, NAME);
  if (step === 'sbom') {
    await effects.files.view([{ path: NAME, file: path }], join(scratch, 'view'));
    return {};
  }
  if (step === 'sign') {
    const api = run.api;
    const signed = await effects.sigstore.sign({
      endpoints: {
        fulcio: `${api}/fulcio`,
        rekor: `${api}/rekor`,
        timestampAuthority: null,
        issuer: `${api}/oidc`,
      },
      files: [path],
      statements: [],
      budgetMilliseconds: BUDGET_MILLISECONDS,
    });
    return { bundle: signed.messages[0], certificate: signed.certificate };
  }
  if (step === 'verify') {
    const signature = messageSignature(parseBundle(bundle ?? '')) ?? '';
    const { holds } = await effects.sigstore.checkMessage(path, certificateKey(certificate ?? ''), signature);
    if (!holds) {
      throw new Error('the signature does not hold');
    }
    return {};
  }
  if (step === 'release') {
    const { repository, commit } = run;
    const draft = await effects.github.createDraft(repository, { tag: TAG, commit, name: TAG, body: '' });
    const asset = await effects.github.upload(repository, draft, NAME, path);
    await effects.github.downloadAsset(repository, asset.id, join(scratch, 'back'));
    return {};
  }
  if (step === 'fetch') {
    await effects.files.copy(path, join(scratch, NAME));
    return {};
  }
  throw new Error(`There is no step ${step}`);
}
