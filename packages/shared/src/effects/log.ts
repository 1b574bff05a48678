import { stripVTControlCharacters } from 'node:util';
import { setSecret } from '@actions/core';
import type { Log } from './effects.ts';

/** What redaction offers a log: `redact` hides known and secret-shaped text, `register` adds a secret learnt later. */
export interface Redaction {
  readonly redact: (text: string) => string;
  readonly register: (secret: string) => void;
}

// Every control character, bidirectional overrides and line separators: none of them has business in one line of a log.
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes a line of foreign text harmless: no terminal escapes, no line breaks, and nothing that the runner takes for a
 * workflow command (actions/runner ActionCommand: `::` at the start after blanks, `##[` anywhere).
 */
export function fenceLine(line: string): string {
  const plain = stripVTControlCharacters(line).replace(CONTROL, ' ').replaceAll('##[', '# #[');
  return plain.trimStart().startsWith('::') ? `| ${plain.trimStart()}` : plain;
}

/**
 * The log of a process: lines go to standard error, redacted and fenced. In a workflow a secret is also registered with the
 * runner, line by line, because the runner masks by line.
 */
export function processLog(redaction: Redaction, isWorkflow: boolean, write: (text: string) => void): Log {
  return {
    info: (line) => {
      for (const part of redaction.redact(line).split(/\r?\n/)) {
        write(`${fenceLine(part)}\n`);
      }
    },
    registerSecret: (value) => {
      redaction.register(value);
      const lines = isWorkflow ? value.split(/\r?\n/) : [];
      for (const line of lines.filter((text) => text.trim() !== '')) {
        setSecret(line);
      }
    },
  };
}
