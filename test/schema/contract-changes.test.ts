import assert from 'node:assert/strict';
import { test } from 'node:test';
// @ts-expect-error a plain script without types
import { schemaBreaks } from '../../scripts/lib/contract-schemas.mjs';
import { fc } from '../helpers/fc.ts';
import { at, schemasNow, type Break } from './contract.ts';
import { examplesOf, makeAjv, readJson, type Schema } from './schemas.ts';

const KEYWORDS: Schema[] = [
  { type: 'string' },
  { type: 'integer' },
  { type: ['object', 'array'] },
  { enum: ['open', 'person', 1] },
  { const: 1 },
  { minLength: 3 },
  { maxLength: 4 },
  { minimum: 2 },
  { maximum: 100 },
  { exclusiveMinimum: 1 },
  { pattern: '^[a-z]+$' },
  { required: ['name', 'id'] },
  { minItems: 2 },
  { maxItems: 1 },
  { additionalProperties: false },
  { additionalProperties: { type: 'integer' } },
  { propertyNames: { maxLength: 6 } },
  { items: { type: 'string' } } as never,
  { prefixItems: [{ type: 'number' }] },
  { not: { type: 'string' } },
  { if: { type: 'object' }, then: { maxProperties: 3 } },
];
const NAMES = ['books', 'person', 'live-status', 'site', 'station-detail'];

/** Every schema within a schema, itself first. */
function within(schema: Schema): Schema[] {
  const maps = [schema.properties, schema.$defs].flatMap(map => Object.values(map ?? {}));
  const lists = [schema.allOf, schema.prefixItems as Schema[] | undefined];
  const single = [schema.items, schema.additionalProperties as Schema | undefined];
  const all = [...maps, ...lists.flatMap(list => list ?? []), ...single];
  return [schema, ...all.filter(one => typeof one === 'object').flatMap(within)];
}

interface Edit {
  where: number;
  add: Schema | undefined;
  remove: number;
}

const anEdit = fc.record({
  where: fc.nat(500),
  add: fc.option(fc.constantFrom(...KEYWORDS), { nil: undefined }),
  remove: fc.nat(20),
});

function apply(schema: Schema, { where, add, remove }: Edit): void {
  const places = within(schema);
  const place = places[where % places.length] ?? schema;
  const keywords = Object.keys(place);
  if (add) Object.assign(place, add);
  else delete place[keywords[remove % keywords.length] ?? ''];
}

test('what is told to break nothing refuses no document that was good', () => {
  let told = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), anEdit, (name, edit) => {
      const changed = schemasNow();
      const schema = at(changed, name);
      apply(schema, edit);
      // Without a reference's target nothing can be compared, and nothing generated.
      fc.pre(!lostReference(schema));
      const breaks = schemaBreaks(schemasNow(), changed, []) as Break[];
      const put = (file: string, one: Schema): void => {
        if (file === name) Object.assign(clear(one), schema);
      };
      const validate = makeAjv(put, false).getSchema(`${name}.schema.json`);
      const examples = examplesOf('examples', name).map(file =>
        readJson(`examples/${name}/${file}`),
      );
      const bad = examples.filter(one => !validate?.(one)).length;
      if (breaks.length) told += 1;
      if (!bad) return;
      refused += 1;
      assert.ok(breaks.length, JSON.stringify(validate?.errors));
    }),
    { numRuns: 60 },
  );
  assert.ok(told > 15 && refused > 5, `${told} told, ${refused} refused`);
});

function clear(schema: Schema): Schema {
  for (const keyword of Object.keys(schema)) delete schema[keyword];
  return schema;
}

function lostReference(schema: Schema): boolean {
  const refs = JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g);
  return [...refs].some(([, key = '']) => !schema.$defs?.[key]);
}
