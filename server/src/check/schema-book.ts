import { readdirSync, readFileSync } from 'node:fs';
import { bilingual, type Bilingual } from '../user-error.ts';
import type { Validate } from '../../../src/data/generated/validators/validate.d.ts';
import { isRecord, stepsOf } from './pointer.ts';

/** A JSON Schema as far as it is read here. */
export interface Schema {
  $ref?: string;
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema | boolean;
  items?: Schema | boolean;
  prefixItems?: readonly Schema[];
  allOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  if?: Schema;
  then?: Schema;
  else?: Schema;
  $defs?: Readonly<Record<string, Schema>>;
  [keyword: string]: unknown;
}

/** A schema and the file its references are relative to. */
export interface Place {
  schema: Schema;
  file: string;
  /** The shared definition it is, such as `dateTime`. */
  definition?: string;
}

const FOLDER = new URL('../../../schema/', import.meta.url);
const VALIDATORS = new URL('../../../src/data/generated/validators/', import.meta.url);
const files = new Map<string, Schema>();

export function schemaOf(name: string): Place {
  const file = `${name}.schema.json`;
  return { schema: readSchema(file), file };
}

/** Names of all schemas of the form `widget-<tag>`. */
export function widgetSchemas(): string[] {
  return readdirSync(FOLDER)
    .map(file => /^(widget-.+)\.schema\.json$/.exec(file)?.[1])
    .filter(name => name !== undefined);
}

/** The generated validator of a name: the one the widgets use, so both judge alike. */
export async function validatorOf(name: string): Promise<Validate<unknown>> {
  const module = (await import(new URL(`${name}.js`, VALIDATORS).href)) as Record<string, unknown>;
  const found = Object.entries(module).find(([key]) => key.startsWith('validate'));
  if (!found) throw new Error(`no validator ${name}`);
  return found[1] as Validate<unknown>;
}

/** All the places whose members an object may have: the schema, and what it is put together of. */
export function* facets({ schema, file, definition }: Place): Generator<Place> {
  yield { schema, file, ...(definition && { definition }) };
  if (schema.$ref !== undefined) yield* facets(follow(schema.$ref, file));
  const parts = [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    schema.if,
    schema.then,
    schema.else,
  ];
  for (const part of parts) if (part) yield* facets({ schema: part, file });
}

/** Places of a member or an item. */
export function* below(place: Place, step: string): Generator<Place> {
  for (const { schema, file } of facets(place)) {
    const own = schema.properties;
    const named = own && Object.hasOwn(own, step) ? own[step] : undefined;
    if (named) yield { schema: named, file };
    else if (isRecord(schema.additionalProperties)) {
      yield { schema: schema.additionalProperties as Schema, file };
    }
    if (!/^\d+$/.test(step)) continue;
    const item = schema.prefixItems?.[Number(step)] ?? schema.items;
    if (isRecord(item)) yield { schema: item as Schema, file };
  }
}

/** What the schema says of the value at a pointer: its description, and the definition it is. */
export function describe(
  name: string,
  pointer: string,
): { words?: Bilingual; definition?: string; enum?: readonly unknown[] } {
  let places: Place[] = [schemaOf(name)];
  for (const step of stepsOf(pointer)) places = places.flatMap(place => [...below(place, step)]);
  const all = places.flatMap(place => [...facets(place)]);
  const text = all.find(({ schema }) => schema.description !== undefined)?.schema.description;
  const definition = all.find(place => place.definition !== undefined)?.definition;
  const choices = all.find(({ schema }) => Array.isArray(schema['enum']))?.schema['enum'];
  return {
    ...(text === undefined ? {} : { words: halves(text) }),
    ...(definition === undefined ? {} : { definition }),
    ...(choices === undefined ? {} : { enum: choices as readonly unknown[] }),
  };
}

/** Descriptions are written as one text: Chinese, a space, English. */
function halves(text: string): Bilingual {
  const found = /^([\s\S]*?[。）”；]) ([\x20-\x7e][\s\S]*)$/.exec(text);
  return found ? bilingual(found[1]!, found[2]!) : bilingual(text, text);
}

function follow(reference: string, from: string): Place {
  const [file, fragment = ''] = reference.split('#') as [string, string?];
  const target = file === '' ? from : file;
  const steps = stepsOf(fragment);
  const schema = steps.reduce<unknown>(
    (at, step) => (isRecord(at) ? at[step] : undefined),
    readSchema(target),
  );
  const definition = steps[0] === '$defs' && steps.length === 2 ? steps[1] : undefined;
  return { schema: schema as Schema, file: target, ...(definition && { definition }) };
}

function readSchema(file: string): Schema {
  const known = files.get(file);
  if (known) return known;
  const schema = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Schema;
  files.set(file, schema);
  return schema;
}
