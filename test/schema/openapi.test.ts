import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents, makeAjv, readJson, readSchema } from './schemas.ts';

type Json = Record<string, unknown>;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Json;
  description?: string;
}

interface Media {
  schema: { $ref?: string };
  examples?: Record<string, { externalValue: string }>;
}

interface Answer {
  description?: string;
  headers?: Record<string, Json>;
  content?: Record<string, Media>;
}

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: Json[];
  requestBody?: { required: boolean; content: Record<string, Media> };
  responses: Record<string, Json>;
  security?: Record<string, string[]>[];
  'x-live'?: true;
}

interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Json>>;
}

const openapi = readJson('openapi.json') as OpenApi;
const operations = Object.entries(openapi.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** The value a reference of OpenAPI leads to, or the value itself. */
function target<T>(item: Json): T {
  const path = typeof item.$ref === 'string' ? item.$ref : '';
  if (!path) return item as T;
  const found = path
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (at as Json | undefined)?.[step], openapi);
  assert.ok(found, path);
  return found as T;
}

const answersOf = ({ responses }: Operation): [string, Answer][] =>
  Object.entries(responses).map(([status, answer]) => [status, target<Answer>(answer)]);

const bilingual = /\p{Script=Han}.*[A-Za-z]/su;

test('it is OpenAPI 3.1 with a title and a version', () => {
  assert.match(openapi.openapi, /^3\.1\.\d+$/);
  assert.ok(openapi.info.title && openapi.info.version);
});

test('every reference has a target, and none leads into a file', () => {
  const text = JSON.stringify(openapi);
  const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, path = '']) => path);
  assert.ok(refs.length > 500);
  for (const $ref of refs) {
    assert.match($ref, /^#\/components\//);
    target({ $ref });
  }
});

test('every component is used, and every document is the body of something', () => {
  const text = JSON.stringify(openapi);
  for (const [kind, all] of Object.entries(openapi.components)) {
    for (const name of Object.keys(all)) {
      const used =
        kind === 'securitySchemes'
          ? text.includes(`{"${name}":[]}`)
          : text.includes(`"#/components/${kind}/${name}"`);
      // Named by a link in other documents, at whatever address.
      assert.ok(used || name === 'LiveStatus', `${kind}/${name}`);
    }
  }
  for (const name of documents.filter(name => !name.startsWith('widget-'))) {
    target({ $ref: componentOf(name) });
  }
});

test('paths: no two are one, every parameter in braces is declared, and no other', () => {
  const shapes = Object.keys(openapi.paths).map(path => path.replace(/\{\w+\}/g, '{}'));
  assert.equal(new Set(shapes).size, shapes.length);
  for (const { path, operation } of operations) {
    const parameters = (operation.parameters ?? []).map(one => target<Parameter>(one));
    const inBraces = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const inPath = parameters.filter(one => one.in === 'path');
    assert.deepEqual(inPath.map(({ name }) => name).sort(), [...inBraces].sort(), path);
    assert.ok(inPath.every(one => one.required && one.schema));
    const keys = parameters.map(one => `${one.in} ${one.name}`);
    assert.equal(new Set(keys).size, keys.length, `${path}: a parameter twice`);
  }
});

test('operations: ids are unique, tags are known, words are in Chinese and English', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
  const tags = new Set(openapi.tags.map(({ name }) => name));
  for (const { operation } of operations) {
    assert.match(operation.operationId, /^[a-z]\w+$/);
    assert.equal(operation.tags.length, 1);
    assert.ok(tags.has(operation.tags[0] ?? ''), operation.operationId);
    assert.match(operation.summary, bilingual);
  }
  const words = [...openapi.tags, ...Object.values(openapi.components.parameters ?? {})];
  for (const { description } of words) assert.match(String(description), bilingual);
});

test('answers: each has a description, each operation a good one and one for problems', () => {
  for (const { path, method, operation } of operations) {
    const where = `${method} ${path}`;
    const answers = answersOf(operation);
    for (const [status, answer] of answers) {
      assert.match(status, /^(?:[1-5]\d\d|default)$/, where);
      assert.ok(answer.description, `${where} ${status}`);
      for (const header of Object.values(answer.headers ?? {})) target(header);
    }
    assert.ok(answers.some(([status]) => status.startsWith('2')));
    const [, problem] = answers.find(([status]) => status === 'default') ?? [];
    assert.ok(problem?.content?.['application/problem+json'], where);
  }
});

test('what everybody may read can be cached and asked for again; nothing else can be cached', () => {
  for (const { path, method, operation } of operations) {
    const answers = answersOf(operation);
    const isRead = answers.some(([status]) => status === '304');
    assert.ok(isRead || operation['x-live'], `${path}: files are reads`);
    for (const [status, { headers = {} }] of answers) {
      if (!status.startsWith('2')) continue;
      const { $ref } = (headers['Cache-Control'] ?? {}) as { $ref?: string };
      const expected = isRead ? 'CacheControl' : 'NoStore';
      assert.equal($ref, `#/components/headers/${expected}`, `${method} ${path}`);
      if (isRead) assert.ok(headers.ETag && headers['Access-Control-Allow-Origin'], path);
    }
  }
});

test('submitting takes a key, answers 400, 409, 422 and 429, and asks for no sign-in', () => {
  const submit = openapi.paths['/v1/applications']?.post;
  assert.ok(submit);
  const parameters = (submit.parameters ?? []).map(one => target<Parameter>(one));
  assert.ok(parameters.some(({ name, required }) => name === 'Idempotency-Key' && required));
  assert.deepEqual(
    ['201', '400', '409', '422', '429'].filter(status => !submit.responses[status]),
    [],
  );
  assert.equal(submit.security, undefined);
  assert.ok(submit.requestBody?.content['application/x-www-form-urlencoded']);
});

test('staff writes and what a person may see of their own ask for a bearer token', () => {
  const { securitySchemes = {} } = openapi.components;
  for (const { path, operation } of operations) {
    const needs = (operation.security ?? []).flatMap(one => Object.keys(one));
    for (const name of needs) assert.ok(securitySchemes[name], name);
    if (/\/scores$/.test(path)) assert.deepEqual(needs, ['staffToken']);
    // Pages in a browser send no header: the receipt's number stands in the address.
    if (path.startsWith('/embed/')) continue;
    if (path.includes('{application}')) assert.ok(needs.includes('applicationSecret'), path);
  }
});

test('every example named by a body is there and is what the body says', () => {
  const ajv = makeAjv();
  const files = new Map(documents.map(name => [componentOf(name), `${name}.schema.json`]));
  let found = 0;
  for (const { operation } of operations) {
    const bodies = answersOf(operation).map(([, { content }]) => content);
    for (const content of [...bodies, operation.requestBody?.content]) {
      for (const { schema, examples } of Object.values(content ?? {})) {
        for (const { externalValue } of Object.values(examples ?? {})) {
          const validate = ajv.getSchema(files.get(schema.$ref ?? '') ?? '');
          assert.ok(validate?.(readJson(externalValue)), externalValue);
          found += 1;
        }
      }
    }
  }
  assert.ok(found > 30);
});

function componentOf(name: string): string {
  const words = (readSchema(name).title ?? '').split(/[^A-Za-z0-9]+/);
  const parts = words.map(word => word.charAt(0).toUpperCase() + word.slice(1));
  return `#/components/schemas/${parts.join('')}`;
}
