/* eslint-disable @typescript-eslint/no-explicit-any -- schemas and documents of any shape */
/** The string fields of the documents, as schema/ tells them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const SCHEMA_DIR = join(import.meta.dirname, '..', '..', 'schema');

type Schema = any;

const files = new Map<string, Schema>(
  readdirSync(SCHEMA_DIR)
    .filter(name => name.endsWith('.schema.json'))
    .map(name => [name, JSON.parse(readFileSync(join(SCHEMA_DIR, name), 'utf8'))]),
);

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
for (const [name, schema] of files) ajv.addSchema(schema, name);

/** Whether a document is one of its schema. */
export function isValid(name: string, document: unknown): boolean {
  return ajv.getSchema(`${name}.schema.json`)!(document) as boolean;
}

interface Node {
  file: string;
  schema: Schema;
}

function follow(file: string, ref: string): Node {
  const [path, fragment = ''] = ref.split('#');
  const target = path || file;
  let schema = files.get(target);
  for (const step of fragment.split('/').filter(Boolean)) schema = schema[step];
  return { file: target, schema };
}

/** A schema and all it refers to and is made of, for one and the same value. */
function parts(node: Node): Node[] {
  const { file, schema } = node;
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = [
    ...(schema.$ref ? [follow(file, schema.$ref)] : []),
    ...['allOf', 'anyOf', 'oneOf'].flatMap(name =>
      (schema[name] ?? []).map((one: Schema) => ({ file, schema: one })),
    ),
    ...['then', 'else'].flatMap(name => (schema[name] ? [{ file, schema: schema[name] }] : [])),
  ];
  return [node, ...inner.flatMap(parts)];
}

/** What stands under a member, its name `{}` where any name is taken. */
function members(nodes: readonly Node[], key: string): [string, Node[]] {
  const named = nodes.flatMap(({ file, schema }) =>
    schema.properties?.[key] ? [{ file, schema: schema.properties[key] }] : [],
  );
  if (named.length) return [key, named.flatMap(parts)];
  const open = nodes.flatMap(({ file, schema }) => [
    ...Object.values(schema.patternProperties ?? {}).map(one => ({ file, schema: one })),
    ...(typeof schema.additionalProperties === 'object'
      ? [{ file, schema: schema.additionalProperties }]
      : []),
  ]);
  return ['{}', open.flatMap(parts)];
}

function items(nodes: readonly Node[], at: number): Node[] {
  return nodes
    .flatMap(({ file, schema }) => {
      const one = schema.prefixItems?.[at] ?? schema.items;
      return typeof one === 'object' ? [{ file, schema: one }] : [];
    })
    .flatMap(parts);
}

const isString = ({ schema }: Node): boolean =>
  [schema.type].flat().includes('string') ||
  typeof schema.const === 'string' ||
  typeof schema.enum?.[0] === 'string' ||
  (schema.type === undefined && typeof schema.pattern === 'string');

/** One string of a document. */
export interface Spot {
  /** Name of the schema and the way to it; every index is a star. */
  field: string;
  holder: any;
  key: string | number;
  /** Whether a text may stand there as the schema goes. */
  takes(text: string): boolean;
  /** Any text may, within a length. */
  free: boolean;
}

/** Every string of a document, also those the schema does not know. */
export function spotsOf(name: string, document: unknown): Spot[] {
  const root = { file: `${name}.schema.json`, schema: files.get(`${name}.schema.json`) };
  const found: Spot[] = [];
  const walk = (holder: any, key: string | number, path: string, nodes: Node[]): void => {
    const value = holder[key];
    if (typeof value === 'string') {
      const own = nodes.filter(isString);
      found.push({
        field: `${name}:${path}`,
        holder,
        key,
        takes: text => own.length === 0 || own.some(one => accepts(one, nodes, text)),
        free: own.length === 0 || own.every(({ schema }) => isFree(schema)),
      });
    } else if (Array.isArray(value)) {
      value.forEach((_, at) => walk(value, at, `${path}/*`, items(nodes, at)));
    } else if (typeof value === 'object' && value !== null) {
      for (const member of Object.keys(value)) {
        const [step, inner] = members(nodes, member);
        walk(value, member, `${path}/${step}`, inner);
      }
    }
  };
  walk({ document }, 'document', '', parts(root));
  return found;
}

const isFree = (schema: Schema): boolean =>
  schema.pattern === undefined && schema.enum === undefined && schema.const === undefined;

/** Whether a text fits one schema of a string, and the patterns that stand beside it. */
function accepts(one: Node, all: readonly Node[], text: string): boolean {
  const { schema } = one;
  const length = [...text].length;
  if (schema.const !== undefined && schema.const !== text) return false;
  if (schema.enum && !schema.enum.includes(text)) return false;
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text)) return false;
  void all;
  return length >= (schema.minLength ?? 0) && length <= (schema.maxLength ?? Infinity);
}

