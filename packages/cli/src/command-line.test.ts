import { describe, expect, test } from '@jest/globals';
import { runCommandLine } from './command-line.ts';
import { COMMANDS } from './options.ts';

async function run(...argv: readonly string[]) {
  return await runIn('/', argv);
}

async function runIn(cwd: string, argv: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await runCommandLine(argv, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    environment: { MY_TOKEN: 'hunter2hunter2', PATH: '/usr/bin:/bin' },
    cwd,
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
  test.each(COMMANDS.map(({ name }) => [name]))(
    'says it behind `%s` too, as the help promises',
    async (name) => {
      expect(await run(name, '--version')).toEqual(await run('--version'));
      expect(await run(name, '--version', '--json')).toEqual(await run('--version', '--json'));
    },
  );
  test.each([
    [[], 'No command was given'],
    [['no-such'], 'There is no command `no-such`'],
    [['gaet'], 'Did you mean `gate`?'],
    [['--no-such'], 'There is no option `--no-such`'],
    [['doctor', '--no-such'], '`doctor` has no option `--no-such`'],
    [['doctor', '-x'], '`doctor` has no option `-x`'],
    [['rehearse', '--brake', 'all'], 'Did you mean `--break`?'],
    [['rehearse', '--break'], '`--break` needs a value'],
    [['rehearse', '--break', '--help'], '`--break` needs a value'],
    [['rehearse', '--break', ''], '`--break` was given an empty value'],
    [['rehearse', '--help=yes'], '`--help` takes no value'],
    [['init', ''], 'An argument is empty, as of a variable that is not set'],
    [['gate', '.', '--report', ''], '`--report` was given an empty value'],
    [['verify', '/usr'], '`/usr` is a folder, and a folder is verified as a whole release with `--policy`'],
    [['promote', '/usr', '--repository', 'app'], '`--repository` must be OWNER/NAME'],
    [['promote', '/usr', '--out', '/no-such'], 'There is no folder `/no-such`'],
    [['doctor', 'a', 'b'], '`doctor` takes one argument, not 2'],
  ])('ends %j with 64, one line and a next step on standard error', async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(64);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toMatch(/--help/);
    expect(err.trimEnd()).not.toContain('\n');
  });
  test('ends with 64 for an option that may be given once and is given twice', async () => {
    const { code, err } = await run('init', '--suite', 'a', '--suite', 'b');
    expect(code).toBe(64);
    expect(err).toContain('`--suite` was given more than once. Give it once.');
  });
  test('ends with 64 for `--json` alone', async () => {
    const { code, err } = await run('--json');
    expect(code).toBe(64);
    expect(err).toContain('No command was given');
  });
  test('hears `--json` before the command as after it', async () => {
    expect(await run('--json', 'explain', 'USAGE')).toEqual(await run('explain', 'USAGE', '--json'));
    expect(await run('--json', '--version')).toEqual(await run('--version', '--json'));
    expect((await run('--json', '--json')).err).toContain('No command was given');
    expect((await run('--json', 'no-such')).err).toContain('There is no command `no-such`');
  });
  test('says what a repository of `promote` has to be, in the words of the command line', async () => {
    const { code, err } = await run('promote', '/', '--repository', 'x');
    expect(code).toBe(64);
    expect(err).toContain('`--repository` must be OWNER/NAME; ');
  });
  test.each(['--source-repository', '--tag'])(
    'says that %s is nothing that a key could prove',
    async (name) => {
      const files = ['--bundle', 'b', '--trusted-root', 'r', '--key', 'k'];
      const { code, err } = await run('verify', 'a', ...files, name, 'a/b');
      expect(code).toBe(64);
      expect(err).toContain(
        `\`${name}\` is compared with a certificate, and \`--key\` is for a signer without one`,
      );
    },
  );
  test('`help COMMAND` is the help of the command', async () => {
    expect(await run('help', 'gate')).toEqual(await run('gate', '--help'));
    expect((await run('help', 'gaet')).err).toContain('Did you mean `gate`?');
    expect((await run('help')).out).toContain('Commands\n');
  });
  test('says that a file is no folder', async () => {
    const { code, err } = await run('doctor', '/bin/sh');
    expect(code).toBe(2);
    expect(err).toContain('`/bin/sh` is a file and no folder');
    expect((await run('init', '/bin/sh')).err).toContain('`/bin/sh` is a file and no folder');
  });
  test('gives an error as one JSON document when asked for JSON', async () => {
    const { code, out } = await run('no-such', '--json');
    expect(code).toBe(64);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'error', reasons: [{ code: 'USAGE' }] });
  });
  test('an answer that was refused early has the fields of its command all the same', async () => {
    const { code, out } = await run('rehearse', '/no/such/folder', '--json');
    expect(code).toBe(2);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ verdict: 'error', published: [], steps: [], evidence: '' });
    expect(document.reasons[0].code).toBe('PROJECT_MISSING');
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
  test('says that the current folder is gone', async () => {
    const { code, out, err } = await runIn('', ['doctor', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'error', reasons: [{ code: 'PROJECT_MISSING' }] });
    expect(err).toBe(
      'interlock: PROJECT_MISSING: The current folder is gone. Change into a folder that is there.\n',
    );
    expect((await runIn('', ['--version'])).code).toBe(0);
  });
  test('ends with 2 when the folder of a project does not exist', async () => {
    expect((await run('doctor', '/no/such/folder')).code).toBe(2);
  });
});
