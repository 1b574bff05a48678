import { readFile } from 'node:fs/promises';
import { amount } from '@interlock/shared/formats/amount.ts';
import { plainText } from '@interlock/shared/render/plain-text.ts';
import * as v from 'valibot';

const ReportSchema = v.object({
  runs: v.number(),
  rule: v.object({ runs: v.number(), streak: v.number() }),
  promotions: v.array(
    v.object({
      tool: v.string(),
      isEligible: v.boolean(),
      executed: v.number(),
      streak: v.number(),
      reasons: v.array(v.object({ code: v.string() })),
    }),
  ),
  refused: v.array(v.object({ code: v.string(), message: v.string(), next: v.string() })),
});

/** A store of records holds those of many repositories: the line that matters must not scroll away. */
const MAX_REFUSED_SHOWN = 5;

/** The promotion report (`path`, as JSON) for a terminal: a line per advisory tool with what it still lacks; empty when it has no tools. */
export async function promotionText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ReportSchema), text);
  if (!parsed.success) {
    return '';
  }
  const { runs, rule, promotions, refused } = parsed.output;
  const width = Math.max(0, ...promotions.map(({ tool }) => tool.length));
  const tools = promotions
    .toSorted((a, b) => Number(a.isEligible) - Number(b.isEligible))
    .flatMap(({ tool, isEligible, executed, streak, reasons }) => [
      `  ${tool.padEnd(width)}  ${isEligible ? 'eligible' : 'stays   '}  ${executed} of ${rule.runs} complete runs, ${streak} of ${rule.streak} clean in a row`,
      ...(reasons.length === 0
        ? []
        : [`  ${' '.repeat(width)}  ${[...new Set(reasons.map(({ code }) => code))].join(', ')}`]),
    ]);
  const others = refused
    .slice(0, MAX_REFUSED_SHOWN)
    .map(({ code, message, next }) => `  refused ${code}: ${message}. ${next}.`);
  const left = refused.length - others.length;
  return `${[`${amount(runs, 'run was', 'runs were')} read.`, '', ...tools, ...others, ...(left > 0 ? [`  … and ${left} more refused: the JSON report names all.`] : [])].map(plainText).join('\n')}\n\n`;
}
