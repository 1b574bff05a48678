import { utf8String } from '../encoding/der.ts';
import type { Claims } from '../oidc/token.ts';
import { extension } from '../x509/certificate.ts';

const ARC = '1.3.6.1.4.1.57264.1';
const SERVER = 'https://github.com';

const REQUIRED = [
  'event_name',
  'iss',
  'job_workflow_ref',
  'job_workflow_sha',
  'ref',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'repository_visibility',
  'run_attempt',
  'run_id',
  'runner_environment',
  'sha',
  'sub',
  'workflow',
  'workflow_ref',
  'workflow_sha',
] as const;

type Required = (typeof REQUIRED)[number];

/** What a certificate says about a run: the subject URI and the extensions, DER. */
export interface CertificateIdentity {
  readonly subjectUri: string;
  readonly extensions: readonly Buffer[];
}

/**
 * Maps the claims of a run to the certificate's subject and extensions (Fulcio's docs/oid-info.md): .1 to .6 are raw
 * bytes, .8 and up a DER UTF8String, .23 is there only when the job has an environment. A missing claim is named.
 */
export function certificateIdentity(claims: Claims): CertificateIdentity | { readonly missing: string } {
  const missing = REQUIRED.find((name) => typeof claims[name] !== 'string' || claims[name] === '');
  if (missing !== undefined) {
    return { missing };
  }
  const claim = (name: Required): string => String(claims[name]);
  const run = `${SERVER}/${claim('repository')}/actions/runs/${claim('run_id')}/attempts/${claim('run_attempt')}`;
  const subjectUri = `${SERVER}/${claim('job_workflow_ref')}`;
  const raw: readonly (readonly [number, string])[] = [
    [1, claim('iss')],
    [2, claim('event_name')],
    [3, claim('sha')],
    [4, claim('workflow')],
    [5, claim('repository')],
    [6, claim('ref')],
  ];
  const environment = claims['environment'];
  const encoded: readonly (readonly [number, string])[] = [
    [8, claim('iss')],
    [9, subjectUri],
    [10, claim('job_workflow_sha')],
    [11, claim('runner_environment')],
    [12, `${SERVER}/${claim('repository')}`],
    [13, claim('sha')],
    [14, claim('ref')],
    [15, claim('repository_id')],
    [16, `${SERVER}/${claim('repository_owner')}`],
    [17, claim('repository_owner_id')],
    [18, `${SERVER}/${claim('workflow_ref')}`],
    [19, claim('workflow_sha')],
    [20, claim('event_name')],
    [21, run],
    [22, claim('repository_visibility')],
    ...(typeof environment === 'string' && environment !== '' ? ([[23, environment]] as const) : []),
    [24, claim('sub')],
  ];
  return {
    subjectUri,
    extensions: [
      ...raw.map(([number, text]) => extension(`${ARC}.${number}`, Buffer.from(text, 'utf8'))),
      ...encoded.map(([number, text]) => extension(`${ARC}.${number}`, utf8String(text))),
    ],
  };
}
