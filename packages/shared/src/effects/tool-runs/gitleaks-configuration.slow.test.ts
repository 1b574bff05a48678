import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import {
  GITLEAKS_CONFIGURATION,
  PASSED_OVER_PATHS,
  RULE_PATHS,
} from '../../formats/gitleaks/gitleaks-configuration.ts';

import { findGo } from '../provisioning/missing-prerequisites.ts';

const MODULE = 'github.com/zricethezav/gitleaks/v8';

test('the kept list is that of the pinned version, word for word', async () => {
  const lock = resolve(import.meta.dirname, '../../../../../locks/go/gitleaks');
  const go = await findGo(process.env);
  const said = execFileSync(go ?? 'no go', ['mod', 'download', '-json', MODULE], {
    cwd: lock,
    encoding: 'utf8',
  });
  const { Dir, Version } = v.parse(v.object({ Dir: v.string(), Version: v.string() }), JSON.parse(said));
  expect(Version).toBe(`v${GITLEAKS_CONFIGURATION.version}`);
  const text = readFileSync(join(Dir, 'config/gitleaks.toml'), 'utf8');
  expect(createHash('sha256').update(text).digest('hex')).toBe(GITLEAKS_CONFIGURATION.sha256);
  const [, list = ''] = /^\[allowlist\][^[]*?^paths = \[\n(.*?)^\]/ms.exec(text) ?? [];
  expect([...list.matchAll(/'''(.*?)'''/g)].map(([, pattern]) => pattern)).toEqual(PASSED_OVER_PATHS);
  expect([...text.matchAll(/^path = '''(.*?)'''/gm)].map(([, pattern]) => pattern)).toEqual(RULE_PATHS);
});
