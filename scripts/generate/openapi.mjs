/** openapi.json (3.1): the API of the contract; its components are the schemas themselves. */
import { headers, parameters, responses, securitySchemes, tags } from './openapi-parts.mjs';
import { reads } from './openapi-reads.mjs';
import { pages } from './openapi-pages.mjs';
import { writes } from './openapi-writes.mjs';
import { allSchemas, assertUniqueNames, nameOf, resolveRef } from './schemas.mjs';

/** openapi.json as a value. */
export function openApi(schemas) {
  // The config of a widget is not a document of the API.
  const list = [...allSchemas(schemas)].filter(({ file }) => !file.startsWith('widget-'));
  assertUniqueNames(list);
  const components = list.map(({ file, key, schema }) => [
    nameOf({ key, schema }),
    component(schemas, file, schema),
  ]);
  return document(Object.fromEntries(components));
}

/** A schema with its references turned to components; 3.1 takes 2020-12 as it is. */
function component(schemas, file, schema) {
  return JSON.parse(JSON.stringify(schema), function (key, value) {
    if (key === '$schema' || (key === '$defs' && !Array.isArray(value))) return undefined;
    if (key !== '$ref') return value;
    return `#/components/schemas/${nameOf(resolveRef(schemas, file, value))}`;
  });
}

/** Paths in the order of their tags, each with its operations. */
function pathsOf(operations) {
  const paths = {};
  for (const { path, method, ...operation } of operations) {
    paths[path] = { ...paths[path], [method]: operation };
  }
  return paths;
}

function document(schemas) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'union-widgets JSON API',
      version: '1',
      description:
        '读取是普通的 GET，网址空间同时是一棵文件树，静态托管与服务器只差根网址；带 x-live 的只有服务器才有，带 x-planned 的参考服务器尚未提供。说明见 docs/json-api.md。 Reads are plain GETs whose URL space is also a file tree, so a static host and a server differ only in the base URL; what has x-live exists on servers only, and what has x-planned is not in the reference server yet. See docs/json-api.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: '站点根目录。 The site root.' }],
    tags,
    paths: pathsOf([...reads, ...writes, ...pages]),
    components: { schemas, parameters, headers, responses, securitySchemes },
  };
}
