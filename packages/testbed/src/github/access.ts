import { bearer, type Exchange, header, json, parameter, Refusal } from '../http/exchange.ts';
import type { Permissions } from '../protocol.ts';
import type { Repository } from '../store/records.ts';
import type { World } from '../world.ts';

const DOCUMENTATION = 'https://docs.github.com/rest';

type Area = keyof Permissions;

/** A GitHub error body: message, documentation address and the status as a text. */
export function refusal(
  status: number,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const body = { message, ...more, documentation_url: DOCUMENTATION, status: String(status) };
  return new Refusal(json(status, body, headers));
}

/** The refusal of what does not exist, or that the caller may not know to exist. */
export function notFound(): Refusal {
  return refusal(404, 'Not Found');
}

/** 422 with one entry in `errors`, as GitHub validates. */
export function invalid(resource: string, code: string, field: string): Refusal {
  return refusal(422, 'Validation Failed', { errors: [{ resource, code, field }] });
}

function permissionsOf(world: World, exchange: Exchange): Permissions | null {
  if (header(exchange, 'authorization') === '') {
    return null;
  }
  const permissions = world.githubTokens.get(bearer(exchange));
  if (permissions === undefined) {
    throw refusal(401, 'Bad credentials');
  }
  return permissions;
}

/** Whether the caller's token may write releases and refs: only such a caller sees drafts. */
export function canWriteContents(world: World, exchange: Exchange): boolean {
  return permissionsOf(world, exchange)?.contents === 'write';
}

/**
 * The repository that the path names, when the token may do this in it. Without a token only a public repository can
 * be read; what is hidden answers 404, what is refused 403, and an unknown token 401.
 */
export function authorize(
  world: World,
  exchange: Exchange,
  area: Area | 'metadata',
  access: 'read' | 'write',
): Repository {
  if (header(exchange, 'user-agent') === '') {
    throw refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    );
  }
  const permissions = permissionsOf(world, exchange);
  const repository = world.store.records.repositories.find(
    ({ owner, name }) =>
      owner.toLowerCase() === parameter(exchange, 'owner').toLowerCase() &&
      name.toLowerCase() === parameter(exchange, 'repo').toLowerCase(),
  );
  if (repository === undefined || (permissions === null && repository.visibility !== 'public')) {
    throw notFound();
  }
  if (permissions === null && access === 'write') {
    throw refusal(401, 'Requires authentication');
  }
  const granted = area === 'metadata' ? 'read' : permissions?.[area];
  const isPublicRead = access === 'read' && repository.visibility === 'public';
  if (granted === 'write' || (granted === 'read' && access === 'read') || isPublicRead) {
    return repository;
  }
  throw refusal(
    403,
    'Resource not accessible by integration',
    {},
    {
      'x-accepted-github-permissions': `${area}=${access}`,
    },
  );
}

/** `owner/name`. */
export function fullName(repository: Repository): string {
  return `${repository.owner}/${repository.name}`;
}
