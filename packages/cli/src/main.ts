import { stopOnSignals } from '@interlock/shared/shell/stop-signals.ts';
import { runCommandLine } from './command-line.ts';

// Closed until the command says otherwise, also when the event loop runs dry.
process.exitCode = 2;
stopOnSignals(() => process.stderr.write('\ninterlock: stopped, removing temporary files\n'));
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  environment: process.env,
  cwd: process.cwd(),
});
