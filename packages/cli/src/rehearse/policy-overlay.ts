import { isMap, parseDocument } from 'yaml';

/** Addresses and trust root of the stand-ins that a rehearsal writes into the base commit of its temporary repository. */
export interface StandIns {
  readonly url: string;
  readonly server: string;
  readonly issuer: string;
  readonly fulcio: string;
  readonly rekor: string;
  readonly timestampAuthority: string;
  readonly packageIndex: string;
  readonly trustedRootSha256: string;
  readonly workflow: string;
  readonly builderCommit: string;
}

export const TRUSTED_ROOT_PATH = '.github/interlock/trusted_root.json';

/** Puts the stand-ins in place of the endpoints of a project's own policy; everything else of the policy stays. */
export function overlayPolicy(text: string | null, standIns: StandIns): string {
  const document = parseDocument(text ?? 'extends: starter\n');
  document.set('rehearsal', true);
  if (document.get('confinement') !== 'required') {
    // No hosted job here: the record names the box that there was, and says when a real release would be refused.
    document.set('confinement', 'best');
  }
  document.set(
    'platform',
    document.createNode({ server: standIns.server, api: standIns.url, issuer: standIns.issuer }),
  );
  const signing: readonly (readonly [string, unknown])[] = [
    ['fulcio', standIns.fulcio],
    ['rekor', standIns.rekor],
    ['timestamp-authority', standIns.timestampAuthority],
    ['trusted-root', { path: TRUSTED_ROOT_PATH, sha256: standIns.trustedRootSha256 }],
  ];
  for (const [name, value] of signing) {
    document.setIn(['signing', name], document.createNode(value));
  }
  if (isMap(document.getIn(['release', 'registry']))) {
    document.setIn(['release', 'registry', 'url'], standIns.packageIndex);
  }
  document.setIn(['identity', 'workflow'], `https://github.com/${standIns.workflow}`);
  document.setIn(['identity', 'builder-commits'], document.createNode([standIns.builderCommit]));
  return document.toString();
}
