import { describe, expect, test } from '@jest/globals';
import { nodeComplaint } from './node-version.ts';

describe('nodeComplaint', () => {
  test.each(['20.20.2', '22.21.0', '23.9.0', 'unknown'])('refuses Node.js %s', (version) => {
    expect(nodeComplaint(version)).toContain(`Node.js ${version} is older than 24`);
  });

  test.each(['24.0.0', '26.1.0', '100.0.0'])('takes Node.js %s', (version) => {
    expect(nodeComplaint(version)).toBeNull();
  });
});
