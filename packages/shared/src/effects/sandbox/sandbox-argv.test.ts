import { describe, expect, test } from '@jest/globals';
import { type BoxPlan, boxArgv } from './sandbox-argv.ts';

const PLAN: BoxPlan = {
  layer: 'user-namespace',
  programs: { prlimit: '/usr/bin/prlimit', bwrap: '/usr/bin/bwrap', setpriv: '/usr/bin/setpriv' },
  userId: 1000,
  groupId: 1001,
  mounts: [
    { access: 'read-only', from: '/opt/tool', to: '/opt/tool' },
    { access: 'read-only', from: '/opt/tool/lib/x.so', to: '/opt/tool/lib/x.so' },
    { access: 'read-only', from: '/project', to: '/src' },
    { access: 'writable', from: '/run/out', to: '/out' },
  ],
  environment: { ONE: 'two words' },
  cwd: '/src',
  argv: ['/opt/tool/run', '--flag'],
};

describe('boxArgv', () => {
  test.each(['user-namespace', 'dropped-uid'] as const)(
    '%s: no network, no capabilities of the caller, no environment, read-only root',
    (layer) => {
      const text = boxArgv({ ...PLAN, layer }).join(' ');
      for (const part of [
        '--unshare-net',
        '--unshare-pid',
        '--unshare-ipc',
        '--cap-drop ALL',
        '--clearenv',
        '--new-session',
        '--die-with-parent',
        '--remount-ro /',
        '--setenv ONE two words',
      ]) {
        expect(text).toContain(part);
      }
      expect(text).toContain('--ro-bind /project /src --bind /run/out /out');
    },
  );

  test('a user gets a user namespace of their own in which no other can be made, and no capabilities', () => {
    const text = boxArgv(PLAN).join(' ');
    expect(text).toContain('--unshare-user --disable-userns --uid 1000 --gid 1001');
    expect(text).not.toContain('--cap-add');
    expect(text.endsWith('-- /opt/tool/run --flag')).toBe(true);
  });

  test('root drops the user, every capability and the way back before the tool starts', () => {
    const text = boxArgv({ ...PLAN, layer: 'dropped-uid' }).join(' ');
    expect(text).not.toContain('--unshare-user');
    expect(text).toContain(
      '-- /usr/bin/setpriv --reuid 1000 --regid 1001 --clear-groups --inh-caps=-all --ambient-caps=-all --bounding-set=-all --no-new-privs -- /opt/tool/run --flag',
    );
  });

  test('makes parents first, and mounts nothing twice', () => {
    const argv = boxArgv(PLAN);
    expect(argv.join(' ')).toContain('--perms 0755 --dir /opt --ro-bind /opt/tool /opt/tool');
    expect(argv).not.toContain('/opt/tool/lib/x.so');
  });
});
