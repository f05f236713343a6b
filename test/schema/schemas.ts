/** The schemas and their examples, read from disk for the tests of this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Ajv2020 as Ajv } from 'ajv/dist/2020.js';

// ajv is CommonJS; under Node its class is a member of what require gives.
const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as { Ajv2020: typeof Ajv };

const folder = new URL('../../schema/', import.meta.url);

export interface Schema {
  [keyword: string]: unknown;
  $ref?: string;
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  $defs?: Record<string, Schema>;
  allOf?: Schema[];
  items?: Schema;
}

/** Names of the documents: the schema files but the shared definitions. */
export const documents = readdirSync(folder)
  .filter(name => name.endsWith('.schema.json') && name !== 'defs.schema.json')
  .map(name => name.replace('.schema.json', ''));

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}

export function readSchema(name: string): Schema {
  return readJson(`${name}.schema.json`) as Schema;
}

/** Names of the examples of a document, e.g. `whole.json`. */
export function examplesOf(kind: 'examples' | 'examples-bad', document: string): string[] {
  return readdirSync(new URL(`${kind}/${document}/`, folder)).sort();
}

/**
 * ajv as a program of another house would use it, with all schemas known.
 * `change` may alter each of them, for a question about a part of one; what comes of it need not
 * be as tidy as ours are, where `strict` is false.
 */
export function makeAjv(
  change: (name: string, schema: Schema) => void = () => {},
  strict = true,
): Ajv {
  const ajv = new Ajv2020({
    allErrors: true,
    strict,
    strictTuples: false,
    strictRequired: false,
    allowUnionTypes: true,
  });
  for (const name of [...documents, 'defs']) {
    const schema = readSchema(name);
    change(name, schema);
    ajv.addSchema(schema, `${name}.schema.json`);
  }
  return ajv;
}
