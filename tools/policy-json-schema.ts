import type * as v from 'valibot';
import { PolicyFileSchema } from '../packages/shared/src/formats/policy-file/policy-file-schema.ts';

type Json = Record<string, unknown>;

/** The parts of a valibot schema that are read here; which of them are there depends on its `type`. */
interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly wrapped?: Described;
  readonly item?: Described;
  readonly value?: Described;
  readonly options?: readonly (string | number)[];
  readonly literal?: unknown;
  readonly default?: unknown;
  readonly pipe?: readonly Step[];
}
interface Step extends Described {
  readonly kind: string;
  readonly requirement?: unknown;
  readonly description?: string;
}

/** The JSON Schema (2020-12) of the policy file, made from the schema that reads it. A construct without a rule here is an error. */
export function policyJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Interlock policy file (.github/interlock.yml)',
    ...convert(describe(PolicyFileSchema)),
  };
}

function describe(schema: v.GenericSchema): Described {
  // The library's types hide these members behind generics; every one that is used is checked by `convert`.
  return JSON.parse(JSON.stringify(schema, plain));
}

function plain(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? value.source : value;
}

function convert(schema: Described): Json {
  return Object.assign(shape(schema), ...(schema.pipe ?? []).slice(1).map(restriction));
}

function shape(schema: Described): Json {
  switch (schema.type) {
    case 'strict_object':
      return object(schema.entries ?? {});
    case 'record':
      return { type: 'object', additionalProperties: convert(must(schema.value)) };
    case 'array':
      return { type: 'array', items: convert(must(schema.item)) };
    case 'nullable':
      return { anyOf: [convert(must(schema.wrapped)), { type: 'null' }] };
    case 'optional':
      return convert(must(schema.wrapped));
    case 'picklist':
      return { enum: schema.options };
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type };
    default:
      throw new Error(`no JSON Schema for a valibot \`${schema.type}\``);
  }
}

function object(entries: Readonly<Record<string, Described>>): Json {
  const names = Object.entries(entries);
  const required = names.filter(([, entry]) => entry.type !== 'optional').map(([name]) => name);
  const properties = Object.fromEntries(names.map(([name, entry]) => [name, convert(entry)]));
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function restriction(step: Step): Json {
  switch (step.type) {
    case 'regex':
      return { pattern: step.requirement };
    case 'safe_integer':
      return { type: 'integer' };
    case 'min_value':
      return { minimum: step.requirement };
    case 'max_value':
      return { maximum: step.requirement };
    case 'min_length':
      return { minItems: step.requirement };
    case 'description':
      return { description: step.description };
    case 'check':
      // A check is code (a day that exists); JSON Schema has no word for it.
      return {};
    default:
      throw new Error(`no JSON Schema for a valibot \`${step.type}\``);
  }
}

function must(schema: Described | undefined): Described {
  if (schema === undefined) {
    throw new Error('a schema without its inner schema');
  }
  return schema;
}
