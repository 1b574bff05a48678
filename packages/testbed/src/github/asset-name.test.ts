import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { storedAssetName } from './asset-name.ts';

test('storedAssetName keeps what needs no change and never makes a path', () => {
  expect(storedAssetName('demo-1.0.0-py3-none-any.whl')).toBe('demo-1.0.0-py3-none-any.whl');
  fc.assert(
    fc.property(fc.string(), (name) => {
      const stored = storedAssetName(name);
      expect(stored).toMatch(/^[A-Za-z0-9\-_+@.]*$/);
      expect(stored.startsWith('.')).toBe(false);
    }),
  );
});
