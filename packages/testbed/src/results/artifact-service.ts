import * as v from 'valibot';
import { type Answer, bearer, type Exchange, json, Refusal, readJson } from '../http/exchange.ts';
import type { Handler } from '../http/router.ts';
import { signedAddress } from '../http/signed-address.ts';
import type { Artifact, Run } from '../store/records.ts';
import type { World } from '../world.ts';

const UPLOAD_LIFETIME_SECONDS = 3600;
const RETENTION_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;
const FORBIDDEN_IN_NAME = /[\r\n"*/:<>?\\|]/;

const Backend = {
  workflow_run_backend_id: v.string(),
  workflow_job_run_backend_id: v.string(),
};

const CreateRequest = v.object({
  ...Backend,
  name: v.string(),
  mime_type: v.optional(v.string(), 'application/zip'),
  expires_at: v.optional(v.string()),
  version: v.number(),
});
const FinalizeRequest = v.object({
  ...Backend,
  name: v.string(),
  size: v.pipe(v.string(), v.digits()),
  hash: v.optional(v.string()),
});
const ListRequest = v.object({
  ...Backend,
  name_filter: v.optional(v.string()),
  id_filter: v.optional(v.string()),
});
const NameRequest = v.object({ ...Backend, name: v.string() });

function refusal(status: number, code: string, message: string): Refusal {
  return new Refusal(json(status, { code, msg: message }));
}

/** The body of a call, and the run that its token belongs to; the run named in the body must be the same. */
async function readCall<
  Schema extends v.GenericSchema<unknown, { readonly workflow_run_backend_id: string }>,
>(
  world: World,
  exchange: Exchange,
  schema: Schema,
): Promise<{ readonly run: Run; readonly call: v.InferOutput<Schema> }> {
  const run = world.runtimeTokens.get(bearer(exchange));
  if (run === undefined) {
    throw refusal(401, 'unauthenticated', 'invalid token');
  }
  const parsed = v.safeParse(schema, await readJson(exchange));
  if (!parsed.success) {
    throw refusal(400, 'malformed', v.summarize(parsed.issues));
  }
  if (parsed.output.workflow_run_backend_id !== String(run.id)) {
    throw refusal(403, 'permission_denied', 'the token is of another run');
  }
  return { run, call: parsed.output };
}

function named(world: World, run: Run, name: string): Artifact | undefined {
  return world.store.records.artifacts.find(
    (artifact) => artifact.runId === run.id && artifact.name === name,
  );
}

function finalized(world: World, run: Run, name: string): Artifact {
  const artifact = named(world, run, name);
  if (artifact === undefined || !artifact.isFinalized) {
    throw refusal(404, 'not_found', 'artifact not found');
  }
  return artifact;
}

async function createArtifact(world: World, exchange: Exchange): Promise<Answer> {
  const { run, call } = await readCall(world, exchange, CreateRequest);
  if (call.name === '' || FORBIDDEN_IN_NAME.test(call.name)) {
    throw refusal(400, 'invalid_argument', 'the artifact name is not valid');
  }
  if (named(world, run, call.name) !== undefined) {
    throw refusal(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
  }
  const now = world.now();
  const expiresAt =
    call.expires_at ?? new Date(now.getTime() + RETENTION_DAYS * DAY_MILLISECONDS).toISOString();
  const artifact: Artifact = {
    id: world.store.nextId(),
    runId: run.id,
    jobId: run.job,
    name: call.name,
    mimeType: call.mime_type,
    size: 0,
    sha256: null,
    digest: null,
    isFinalized: false,
    createdAt: now.toISOString(),
    expiresAt,
  };
  world.store.records.artifacts.push(artifact);
  const address = signedAddress(world, `/results/upload/${artifact.id}`, UPLOAD_LIFETIME_SECONDS);
  return json(200, { ok: true, signed_upload_url: address });
}

async function finalizeArtifact(world: World, exchange: Exchange): Promise<Answer> {
  const { run, call } = await readCall(world, exchange, FinalizeRequest);
  const artifact = named(world, run, call.name);
  if (artifact === undefined || artifact.sha256 === null || artifact.isFinalized) {
    throw refusal(404, 'not_found', 'no upload of this name waits to be finalized');
  }
  const digest = `sha256:${artifact.sha256}`;
  if (String(artifact.size) !== call.size || (call.hash !== undefined && call.hash !== digest)) {
    throw refusal(400, 'invalid_argument', 'size or hash differ from what was uploaded');
  }
  artifact.digest = call.hash ?? null;
  artifact.isFinalized = true;
  return json(200, { ok: true, artifact_id: String(artifact.id) });
}

async function listArtifacts(world: World, exchange: Exchange): Promise<Answer> {
  const { run, call } = await readCall(world, exchange, ListRequest);
  const artifacts = world.store.records.artifacts
    .filter((artifact) => artifact.runId === run.id && artifact.isFinalized)
    .filter(({ name }) => call.name_filter === undefined || name === call.name_filter)
    .filter(({ id }) => call.id_filter === undefined || String(id) === call.id_filter)
    .map((artifact) => ({
      workflow_run_backend_id: String(artifact.runId),
      workflow_job_run_backend_id: artifact.jobId,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.size),
      created_at: artifact.createdAt,
      ...(artifact.digest === null ? {} : { digest: artifact.digest }),
    }));
  return json(200, { artifacts });
}

async function signedArtifactAddress(world: World, exchange: Exchange): Promise<Answer> {
  const { run, call } = await readCall(world, exchange, NameRequest);
  const artifact = finalized(world, run, call.name);
  return json(200, {
    name: artifact.name,
    signed_url: signedAddress(world, `/results/download/${artifact.id}`),
  });
}

async function deleteArtifact(world: World, exchange: Exchange): Promise<Answer> {
  const { run, call } = await readCall(world, exchange, NameRequest);
  const artifact = finalized(world, run, call.name);
  const { artifacts } = world.store.records;
  artifacts.splice(artifacts.indexOf(artifact), 1);
  return json(200, { ok: true, artifact_id: String(artifact.id) });
}

/** The calls of the artifact service by method name. */
export const ARTIFACT_CALLS: Readonly<Record<string, Handler>> = {
  CreateArtifact: createArtifact,
  FinalizeArtifact: finalizeArtifact,
  ListArtifacts: listArtifacts,
  GetSignedArtifactURL: signedArtifactAddress,
  DeleteArtifact: deleteArtifact,
};
