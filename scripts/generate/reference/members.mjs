/** Tables of members: what a document may say, of what type, and what it means. */
import { allSchemas, nameOf, resolveRef } from '../schemas.mjs';
import { code, escape, link, row, table, words } from './html.mjs';

const TYPES = {
  string: '文字 string',
  integer: '整数 integer',
  number: '数 number',
  boolean: '是否 boolean',
  object: '对象 object',
};

const LIMITS = {
  minimum: '≥',
  exclusiveMinimum: '>',
  maximum: '≤',
  exclusiveMaximum: '<',
  minLength: '字数 length ≥',
  maxLength: '字数 length ≤',
  minItems: '个数 items ≥',
  maxItems: '个数 items ≤',
};

/** Every schema and definition by the id of its place on the page. */
export function anchorsOf(schemas) {
  return new Map([...allSchemas(schemas)].map(item => [item.schema, `schema-${nameOf(item)}`]));
}

/**
 * The table of an object's members. Objects without a name of their own are written out in place,
 * their members as `name.member`.
 * @param page `{schemas, anchors}`
 */
export const memberTable = (page, file, schema) =>
  table('成员', 'Member', rowsOf(page, file, schema, ''));

function rowsOf(page, file, schema, prefix) {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const required = schema.required?.includes(name) ?? false;
    return [
      memberRow(page, file, `${prefix}${name}`, member, required),
      ...within(page, file, prefix, name, member),
    ];
  });
  const parts = (schema.allOf ?? []).flatMap(part => {
    if (!part.$ref) return rowsOf(page, file, part, prefix);
    const target = resolveRef(page.schemas, file, part.$ref);
    return [
      `<tr><td colspan="3">${link(anchor(page, target), `${nameOf(target)} 的全部成员 <span lang="en">All members of it</span>`)}</td></tr>`,
    ];
  });
  return [...parts, ...own];
}

/** Rows of an object, or of a list's objects, that have no name to be found under. */
function within(page, file, prefix, name, member) {
  if (member.properties) return rowsOf(page, file, member, `${prefix}${name}.`);
  if (member.items?.properties) return rowsOf(page, file, member.items, `${prefix}${name}[].`);
  return [];
}

function memberRow(page, file, name, member, required) {
  const target = member.$ref && resolveRef(page.schemas, file, member.$ref);
  const description = member.description ?? target?.schema.description;
  return row(name, required, typeOf(page, file, member), words(description));
}

const anchor = ({ anchors }, { schema }) => anchors.get(schema);

/** The type of a member in words, with a link where it has a place of its own. */
export function typeOf(page, file, schema) {
  if (schema.$ref) {
    const target = resolveRef(page.schemas, file, schema.$ref);
    return link(anchor(page, target), nameOf(target));
  }
  if (schema.enum) return schema.enum.map(value => code(JSON.stringify(value))).join(' <i>|</i> ');
  if ('const' in schema) return code(JSON.stringify(schema.const));
  if (schema.allOf) return schema.allOf.map(part => typeOf(page, file, part)).join(' + ');
  if (schema.prefixItems) {
    const parts = schema.prefixItems.map(part => typeOf(page, file, part));
    return `数组 array [${parts.join(', ')}]`;
  }
  if (schema.additionalProperties) {
    return `对象 object · 各值 values ${typeOf(page, file, schema.additionalProperties)}`;
  }
  const types = [schema.type ?? 'object'].flat().map(type => {
    return type === 'array' ? `数组 array · ${typeOf(page, file, schema.items)}` : TYPES[type];
  });
  return [types.join(' / '), ...limitsOf(schema)].join(' ');
}

function limitsOf(schema) {
  const limits = Object.entries(LIMITS)
    .filter(([keyword]) => schema[keyword] !== undefined)
    .map(([keyword, sign]) => escape(`${sign} ${schema[keyword]}`));
  const pattern = schema.pattern ? [code(schema.pattern)] : [];
  return [...limits, ...pattern].map(limit => `<span class="limit">${limit}</span>`);
}
