import { FaultSetting } from '@interlock/testbed/protocol.ts';
import * as v from 'valibot';
import { git } from '../rehearse/project.ts';
import type { Stage } from '../rehearse/stage.ts';
import type { Injection } from './case-file.ts';

/** Makes the stand-in of GitHub or Sigstore misbehave before a job, over its control interface. */
export async function breakStandIn(injection: Injection, jobId: string, stage: Stage): Promise<void> {
  if (!('job' in injection) || injection.job !== jobId) {
    return;
  }
  switch (injection.kind) {
    case 'fault':
      await stage.testbed.inject(await filled(injection.fault, stage));
      return;
    case 'move-tag':
      await git(stage.project.folder, 'tag', '-f', stage.project.tag, `${stage.project.commit}~1`);
      return;
    case 'published-release':
      await publishRelease(stage, injection.tag ?? stage.project.tag, injection.assets);
      return;
    case 'attempt':
    case 'caller-artifact':
    case 'claims':
    case 'edit':
    case 'environment':
    case 'outputs':
    case 'rewrite':
    case 'sign-again':
    case 'skip':
    case 'tamper':
      return;
  }
}

/** Publishes a release of a tag with files of these names, as somebody with write access could. */
async function publishRelease(stage: Stage, tag: string, assets: readonly string[]): Promise<void> {
  const releases = `/repos/${stage.project.name}/releases`;
  const draft = { tag_name: tag, target_commitish: stage.project.commit, draft: true };
  const { id } = v.parse(CreatedRelease, await call(stage, 'POST', releases, JSON.stringify(draft)));
  for (const name of assets) {
    await call(stage, 'POST', `/uploads${releases}/${id}/assets?name=${encodeURIComponent(name)}`, '{}');
  }
  await call(stage, 'PATCH', `${releases}/${id}`, JSON.stringify({ draft: false }));
}

const CreatedRelease = v.object({ id: v.number() });

async function call(stage: Stage, method: string, path: string, body: string): Promise<unknown> {
  const response = await fetch(`${stage.testbed.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${stage.testbed.githubToken}`, 'content-type': 'application/json' },
    body,
  });
  if (!response.ok) {
    throw new Error(`The stand-in refused ${method} ${path}: ${response.status}`);
  }
  return response.json();
}

/** Fills `{{commit}}`, `{{base}}`, `{{repository}}` and `{{tag}}` into a fault. */
async function filled(
  fault: Readonly<Record<string, unknown>>,
  stage: Stage,
): Promise<v.InferOutput<typeof FaultSetting>> {
  const base = await git(stage.project.folder, 'rev-parse', `${stage.project.commit}~1`);
  const text = JSON.stringify(fault)
    .replaceAll('{{commit}}', stage.project.commit)
    .replaceAll('{{base}}', base)
    .replaceAll('{{repository}}', stage.project.name)
    .replaceAll('{{tag}}', stage.project.tag);
  return v.parse(v.pipe(v.string(), v.parseJson(), FaultSetting), text);
}
