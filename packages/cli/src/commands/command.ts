import type { ParseArgsOptionsConfig } from 'node:util';
import { ActionError } from '@interlock/shared/errors.ts';

/** Values as `node:util` parseArgs gives them. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** The terminal that the command line was started in. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute; empty when the folder is gone, and then no command is run. */
  readonly cwd: string;
}

/** What a command is given: answers go to `out`, everything else to `err`, and all of it is redacted. */
export interface CommandIo extends Terminal {
  /** Writes one JSON document, the whole answer of a command with `--json`. */
  readonly json: (value: unknown) => void;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What `--help` prints below the summary: usage, options, examples, exit codes. */
  readonly help: string;
  /** `--json` and `--help` are added to every command. */
  readonly options: ParseArgsOptionsConfig;
  /** What its answer with `--json` holds beside verdict and reasons when it was refused before it did anything. */
  readonly nothingDone?: Readonly<Record<string, unknown>>;
  /** Gives the exit code. Raises ActionError; USAGE ends with 64. */
  readonly run: (values: OptionValues, positionals: readonly string[], io: CommandIo) => Promise<number>;
}

/** The text of an option, or null when it was not given. */
export function textOption(values: OptionValues, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** The text of an option that is declared as repeatable and still has to be given once at most; raises USAGE for more, null for none. */
export function onlyText(values: OptionValues, name: string): string | null {
  const [text = null, ...others] = textOptions(values, name);
  if (others.length > 0) {
    throw usage(`\`--${name}\` was given more than once`, 'Give it once');
  }
  return text;
}

/** Every text of an option that may be given several times. */
export function textOptions(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

/** Whether a switch was given. */
export function isSet(values: OptionValues, name: string): boolean {
  return values[name] === true;
}

/** An error in how the command was called; ends with exit code 64. */
export function usage(message: string, next: string): ActionError {
  return new ActionError('USAGE', message, next);
}

/** The only positional argument of a command, or null; more than one raises USAGE. */
export function onePositional(command: string, positionals: readonly string[]): string | null {
  if (positionals.length > 1) {
    throw usage(
      `\`${command}\` takes one argument, not ${positionals.length}`,
      `See \`interlock ${command} --help\``,
    );
  }
  return positionals[0] ?? null;
}
