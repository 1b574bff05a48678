import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { DeclaredBuild } from '../../model/build.ts';
import { formatDeclaredBuild, parseDeclaredBuild } from './declared-build.ts';

const OURS: DeclaredBuild = { by: 'interlock', argv: ['make'], artifacts: ['a'], lockFile: null };
const THEIRS: DeclaredBuild = { by: 'caller', artifact: { id: 1, sha256: 'a'.repeat(64) }, artifacts: ['a'] };

describe('parseDeclaredBuild', () => {
  test.each([OURS, THEIRS])('reads what was written of $by', (build) => {
    expect(parseDeclaredBuild(formatDeclaredBuild(build))).toEqual(build);
  });

  test.each([
    ['nothing', ''],
    ['null', 'null'],
    ['another builder', JSON.stringify({ ...OURS, by: 'nobody' })],
    ['both kinds at once', JSON.stringify({ ...OURS, ...THEIRS, by: 'interlock' })],
    ['no files', JSON.stringify({ ...THEIRS, artifacts: [] })],
    ['no command', JSON.stringify({ ...OURS, argv: [] })],
    ['no digest', JSON.stringify({ ...THEIRS, artifact: { id: 1, sha256: 'a' } })],
  ])('refuses %s', (_title, text) => {
    expect(() => parseDeclaredBuild(text)).toThrow(expect.objectContaining({ code: 'EVIDENCE_UNREADABLE' }));
  });

  test('gives a value or its own error for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          expect(['interlock', 'caller']).toContain(parseDeclaredBuild(text).by);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'EVIDENCE_UNREADABLE' });
        }
      }),
    );
  });
});
