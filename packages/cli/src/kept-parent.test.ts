import { describe, expect, test } from '@jest/globals';
import { keptParent } from './kept-parent.ts';

describe('keptParent()', () => {
  test('lies under the current folder', () => {
    expect(keptParent('records', '/home/me/work', '/home/me/project', { PATH: '/usr/bin:/bin' })).toBe(
      '/home/me/work/.interlock/records',
    );
  });

  test.each([
    ['on PATH', '/usr/bin', '/usr/bin:/bin', null],
    ['the project', '/home/me/project', '/usr/bin', '/home/me/project'],
    ['inside the project', '/home/me/project/sub', '/usr/bin', '/home/me/project'],
    ['anywhere, and the project is the root', '/home/me', '/usr/bin', '/'],
  ])('lies under the state folder when the current folder is %s', (_title, current, search, project) => {
    const parent = keptParent('rehearsals', current, project, { PATH: search, XDG_STATE_HOME: '/state' });
    expect(parent).toBe('/state/interlock/rehearsals');
  });
});
