import { parseArgs } from 'node:util';
import { nearName, nextAfter } from '@interlock/shared/formats/near-name.ts';
import { type Command, type OptionValues, usage } from './commands/command.ts';

const COMMON_OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** What a command was called with. */
export interface ParsedOptions {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

/**
 * Reads the options of a command. Raises USAGE for an option that it does not have, one without its value, one that is given twice and
 * may be given once, and for an empty argument: a variable that is not set must not stand for the current folder.
 */
export function parseOptions(command: Command, argv: readonly string[]): ParsedOptions {
  const options = { ...command.options, ...COMMON_OPTIONS };
  const see = `See \`interlock ${command.name} --help\``;
  const { values, positionals, tokens } = parsed();
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional' && token.value === '') {
      throw usage('An argument is empty, as of a variable that is not set', see);
    }
    if (token.kind === 'option') {
      const { name, value } = token;
      const given: string | boolean | undefined = value;
      if (given === '') {
        throw usage(`\`--${name}\` was given an empty value, as of a variable that is not set`, see);
      }
      const { type, multiple } = command.options[name] ?? {};
      if (type === 'string' && multiple !== true && seen.has(name)) {
        throw usage(`\`--${name}\` was given more than once`, 'Give it once');
      }
      seen.add(name);
    }
  }
  return { values, positionals };

  function parsed() {
    try {
      return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true });
    } catch (thrown) {
      throw misread(thrown, Object.keys(options), command.name, see);
    }
  }
}

/** Says in our own words what `parseArgs` refused; its messages name the option in quotation marks. */
function misread(thrown: unknown, names: readonly string[], command: string, see: string) {
  const text = String(Object(thrown).message);
  const option = (/--[^'=\s]+/.exec(text) ?? /-[^'=\s]+/.exec(text))?.[0] ?? '';
  if (text.startsWith('Unknown option')) {
    const near = nearName(
      option,
      names.map((name) => `--${name}`),
    );
    return usage(`\`${command}\` has no option \`${option}\``, nextAfter(near, see));
  }
  if (option === '') {
    return usage('The options were not understood', see);
  }
  return text.includes('does not take an argument')
    ? usage(`\`${option}\` takes no value`, see)
    : usage(`\`${option}\` needs a value`, see);
}
