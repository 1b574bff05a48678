import type { Route } from '../http/router.ts';
import { ARTIFACT_CALLS } from './artifact-service.ts';
import { getBlob, putBlob } from './blobs.ts';

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService';

/** The Actions Results service (artifacts, version 7 of the client's protocol) and its blob store. */
export const RESULTS_ROUTES: readonly Route[] = [
  ...Object.entries(ARTIFACT_CALLS).map(([name, handler]) => ({
    method: 'POST',
    path: `${SERVICE}/${name}`,
    handler,
  })),
  { method: 'PUT', path: '/results/upload/{id}', handler: putBlob },
  { method: 'GET', path: '/results/download/{id}', handler: getBlob },
];
