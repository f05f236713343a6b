/** How the operations of openapi.json are put together; every one is said in a line or two. */

export const ref = (kind, name) => ({ $ref: `#/components/${kind}/${name}` });

/**
 * A body that is a document: by its schema's name, with examples named by their file below
 * schema/examples, which `externalValue` points to.
 */
export const json = (schema, examples = [], type = 'application/json') => ({
  [type]: {
    schema: ref('schemas', schema),
    ...(examples.length && { examples: Object.fromEntries(examples.map(external)) }),
  },
});

export const geojson = (schema, examples) => json(schema, examples, 'application/geo+json');

const external = file => [
  file.replace(/^.*\//, ''),
  { externalValue: `examples/${file}.json`, summary: file },
];

const problems = statuses =>
  Object.fromEntries(statuses.map(status => [status, ref('responses', 'Problem')]));

const parametersOf = names => names.map(name => ref('parameters', name));

const READ_HEADERS = {
  ETag: ref('headers', 'ETag'),
  'Cache-Control': ref('headers', 'CacheControl'),
  'Access-Control-Allow-Origin': ref('headers', 'AllowOrigin'),
};

/**
 * A GET of a document that anybody may read and cache.
 * `paged`: the answer has a Link header; `live`: only servers have it, no static host; `planned`:
 * the reference server does not have it yet.
 */
export function read(operationId, tag, path, summary, content, options = {}) {
  const { parameters = [], errors = [], paged = false, live, planned } = options;
  return {
    path,
    method: 'get',
    operationId,
    tags: [tag],
    summary,
    ...(live && { 'x-live': true }),
    ...(planned && { 'x-planned': true }),
    parameters: parametersOf([...parameters, 'IfNoneMatch']),
    responses: {
      200: {
        description: '文档。 The document.',
        headers: { ...READ_HEADERS, ...(paged && { Link: ref('headers', 'Link') }) },
        content,
      },
      304: {
        description: '与 If-None-Match 相同，没有变化。 Unchanged.',
        headers: { ETag: ref('headers', 'ETag') },
      },
      ...problems(errors),
      default: ref('responses', 'Problem'),
    },
  };
}

/**
 * An operation on a live server whose answers nobody may cache.
 * `answers`: status → `[description, content, headers]`; `body`: content of the request.
 */
export function act(operationId, method, tag, path, summary, answers, options = {}) {
  const { parameters = [], body, errors = [], security, more = {} } = options;
  const noStore = { 'Cache-Control': ref('headers', 'NoStore') };
  const good = Object.entries(answers).map(([status, [description, content, headers]]) => [
    status,
    { description, headers: { ...noStore, ...headers }, ...(content && { content }) },
  ]);
  return {
    path,
    method,
    operationId,
    tags: [tag],
    summary,
    'x-live': true,
    parameters: parametersOf(parameters),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      ...Object.fromEntries(good),
      ...problems(errors),
      ...more,
      default: ref('responses', 'Problem'),
    },
    ...(security && { security }),
  };
}
