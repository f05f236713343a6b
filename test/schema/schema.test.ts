import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents, readSchema, type Schema } from './schemas.ts';

/** Every member of every object, with the place it is defined at. */
function* membersOf(schema: Schema, path: string): Generator<[string, Schema]> {
  for (const map of ['properties', '$defs'] as const) {
    for (const [name, inner] of Object.entries(schema[map] ?? {})) {
      if (map === 'properties') yield [`${path}/${map}/${name}`, inner];
      yield* membersOf(inner, `${path}/${map}/${name}`);
    }
  }
  for (const [at, inner] of (schema.allOf ?? []).entries()) {
    yield* membersOf(inner, `${path}/allOf/${at}`);
  }
  if (schema.items) yield* membersOf(schema.items, `${path}/items`);
}

function target(file: string, ref: string): Schema {
  const [path, fragment = ''] = ref.split('#');
  const schema = readSchema((path || file).replace('.schema.json', ''));
  const key = fragment.replace('/$defs/', '');
  const found = key ? schema.$defs?.[key] : schema;
  assert.ok(found, `${file}: ${ref} points somewhere`);
  return found;
}

const bilingual = /\p{Script=Han}.*[A-Za-z]/su;

for (const name of [...documents, 'defs']) {
  test(`${name}: every member is described in Chinese and English`, () => {
    const schema = readSchema(name);
    assert.ok(schema.title, 'title');
    for (const [path, member] of membersOf(schema, '')) {
      const said =
        member.description ??
        (member.$ref ? target(`${name}.schema.json`, member.$ref).description : '');
      assert.match(said ?? '', bilingual, path);
    }
  });

  test(`${name}: unknown members are allowed everywhere`, () => {
    assert.doesNotMatch(
      JSON.stringify(readSchema(name)),
      /"(?:additionalProperties|unevaluatedProperties|items)":false/,
    );
  });

  test(`${name}: names of members are checked in place, so that their faults can be told apart`, () => {
    const names = JSON.stringify(readSchema(name)).matchAll(/"propertyNames":\{[^}]*\}/g);
    for (const [text] of names) assert.doesNotMatch(text, /\$ref/);
  });
}
