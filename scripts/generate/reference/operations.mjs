/** The operations of the page: method, address, parameters, body and answers. */
import { bothOf, escape, link, row, table, words } from './html.mjs';

const SHOWN_HEADERS = new Set(['Link', 'Location', 'Retry-After']);

/** All operations of a tag, in the order of openapi.json. */
export function operationsOf(openapi, tag) {
  return Object.entries(openapi.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.tags[0] === tag)
      .map(([method, operation]) => ({ path, method, operation })),
  );
}

/** @param page `{openapi, componentIds}`; componentIds is component name → id on the page */
export function operationArticle(page, { path, method, operation }) {
  const { zh, en } = bothOf(operation.summary);
  return `<article id="op-${operation.operationId}">
<h4><span class="method ${method}">${method.toUpperCase()}</span> <code>${breakable(path)}</code> ${marksOf(operation)}</h4>
<p>${escape(zh)}<span class="en" lang="en">${escape(en)}</span></p>
${credentialsOf(operation)}${parameterTable(page, operation)}
${bodyOf(page, operation)}
${answersOf(page, operation)}
</article>`;
}

const MARKS = [
  ['x-live', '仅服务器', 'servers only'],
  ['x-planned', '参考服务器尚未提供', 'not in the reference server yet'],
];

const marksOf = operation =>
  MARKS.filter(([mark]) => operation[mark])
    .map(([, zh, en]) => `<span class="mark">${zh} <span lang="en">${en}</span></span>`)
    .join(' ');

function credentialsOf({ security }) {
  if (!security) return '';
  const names = security.flatMap(one => Object.keys(one));
  const links = names.map(name => link(`security-${name}`, escape(name)));
  return `<p class="where">凭据 <span lang="en">Credentials</span>: ${links.join('、')}</p>`;
}

/** Addresses may break after a slash only. */
const breakable = path => escape(path).replaceAll('/', '/<wbr>');

function parameterTable(page, { parameters = [] }) {
  const all = page.openapi.components.parameters;
  const rows = parameters.map(({ $ref }) => {
    const { name, in: place, required, schema, description } = all[$ref.split('/').pop()];
    const type = `${PLACES[place]} · ${schemaOf(page, schema)}`;
    return row(name, required, type, words(description));
  });
  return table('参数', 'Parameter', rows);
}

const PLACES = { query: '查询 query', path: '路径 path', header: '请求头 header' };

function schemaOf({ componentIds }, schema) {
  const name = schema.$ref?.split('/').pop();
  if (name) return link(componentIds.get(name), escape(name));
  return escape(schema.contentMediaType ?? schema.type);
}

const media = (page, content) =>
  Object.entries(content)
    .map(([type, { schema }]) => {
      const limit = `<span class="limit">${escape(type)}</span>`;
      return `<div>${schemaOf(page, schema)} ${limit}</div>`;
    })
    .join('');

function bodyOf(page, { requestBody }) {
  if (!requestBody) return '';
  return `<dl><dt>请求内容 <span lang="en">Body</span></dt><dd>${media(page, requestBody.content)}</dd></dl>`;
}

/** Good answers one by one; problems by their status, as they are all of one kind. */
function answersOf(page, { responses }) {
  const resolved = Object.entries(responses).map(([status, one]) => [
    status,
    one.$ref ? page.openapi.components.responses[one.$ref.split('/').pop()] : one,
    one.$ref,
  ]);
  const own = resolved.filter(([, , $ref]) => !$ref?.endsWith('/Problem'));
  const problems = resolved.filter(
    ([status, , $ref]) => $ref?.endsWith('/Problem') && status !== 'default',
  );
  const rows = own.map(([status, { description, content, headers = {} }]) => {
    const named = Object.keys(headers).filter(name => SHOWN_HEADERS.has(name));
    const head = named.length ? `<div class="limit">${named.map(escape).join(', ')}</div>` : '';
    return `<dt>${status}</dt><dd>${words(description)}${content ? media(page, content) : ''}${head}</dd>`;
  });
  const rest = problems
    .map(([status]) => status)
    .concat('其他 other')
    .join(' ');
  return `<dl>${rows.join('')}<dt>${rest}</dt><dd>${link(page.componentIds.get('ProblemDetails'), 'ProblemDetails')} <span class="limit">application/problem+json</span></dd></dl>`;
}
