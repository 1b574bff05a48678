import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';

const ActionSchema = v.object({
  inputs: v.optional(
    v.record(
      v.string(),
      v.object({
        description: v.string(),
        required: v.optional(v.boolean()),
        default: v.optional(v.string()),
      }),
    ),
  ),
  outputs: v.optional(v.record(v.string(), v.object({ description: v.string() }))),
});

type ActionFile = v.InferOutput<typeof ActionSchema>;

/** Writes the tables of inputs and outputs between the marks of every action's README, from its action.yml. */
export function writeReadmeTables(root: string): void {
  for (const name of readdirSync(join(root, 'actions')).toSorted()) {
    const definition = join(root, 'actions', name, 'action.yml');
    const readme = join(root, 'actions', name, 'README.md');
    if (existsSync(definition) && existsSync(readme)) {
      const action = v.parse(ActionSchema, parse(readFileSync(definition, 'utf8')));
      writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), action));
    }
  }
}

/** Replaces what stands between the marks by the tables of an action; a mark that is missing or stands alone is an error. */
export function withTables(readme: string, action: ActionFile): string {
  return between(between(readme, 'inputs', inputTable(action)), 'outputs', outputTable(action));
}

function between(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) {
    throw new Error(`The README has no marks ${start} and ${end}`);
  }
  return `${text.slice(0, from + start.length)}\n\n${table}\n${text.slice(to)}`;
}

function inputTable({ inputs = {} }: ActionFile): string {
  const rows = Object.entries(inputs).map(([name, { description, required, default: fallback }]) => {
    const absent = required === true ? '**required**' : fallback === undefined ? '' : `\`${fallback}\``;
    return `| \`${name}\` | ${absent} | ${cell(description)} |\n`;
  });
  return rows.length === 0
    ? 'None.\n'
    : `| Input | Default | What it is |\n| --- | --- | --- |\n${rows.join('')}`;
}

function outputTable({ outputs = {} }: ActionFile): string {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |\n`,
  );
  return rows.length === 0 ? 'None.\n' : `| Output | What it is |\n| --- | --- |\n${rows.join('')}`;
}

/** Descriptions are our own Markdown; only what would end a cell is changed. */
function cell(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeReadmeTables(process.cwd());
}
