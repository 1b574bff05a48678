import { EXIT_USAGE, exitCode } from '@interlock/shared/action/exit-code.ts';
import { ActionError, toReason } from '@interlock/shared/errors.ts';
import { nearName, nextAfter } from '@interlock/shared/formats/near-name.ts';
import { plainText } from '@interlock/shared/render/plain-text.ts';
import { type Redaction, redactor } from '@interlock/shared/render/redact.ts';
import { type CommandIo, type Terminal, usage } from './commands/command.ts';
import { fencedJson, fencedText } from './fenced-output.ts';
import { commandHelp, overview } from './help.ts';
import { COMMANDS } from './options.ts';
import { parseOptions } from './parse-options.ts';

/** The version of Interlock; the build compares it with package.json. */
const VERSION = '0.1.0';

/**
 * Runs one command line (without the program's name) and gives the exit code. Nothing that is thrown leaves this function: an
 * error becomes one line with its next step on `err`, and with `--json` one document on `out`.
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const argv = commandFirst(words);
  const redaction = redactor(terminal.environment);
  const io = redacted(terminal, redaction);
  try {
    return await dispatch(argv, io);
  } catch (thrown) {
    const reason = toReason(thrown);
    const verdict = thrown instanceof ActionError ? thrown.verdict : 'error';
    if (argv.includes('--json')) {
      io.json({ verdict, ...(await nothingDone(argv)), reasons: [reason] });
    }
    const { code, message, next } = reason;
    io.err(`interlock: ${plainText(`${code}: ${message}. ${next}.`)}\n`);
    const isUsage =
      thrown instanceof ActionError && (thrown.code === 'USAGE' || thrown.code === 'INPUT_INVALID');
    return isUsage ? EXIT_USAGE : exitCode(verdict);
  }
}

/** `--json` belongs to every command, so it may stand before one as well. */
function commandFirst(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word !== '--json');
  return at > 0 ? [...words.slice(at, at + 1), '--json', ...words.slice(at + 1)] : words;
}

async function dispatch(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--json') {
    throw usage('No command was given', 'See `interlock --help`');
  }
  const [about = '-'] = rest;
  if (name === 'help' && !about.startsWith('-')) {
    return dispatch([about, '--help', ...rest.slice(1)], io);
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const commands = COMMANDS.map((entry) => ({ name: entry.name, summary: entry.summary }));
    return answer(io, rest, overview(COMMANDS), { commands });
  }
  if (name === '--version') {
    return sayVersion(io, rest);
  }
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  if (entry === undefined) {
    const what = name.startsWith('-') ? 'option' : 'command';
    const near = nearName(
      name,
      COMMANDS.map((known) => known.name),
    );
    throw usage(`There is no ${what} \`${name}\``, nextAfter(near, 'See `interlock --help`'));
  }
  const { command } = await entry.load();
  const { values, positionals } = parseOptions(command, rest);
  if (values['help'] === true) {
    const { summary, help } = command;
    return answer(io, rest, commandHelp(command), { name, summary, help: help.trim() });
  }
  if (values['version'] === true) {
    return sayVersion(io, rest);
  }
  if (io.cwd === '') {
    const next = 'Change into a folder that is there';
    throw new ActionError('PROJECT_MISSING', 'The current folder is gone', next);
  }
  return await command.run(values, positionals, io);
}

/** What the answer of a command holds when it was refused: a reader finds the fields that it looks for. */
async function nothingDone([name]: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  return entry === undefined ? {} : ((await entry.load()).command.nothingDone ?? {});
}

function sayVersion(io: CommandIo, argv: readonly string[]): number {
  return answer(io, argv, `${VERSION}\n`, { version: VERSION });
}

function answer(io: CommandIo, argv: readonly string[], text: string, document: unknown): number {
  if (argv.includes('--json')) {
    io.json(document);
  } else {
    io.out(text);
  }
  return 0;
}

function redacted(terminal: Terminal, redaction: Redaction): CommandIo {
  return {
    ...terminal,
    out: (text) => terminal.out(fencedText(redaction.redact(text))),
    err: (text) => terminal.err(fencedText(redaction.redact(text))),
    // Each text by itself: a mask over the written document could cover a quotation mark and break it.
    json: (value) => terminal.out(`${fencedJson(writtenJson(value, redaction))}\n`),
  };
}

function writtenJson(value: unknown, redaction: Redaction): string {
  try {
    return JSON.stringify(
      value,
      (_name, part: unknown) => (typeof part === 'string' ? redaction.redact(part) : part),
      2,
    );
  } catch (thrown) {
    // The longest text that there can be is about half a gigabyte.
    const message = 'The answer is too long to be written as one document';
    throw thrown instanceof RangeError
      ? new ActionError('REPORT_TOO_LARGE', message, 'Give it a smaller report', thrown)
      : thrown;
  }
}
