import { runCommandLine } from './command-line.ts';
import { nodeComplaint } from './node-version.ts';

// Closed until the command says otherwise, also when the event loop runs dry.
process.exitCode = 2;
const complaint = nodeComplaint(process.versions.node);
if (complaint === null) {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    environment: process.env,
    cwd: process.cwd(),
  });
} else {
  process.stderr.write(`interlock: ${complaint}\n`);
}
