import * as v from 'valibot';
import { type Answer, type Exchange, json, Refusal, readJson } from '../http/exchange.ts';
import type { Handler, Route } from '../http/router.ts';
import {
  AssetSwap,
  FaultSetting,
  PullRequestSetting,
  RepositorySetting,
  TagMove,
  TokenSetting,
} from '../protocol.ts';
import { freshToken, type World } from '../world.ts';
import { forgetReleases, moveTag, swapAsset } from './changes.ts';
import { registerRun } from './runs.ts';
import { stateView } from './state.ts';

async function body<Schema extends v.GenericSchema>(
  exchange: Exchange,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, await readJson(exchange));
  if (!parsed.success) {
    throw new Refusal(json(400, { message: v.summarize(parsed.issues) }));
  }
  return parsed.output;
}

async function setRepository(world: World, exchange: Exchange): Promise<Answer> {
  const repository = await body(exchange, RepositorySetting);
  const { repositories } = world.store.records;
  const at = repositories.findIndex(
    ({ owner, name }) => owner === repository.owner && name === repository.name,
  );
  repositories.splice(at < 0 ? repositories.length : at, at < 0 ? 0 : 1, repository);
  return json(200, repository);
}

async function setPullRequest(world: World, exchange: Exchange): Promise<Answer> {
  const pull = await body(exchange, PullRequestSetting);
  const { pullRequests } = world.store.records;
  const at = pullRequests.findIndex(
    ({ repository, number }) => repository === pull.repository && number === pull.number,
  );
  pullRequests.splice(at < 0 ? pullRequests.length : at, at < 0 ? 0 : 1, pull);
  return json(200, pull);
}

async function setToken(world: World, exchange: Exchange): Promise<Answer> {
  const token = freshToken('ghs_');
  world.githubTokens.set(token, await body(exchange, TokenSetting));
  return json(201, { token });
}

async function addFault(world: World, exchange: Exchange): Promise<Answer> {
  return json(201, { id: world.faults.add(await body(exchange, FaultSetting)) });
}

function clearFaults(world: World): Answer {
  world.faults.clear();
  return json(200, {});
}

async function setLatency(world: World, exchange: Exchange): Promise<Answer> {
  const { milliseconds } = await body(
    exchange,
    v.strictObject({ milliseconds: v.pipe(v.number(), v.minValue(0)) }),
  );
  world.latency.milliseconds = milliseconds;
  return json(200, {});
}

async function setTag(world: World, exchange: Exchange): Promise<Answer> {
  const { repository, tag, sha } = await body(exchange, TagMove);
  await moveTag(world, repository, tag, sha);
  return json(200, {});
}

async function setAsset(world: World, exchange: Exchange): Promise<Answer> {
  const { repository, name, bytesBase64 } = await body(exchange, AssetSwap);
  const swapped = await swapAsset(world, repository, name, Buffer.from(bytesBase64, 'base64'));
  return json(swapped === 0 ? 404 : 200, { swapped });
}

async function clearReleases(world: World, exchange: Exchange): Promise<Answer> {
  const { repository } = await body(exchange, v.strictObject({ repository: v.string() }));
  forgetReleases(world, repository);
  return json(200, {});
}

function clearRequests(world: World): Answer {
  world.requests.length = 0;
  return json(200, {});
}

function guarded(handler: Handler): Handler {
  return (world, exchange) =>
    exchange.headers.authorization === `Bearer ${world.controlToken}`
      ? handler(world, exchange)
      : json(401, { message: 'the control token is needed' });
}

const OPEN_ROUTES: readonly Route[] = [
  { method: 'PUT', path: '/_testbed/repositories', handler: setRepository },
  { method: 'PUT', path: '/_testbed/runs', handler: registerRun },
  { method: 'PUT', path: '/_testbed/pulls', handler: setPullRequest },
  { method: 'POST', path: '/_testbed/tokens', handler: setToken },
  { method: 'POST', path: '/_testbed/faults', handler: addFault },
  { method: 'DELETE', path: '/_testbed/faults', handler: clearFaults },
  { method: 'PUT', path: '/_testbed/latency', handler: setLatency },
  { method: 'PUT', path: '/_testbed/tags', handler: setTag },
  { method: 'PUT', path: '/_testbed/assets', handler: setAsset },
  { method: 'DELETE', path: '/_testbed/releases', handler: clearReleases },
  { method: 'GET', path: '/_testbed/state', handler: (world) => json(200, stateView(world)) },
  { method: 'DELETE', path: '/_testbed/requests', handler: clearRequests },
];

/** The control interface; every request needs the control token. */
export const CONTROL_ROUTES: readonly Route[] = OPEN_ROUTES.map((route) => ({
  ...route,
  handler: guarded(route.handler),
}));
