const LINE_BREAK = /\r\n?|\n/;
const QUOTES = /'''|"""|'|"/y;
const OPENING = '([{';
const CLOSING = ')]}';

/**
 * Whole statements of Python source, one text for each line of it: brackets, long strings and a backslash at the end join lines as the
 * language reference says (2.1.5 and 2.1.6). A comment in one line of a statement speaks for all of it. Broken source joins too much and
 * never too little: an open bracket reaches to the end.
 */
export function pythonStatements(source: string): readonly string[] {
  const lines = source.split(LINE_BREAK);
  const statements: string[] = [];
  let joined: string[] = [];
  let state: Scan = { depth: 0, quote: '' };
  for (const line of lines) {
    joined.push(line);
    state = scanLine(line, state);
    const isOpen = state.depth > 0 || state.quote !== '';
    if (!isOpen && !line.endsWith('\\')) {
      statements.push(...joined.map(() => joined.join('\n')));
      joined = [];
    }
  }
  return [...statements, ...joined.map(() => joined.join('\n'))];
}

interface Scan {
  readonly depth: number;
  /** The quotes that close the string which the line ended in; empty outside of a string. */
  readonly quote: string;
}

function scanLine(line: string, start: Scan): Scan {
  let { depth, quote } = start;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (quote !== '') {
      if (sign === '\\') {
        at += 1;
      } else if (line.startsWith(quote, at)) {
        at += quote.length - 1;
        quote = '';
      }
    } else if (sign === '#') {
      break;
    } else if (sign === "'" || sign === '"') {
      QUOTES.lastIndex = at;
      quote = QUOTES.exec(line)?.[0] ?? sign;
      at += quote.length - 1;
    } else if (OPENING.includes(sign)) {
      depth += 1;
    } else if (CLOSING.includes(sign)) {
      depth = Math.max(0, depth - 1);
    }
  }
  // A string in single quotes ends with its line, unless a backslash carries it on.
  const isCarried = quote.length === 3 || (quote !== '' && line.endsWith('\\'));
  return { depth, quote: isCarried ? quote : '' };
}
