import { describe, expect, test } from '@jest/globals';
import { evidenceParent } from './evidence-copy.ts';

describe('evidenceParent()', () => {
  test('lies under the current folder', () => {
    expect(evidenceParent('/home/me/work', '/usr/bin:/bin', null)).toBe(
      '/home/me/work/.interlock/rehearsals',
    );
  });

  test.each([
    ['on PATH', '/usr/bin', '/usr/bin:/bin', null],
    ['the rehearsed project', '/home/me/project', '/usr/bin', '/home/me/project'],
    ['inside the rehearsed project', '/home/me/project/sub', '/usr/bin', '/home/me/project'],
  ])('lies under the state folder when the current folder is %s', (_title, current, search, project) => {
    expect(evidenceParent(current, search, project)).toMatch(/interlock\/rehearsals$/);
    expect(evidenceParent(current, search, project).startsWith(`${current}/`)).toBe(false);
  });
});
