import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
// @ts-expect-error a plain script without types
import { openApiBreaks } from '../../scripts/lib/contract-openapi.mjs';
import type { Break } from './contract.ts';
import { readJson } from './schemas.ts';

suite('what breaks a program that uses the API', () => {
  /* eslint-disable @typescript-eslint/no-explicit-any -- a document without types, changed at will */
  const BREAKS: [string, (openapi: any) => void, RegExp][] = [
    [
      'a path is gone',
      ({ paths }) => delete paths['/v1/people/index.json'],
      /^GET \/v1\/people\/index\.json {2}the path is gone$/,
    ],
    [
      'a query parameter is gone',
      ({ paths }) => paths['/v1/stations/index.json'].get.parameters.shift(),
      /^GET \/v1\/stations\/index\.json query near the parameter is gone$/,
    ],
    [
      'a parameter is newly required',
      ({ components }) => (components.parameters.q.required = true),
      /^GET \/v1\/reading\/index\.json query q is newly required$/,
    ],
    [
      'a required parameter is added',
      ({ paths }) =>
        paths['/healthz'].get.parameters.push({ name: 'k', in: 'query', required: true }),
      /^GET \/healthz query k is new and required$/,
    ],
    [
      'a parameter is narrowed',
      ({ components }) => (components.parameters.limit.schema.maximum = 10),
      /^GET \/v1\/books query limit maximum was not set, is 10$/,
    ],
    [
      'a kind of body is no longer taken',
      ({ paths }) =>
        delete paths['/v1/applications'].post.requestBody.content[
          'application/x-www-form-urlencoded'
        ],
      /^POST \/v1\/applications body application\/x-www-form-urlencoded is no longer taken$/,
    ],
    [
      'a good answer is gone',
      ({ paths }) => {
        const { responses } = paths['/v1/applications'].post;
        responses[202] = responses[201];
        delete responses[201];
      },
      /^POST \/v1\/applications 201 is no longer answered$/,
    ],
    [
      'an answer is another document',
      ({ paths }) => {
        const answer = paths['/v1/orgs'].get.responses[200];
        answer.content['application/json'].schema = { $ref: '#/components/schemas/BooksAnswer' };
      },
      /^GET \/v1\/orgs 200 application\/json is #\/components\/schemas\/BooksAnswer instead of/,
    ],
    [
      'a token is asked for',
      ({ paths }) => (paths['/v1/books'].get.security = [{ staffToken: [] }]),
      /^GET \/v1\/books {2}asks for other credentials$/,
    ],
    [
      'an operation has another name',
      ({ paths }) => (paths['/v1/books'].get.operationId = 'findBooks'),
      /^GET \/v1\/books {2}operationId was searchBooks, is findBooks$/,
    ],
  ];
  for (const [name, change, line] of BREAKS) {
    test(name, () => {
      const openapi = readJson('openapi.json');
      change(openapi);
      const lines = (openApiBreaks(readJson('openapi.json'), openapi) as Break[]).map(
        ({ document, pointer, what }) => `${document} ${pointer} ${what}`,
      );
      assert.ok(
        lines.some(one => line.test(one)),
        lines.join('\n') || 'nothing was told',
      );
    });
  }

  const FINE: [string, (openapi: any) => void][] = [
    ['nothing changed', () => {}],
    ['a path is added', ({ paths }) => (paths['/v1/new'] = paths['/healthz'])],
    [
      'a parameter that may be left out is added',
      ({ paths }) => paths['/healthz'].get.parameters.push({ name: 'k', in: 'query' }),
    ],
    ['no key is needed', ({ components }) => delete components.parameters.IdempotencyKey.required],
    [
      'there is another way in',
      ({ paths }) => paths['/v1/applications/{application}'].get.security.push({ staffToken: [] }),
    ],
    [
      'another type is answered as well',
      ({ paths }) => (paths['/healthz'].get.responses[200].content['text/plain'] = { schema: {} }),
    ],
  ];
  for (const [name, change] of FINE) {
    test(`not: ${name}`, () => {
      const openapi = readJson('openapi.json');
      change(openapi);
      assert.deepEqual(openApiBreaks(readJson('openapi.json'), openapi), []);
    });
  }

  test('not: a question that no server was asked yet', () => {
    const openapi: any = readJson('openapi.json');
    const before: any = readJson('openapi.json');
    before.paths['/v1/books'].get['x-planned'] = true;
    openapi.paths['/v1/books'].get.parameters.shift();
    assert.deepEqual(openApiBreaks(before, openapi), []);
    delete before.paths['/v1/books'].get['x-planned'];
    assert.equal((openApiBreaks(before, openapi) as Break[]).length, 1);
  });
  /* eslint-enable @typescript-eslint/no-explicit-any */
});
