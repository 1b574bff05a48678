import type { Command } from './commands/command.ts';

interface Listed {
  readonly name: string;
  readonly summary: string;
}

const EXIT_CODES = `Exit codes
  0   pass
  1   no: it was judged, and something is wrong
  2   incomplete or broken: nobody could tell, which also means no
  64  the command line was not understood
`;

/** What `interlock --help` prints. */
export function overview(commands: readonly Listed[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Interlock: a release passes only when complete, fresh, verified evidence says so.

Usage
  interlock COMMAND [OPTIONS]
  interlock COMMAND --help

Commands
${lines.join('\n')}

New here?
  interlock doctor .     needs no token, no sandbox and no policy; changes nothing
  interlock rehearse     a whole release of an example project, published to stand-ins only

Options of every command
  --json     one JSON document on standard output, everything else on standard error
  --help     what a command does and takes
  --version  the version of Interlock

${EXIT_CODES}`;
}

/** What `interlock COMMAND --help` prints. */
export function commandHelp({ name, summary, help }: Command): string {
  return `interlock ${name}: ${summary}\n\n${help.trim()}\n\n${EXIT_CODES}`;
}
