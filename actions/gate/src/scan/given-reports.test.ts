import { describe, expect, test } from '@jest/globals';
import { worldOf } from '../testing/bandit-world.ts';
import { banditReport, honestBandit } from '../testing/gate-world.ts';

function reported(content: Uint8Array | null, facts = {}) {
  const world = worldOf(() => new Error('must not run'));
  if (content !== null) {
    world.files.set('/checkout/out.json', content);
  }
  return world.step({ reports: 'bandit=out.json' }, facts);
}

describe('reports that CI made', () => {
  test('a report that names every file passes without starting the tool', async () => {
    const { outputs, record } = await reported(banditReport(['src/a.py'], []));
    expect(outputs['verdict']).toBe('pass');
    expect(record.has('reports/bandit')).toBe(true);
  });

  test('a report with a finding fails', async () => {
    expect((await reported(banditReport(['src/a.py'], ['B101']))).outputs['verdict']).toBe('fail');
  });

  test.each([
    ['is not there', null],
    ['is empty', new Uint8Array()],
    ['is null', new TextEncoder().encode('null')],
    ['does not name the file', banditReport(['src/other.py'], [])],
  ])('a report that %s is an error', async (_name, content) => {
    expect((await reported(content)).outputs['verdict']).toBe('error');
  });

  test.each([
    ['an hour before the commit', '2026-11-21T11:00:00Z', 'error'],
    ['as the clocks of two machines may differ', '2026-11-21T11:55:00Z', 'pass'],
    ['at no time that can be read', 'yesterday', 'error'],
  ])('a report that says that it was made %s: %s', async (_name, time, verdict) => {
    const text = new TextDecoder().decode(banditReport(['src/a.py'], []));
    const dated = new TextEncoder().encode(text.replace('2026-11-21T12:00:00Z', time));
    const { outputs, record } = await reported(dated);
    expect(outputs['verdict']).toBe(verdict);
    expect(record.get('decision.json')?.includes('"REPORT_STALE"')).toBe(verdict === 'error');
  });

  test.each([
    ['is a file', 'out.json', 'out.json'],
    ['lies behind a link', 'out', 'out/report.json'],
  ])('a report that %s of the commit that it would judge is refused', async (_name, tracked, path) => {
    const world = worldOf(() => new Error('must not run'), { [tracked]: 'x' });
    world.files.set(`/checkout/${path}`, banditReport(['src/a.py'], []));
    const { outputs, record } = await world.step({ reports: `bandit=./${path}` });
    expect(outputs['verdict']).toBe('fail');
    expect(record.get('record.json')).toContain('"REPORT_TRACKED"');
  });

  test('a release takes no report', async () => {
    const { record, outputs } = await reported(banditReport(['src/a.py'], []), { ref: 'refs/tags/v1' });
    expect(outputs['verdict']).toBe('error');
    expect(record.get('decision.json')).toContain('"EVIDENCE_UNEXPECTED"');
  });

  test('a tool that the policy does not use is a usage error', async () => {
    const { outputs, record } = await worldOf(honestBandit()).step({ reports: 'sarif=out.json' });
    expect(outputs['verdict']).toBe('error');
    expect(record.get('record.json')).toContain(
      'A report is given for `sarif`, which the policy does not use',
    );
  });

  test('a folder in the place of a report is called that', async () => {
    const world = worldOf(() => new Error('must not run'));
    world.files.set('/checkout/out.json/inside', new Uint8Array());
    const { outputs, record } = await world.step({ reports: 'bandit=out.json' });
    expect(outputs['verdict']).toBe('error');
    expect(record.get('record.json')).toContain('"REPORT_NOT_A_FILE"');
  });
});
