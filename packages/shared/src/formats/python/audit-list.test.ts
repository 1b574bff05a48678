import { describe, expect, test } from '@jest/globals';
import { auditList } from './audit-list.ts';
import { normalPackageName } from './requirements-lock.ts';

describe('auditList()', () => {
  test('pins each package once, without markers and digests', () => {
    const packages = [
      { name: 'idna', version: '3.20' },
      { name: 'zipp', version: '4.1.2' },
    ];
    expect(auditList(packages)).toBe('idna==3.20\nzipp==4.1.2\n');
  });
  test('spells the name of a second version otherwise: pip-audit ends at a name that stands there twice', () => {
    const versions = ['1', '2', '3', '4', '5'];
    const lines = auditList(versions.map((version) => ({ name: 'py-idna', version })))
      .trim()
      .split('\n');
    const names = lines.map((line) => line.replace(/==.*/, ''));
    expect(lines.map((line) => line.replace(/.*==/, ''))).toEqual(versions);
    expect(new Set(names).size).toBe(5);
    expect(new Set(names.map(normalPackageName))).toEqual(new Set(['py-idna']));
  });
});
