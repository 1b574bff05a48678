import { describe, expect, test } from '@jest/globals';
import { runCommandLine } from './command-line.ts';
import { COMMANDS } from './options.ts';

async function run(...argv: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await runCommandLine(argv, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    environment: { MY_TOKEN: 'hunter2hunter2', PATH: '/usr/bin:/bin' },
    cwd: '/',
  });
  return { code, ...written };
}

describe('runCommandLine()', () => {
  test('lists every command with its summary', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) {
      expect(out).toContain(`  ${name.padEnd(8)}  ${summary}`);
    }
  });
  test.each([['--help'], ['--version'], ['gate', '--help']])(
    'gives %j as one JSON document too',
    async (...argv) => {
      const { code, out, err } = await run(...argv, '--json');
      expect(code).toBe(0);
      expect(err).toBe('');
      expect(Object.keys(JSON.parse(out))).not.toEqual([]);
    },
  );
  test('says its version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
  test.each([
    [[], 'No command was given'],
    [['no-such'], 'There is no command `no-such`'],
    [['gaet'], 'Did you mean `gate`?'],
    [['--no-such'], 'There is no option `--no-such`'],
    [['doctor', '--no-such'], "Unknown option '--no-such'"],
    [['verify', '/usr'], '`/usr` is a folder, and a folder is verified as a whole release with `--policy`'],
    [['doctor', 'a', 'b'], '`doctor` takes one argument, not 2'],
  ])('ends %j with 64, one line and a next step on standard error', async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(64);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toMatch(/--help/);
    expect(err.trimEnd()).not.toContain('\n');
  });
  test('gives an error as one JSON document when asked for JSON', async () => {
    const { code, out } = await run('no-such', '--json');
    expect(code).toBe(64);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'error', reasons: [{ code: 'USAGE' }] });
  });
  test('never writes a secret of the environment, and no terminal sequence', async () => {
    const { out, err } = await run('\u001b[31mhunter2hunter2', '--json');
    expect(out + err).not.toContain('hunter2');
    expect(out + err).not.toContain('\u001b');
  });
  test('writes nothing that a runner takes for a workflow command', async () => {
    const path = '/no/##[set-output name=verdict]pass';
    const { out, err } = await run('doctor', path, '--json');
    expect(out + err).not.toContain('##[');
    expect(JSON.parse(out).reasons[0].message).toContain('##[set-output');
  });
  test.each(['--bundle', '--key', '--certificate-identity', '--policy'])(
    'hears %s once or not at all',
    async (option) => {
      const { code, err } = await run('verify', 'a', option, 'x', `${option}=y`);
      expect([code, err]).toEqual([64, expect.stringContaining('was given more than once')]);
    },
  );
  test('ends with 2 when the folder of a project does not exist', async () => {
    expect((await run('doctor', '/no/such/folder')).code).toBe(2);
  });
});