/** All string fields a schema knows. */
export function fieldsOf(name: string): Set<string> {
  const found = new Set<string>();
  const walk = (path: string, nodes: Node[], above: readonly Schema[]): void => {
    if (nodes.some(isString)) found.add(`${name}:${path}`);
    // A condition in a condition is no other field.
    const now = nodes.map(({ schema }) => schema).filter(one => one.properties || one.items);
    if (now.length > 0 && now.every(one => above.includes(one))) return;
    const below = [...above, ...now];
    const names = new Set(nodes.flatMap(({ schema }) => Object.keys(schema.properties ?? {})));
    for (const key of names) walk(`${path}/${key}`, members(nodes, key)[1], below);
    const [, open] = members(nodes, '\u0000none');
    if (open.length) walk(`${path}/{}`, open, below);
    const most = Math.max(1, ...nodes.map(({ schema }) => schema.prefixItems?.length ?? 0));
    for (let at = 0; at < most; at += 1) walkItems(at);
    function walkItems(at: number): void {
      const inner = items(nodes, at);
      if (inner.length) walk(`${path}/*`, inner, below);
    }
  };
  walk('', parts({ file: `${name}.schema.json`, schema: files.get(`${name}.schema.json`) }), []);
  return found;
}

/** Texts of every shape that a pattern of the schemas asks for. */
const TRIES = [
  ...['示例', 'a-1', 'a', '410100', '41', '310115', '2026-03-01', '2026-03-01T08:00:00+08:00'],
  ...['v1/x.json', 'https://x.example.cn/', '#c8102e', '24/7', '2026', '2026-03', '09:00', '0'],
  ...['1', 'zh-Hans', 'Asia/Shanghai', 'image/png', '0371-00000000', 'wtw3s', 'ab', 'A', '8px'],
  ...['--union-accent', '978-7-0000-0000-0', '1:2', 'v1/cn-{year}.json', 'a/{z}/{x}/{y}.png'],
];

/** A document with every member its schema knows, as far as it stays one of the schema. */
export function completed<T>(name: string, document: T): T {
  const copy = structuredClone(document);
  const walk = (value: any, nodes: Node[], depth: number): void => {
    if (depth > 7) return;
    if (Array.isArray(value)) {
      value.forEach((one, at) => walk(one, items(nodes, at), depth + 1));
    } else if (typeof value === 'object' && value !== null) {
      const names = new Set(nodes.flatMap(({ schema }) => Object.keys(schema.properties ?? {})));
      for (const key of names) {
        const [, inner] = members(nodes, key);
        if (!(key in value)) addMember(value, key, inner);
        if (key in value) walk(value[key], inner, depth + 1);
      }
    }
  };
  const addMember = (value: any, key: string, nodes: Node[]): void => {
    for (const made of samples(nodes, 0)) {
      value[key] = made;
      if (isValid(name, copy)) return;
      delete value[key];
    }
  };
  walk(copy, parts({ file: `${name}.schema.json`, schema: files.get(`${name}.schema.json`) }), 0);
  return copy;
}

/** Values that may fit, the best first. */
function samples(nodes: readonly Node[], depth: number): unknown[] {
  if (depth > 4) return [];
  const found: unknown[] = [];
  for (const { schema } of nodes) {
    if (schema.enum) found.push(...schema.enum);
    if (schema.const !== undefined) found.push(schema.const);
  }
  if (nodes.some(isString)) found.push(...TRIES);
  const names = new Set(nodes.flatMap(({ schema }) => Object.keys(schema.properties ?? {})));
  if (names.size) {
    const required = new Set(nodes.flatMap(({ schema }) => schema.required ?? []));
    const made: Record<string, unknown> = {};
    for (const key of required.size ? required : names)
      made[key as string] = fitting(members(nodes, key as string)[1], depth + 1);
    found.push(made);
  }
  const inner = items(nodes, 0);
  if (inner.length) {
    const one = fitting(inner, depth + 1);
    found.push([one], [one, one]);
  }
  const [, open] = members(nodes, '\u0000none');
  if (!names.size && open.length) found.push({ a: fitting(open, depth + 1) });
  if (nodes.some(({ schema }) => /number|integer/.test(String(schema.type)))) found.push(1, 100);
  if (nodes.some(({ schema }) => String(schema.type) === 'boolean')) found.push(true);
  return found;
}

/** The first that these schemas' own words take. */
function fitting(nodes: readonly Node[], depth: number): unknown {
  const all = samples(nodes, depth);
  const own = nodes.filter(isString);
  return all.find(one => typeof one !== 'string' || own.some(node => accepts(node, nodes, one)));
}
