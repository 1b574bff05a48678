import { codeOf } from '@interlock/shared/effects/files/files-open.ts';
import { stopOnSignals } from '@interlock/shared/shell/stop-signals.ts';
import { runCommandLine } from './command-line.ts';
import { nodeComplaint } from './node-version.ts';

// Closed until the command says otherwise, also when the event loop runs dry.
process.exitCode = 2;
stopOnSignals(() => process.stderr.write('\ninterlock: stopped, removing temporary files\n'));
// Whoever reads the answer may stop reading, as `head` does; an answer that could not be written is none.
let isWritten = true;
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') {
    isWritten = false;
    process.exitCode = 2;
    process.stderr.write(
      `interlock: The answer could not be written (${codeOf(error)}). Send it to a place that has room.\n`,
    );
  }
});
// What is said beside the answer changes no verdict, also when nobody reads it.
process.stderr.on('error', () => undefined);
const complaint = nodeComplaint(process.versions.node);
if (complaint === null) {
  const exitCode = await runCommandLine(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    environment: process.env,
    cwd: currentFolder(),
  });
  process.exitCode = isWritten ? exitCode : 2;
} else {
  process.stderr.write(`interlock: ${complaint}\n`);
}

/** Empty when somebody removed it. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}
