/** What is wrong in a document itself. */
import type { Answer, Misdeed } from './proxy.ts';
import type { Fault } from './wire-faults.ts';

type Value = unknown;

/** Sends the text of the real document, changed. */
const edit =
  (change: (text: string, path: string) => string | Buffer, type?: string): Misdeed =>
  async ({ real, give, path }) => {
    const { headers, body } = await real();
    const changed = Buffer.from(change(body.toString(), path) as string);
    const told = type === undefined ? headers : { ...headers, 'content-type': type };
    await give({ headers: told, body: changed } as Partial<Answer>);
  };

/** Sends the real document with its values changed. */
const values = (change: (document: Record<string, Value>, path: string) => Value): Misdeed =>
  edit((text, path) => {
    // A frame page is none, nor is what the API refuses.
    if (!/^\s*[{[]/.test(text)) return text;
    return JSON.stringify(change(JSON.parse(text) as Record<string, Value>, path));
  });

/** Walks all of a document; `change` gives what a value becomes. */
function walk(
  value: Value,
  change: (value: Value, name: string, depth: number) => Value,
  name = '',
  depth = 0,
): Value {
  const changed = change(value, name, depth);
  if (changed !== value) return changed;
  if (Array.isArray(value)) return value.map(item => walk(item, change, name, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    walk(member, change, name, depth + 1),
  ]);
  return Object.fromEntries(members) as Value;
}
const each = (change: (value: Value, name: string, depth: number) => Value): Misdeed =>
  values(document => walk(document, change));
const strings = (change: (text: string, name: string) => Value): Misdeed =>
  each((value, name) => (typeof value === 'string' ? change(value, name) : value));

/** Another type in place of every value at one depth. */
const wrongTypes = (depth: number): Misdeed =>
  each((value, _, at) => {
    if (at !== depth) return value;
    if (typeof value === 'string') return { wrong: true };
    if (typeof value === 'number') return [value];
    if (Array.isArray(value)) return 'a text';
    return typeof value === 'object' ? 7 : 'true';
  });

/** Every list of objects, changed. */
const rows = (change: (list: Record<string, Value>[]) => Value): Misdeed =>
  each(value => {
    const isList =
      Array.isArray(value) && value.some(one => typeof one === 'object' && one !== null);
    return isList ? change(value as Record<string, Value>[]) : value;
  });

/** UTF-8 as GB 18030, by asking the decoder for each pair of bytes. */
const gbOf = (() => {
  let table: Map<string, Buffer> | undefined;
  const make = (): Map<string, Buffer> => {
    const decoder = new TextDecoder('gb18030');
    const found = new Map<string, Buffer>();
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1) {
        if (low === 0x7f) continue;
        const bytes = Buffer.from([high, low]);
        const char = decoder.decode(bytes);
        if (char.length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, bytes);
      }
    return found;
  };
  return (text: string): Buffer => {
    table ??= make();
    const pieces = [...text].map(char => {
      if (char.charCodeAt(0) < 0x80) return Buffer.from(char);
      // What two bytes do not hold is written as JSON may.
      const escape = [...Array(char.length)].map(
        (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`,
      );
      return table!.get(char) ?? Buffer.from(escape.join(''));
    });
    return Buffer.concat(pieces);
  };
})();

const utf16 = (text: string, mark: boolean): Buffer =>
  Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
const deep = (open: string, close: string): string =>
  `{"v":1,"a":${open.repeat(200_000)}1${close.repeat(200_000)}}`;

/** Each page says that the next is itself. */
const nextIsSelf = values((document, path) => ({
  ...document,
  links: [
    { rel: 'next', href: path.slice(1) },
    { rel: 'self', href: path.slice(1) },
    { rel: 'next', href: path.slice(1) },
  ],
}));
/** Each page says that another one follows, without end. */
const nextForEver = values((document, path) => {
  const [bare = '', turn = '0'] = path.slice(1).split('?turn=');
  return { ...document, links: [{ rel: 'next', href: `${bare}?turn=${Number(turn) + 1}` }] };
});

let turn = 0;
const revisions = (of: () => Value): Misdeed =>
  each((value, name) => (name === 'rev' ? of() : value));

export const BODIES: Fault[] = [
  ...[1, 2, 3, 4, 5].map(depth => ({
    name: `wrong types, level ${depth}`,
    misdeed: wrongTypes(depth),
  })),
  { name: 'texts as numbers', misdeed: strings(() => 12) },
  {
    name: 'numbers as texts',
    misdeed: each(value => (typeof value === 'number' ? String(value) : value)),
  },
  {
    name: 'numbers without bound',
    misdeed: edit(text => text.replace(/:\s*\d+(\.\d+)?(?=[,}\]])/g, ':1e999')),
  },
  {
    name: 'negative and broken numbers',
    misdeed: each(value => (typeof value === 'number' && value !== 1 ? -value - 0.5 : value)),
  },
  {
    name: 'NaN and Infinity',
    must: 'told',
    misdeed: edit(text => text.replace(/\}\s*$/, ',"x":NaN,"y":-Infinity}')),
  },
  { name: 'null in place of rows', misdeed: rows(list => list.map(() => null)) },
  {
    name: 'every second row null',
    misdeed: rows(list => list.map((row, at) => (at % 2 ? row : null))),
  },
  {
    name: 'null in every member',
    misdeed: each((value, _, depth) => (depth > 1 && typeof value !== 'object' ? null : value)),
  },
  { name: 'rows without members', misdeed: rows(list => list.map(() => ({}))) },
  { name: 'rows that are lists', misdeed: rows(list => list.map(row => [row])) },
  { name: 'ids all the same', misdeed: each((value, name) => (name === 'id' ? 'same' : value)) },
  {
    name: 'ids like built-ins',
    misdeed: each((value, name) => (name === 'id' ? '__proto__' : value)),
  },
  { name: 'rows twice', misdeed: rows(list => [...list, ...list]) },
  { name: 'no rows', misdeed: rows(() => []) },
  { name: 'an empty object', misdeed: values(() => ({})) },
  { name: 'an empty list', must: 'told', misdeed: values(() => []) },
  { name: 'null', must: 'told', misdeed: values(() => null) },
  { name: 'a number', must: 'told', misdeed: values(() => 42) },
  { name: 'a text', must: 'told', misdeed: values(() => 'ok') },
  { name: 'version 2', misdeed: values(document => ({ ...document, v: 2 })) },
  { name: 'empty body', must: 'told', misdeed: edit(() => '') },
  { name: 'white space', must: 'told', misdeed: edit(() => ' \n\t ') },
  { name: 'comments', must: 'told', misdeed: edit(text => `// the stations\n/* */ ${text}`) },
  { name: 'a comma too many', must: 'told', misdeed: edit(text => text.replace(/\}\s*$/, ',}')) },
  { name: 'two documents in one', must: 'told', misdeed: edit(text => `${text}\n${text}`) },
  { name: 'JSONP', must: 'told', misdeed: edit(text => `callback(${text});`) },
  { name: 'a guard before it', must: 'told', misdeed: edit(text => `)]}',\n${text}`) },
  {
    name: 'members named __proto__',
    misdeed: edit(text => text.replace(/\{/g, '{"__proto__":{"polluted":1,"data":[],"then":1},')),
  },
  {
    name: 'members named constructor',
    misdeed: each(value =>
      typeof value === 'object' &&
      value &&
      !Array.isArray(value) &&
      !('constructor' in Object.assign(Object.create(null), value))
        ? { ...value, constructor: { prototype: { polluted: 1 } }, toString: 1, hasOwnProperty: 2 }
        : value,
    ),
  },
  {
    name: 'names of members twice',
    misdeed: edit(text => text.replace(/^\s*\{/, '{"v":9,"type":7,"id":{},"name":[],')),
  },
  {
    name: 'GB 18030, told',
    must: 'data',
    misdeed: edit(gbOf, 'application/json; charset=GB18030'),
  },
  { name: 'GBK, told', must: 'data', misdeed: edit(gbOf, 'application/json; charset=gbk') },
  { name: 'GBK, not told', must: 'told', misdeed: edit(gbOf, 'application/json') },
  {
    name: 'GBK, told to be UTF-8',
    must: 'told',
    misdeed: edit(gbOf, 'application/json; charset=utf-8'),
  },
  {
    name: 'UTF-8, told to be GBK',
    must: 'data',
    misdeed: edit(text => text, 'application/json; charset=gbk'),
  },
  {
    name: 'UTF-16 with its mark',
    must: 'data',
    misdeed: edit(text => utf16(text, true), 'application/json'),
  },
  {
    name: 'UTF-16 without a mark',
    must: 'told',
    misdeed: edit(text => utf16(text, false), 'application/json'),
  },
  {
    name: 'a character set nobody knows',
    misdeed: edit(text => text, 'application/json; charset=x-klingon'),
  },
  { name: 'byte order mark', must: 'data', misdeed: edit(text => `\ufeff${text}`) },
  {
    name: 'broken UTF-8',
    must: 'told',
    misdeed: edit(text =>
      Buffer.concat([Buffer.from(text.slice(0, -2)), Buffer.from([0x22, 0xff, 0xc0, 0x80])]),
    ),
  },
  {
    name: 'bytes that are no text',
    must: 'told',
    misdeed: edit(text => Buffer.from([...text].map((_, at) => (at * 7919) % 256))),
  },
  {
    name: 'lone surrogates and NUL',
    misdeed: strings((text, name) =>
      /name|title|text|address/.test(name) ? `${text}\u0000\ud800\u202e` : text,
    ),
  },
  { name: '200,000 lists deep', must: 'told', misdeed: edit(() => deep('[', ']')) },
  { name: '200,000 objects deep', must: 'told', misdeed: edit(() => deep('{"a":', '}')) },
  {
    name: 'a name of 100,000 characters',
    misdeed: edit(text => text.replace(/"name"\s*:\s*"/, match => match + '很'.repeat(100_000))),
  },
  {
    name: 'markup in every text',
    misdeed: strings((text, name) =>
      /id|href|src|base|rel|type|lang|tz|v$/.test(name)
        ? text
        : `<img src=x onerror="throw 1">${text}`,
    ),
  },
  {
    name: 'every address javascript:',
    misdeed: strings((text, name) =>
      /href|src|base|frames|outline|tiles/.test(name) ? 'javascript:throw(1)' : text,
    ),
  },
  {
    name: 'every address elsewhere',
    misdeed: strings((text, name) =>
      /href|src|base|frames/.test(name) ? 'https://no-such-host.invalid/x.json' : text,
    ),
  },
  {
    name: 'dates that are none',
    misdeed: strings(text => (/^\d{4}-\d\d-\d\d/.test(text) ? '2026-02-31T25:61:00' : text)),
  },
  { name: 'dates years off', misdeed: strings(text => text.replace(/^20\d\d(?=-\d\d)/, '1970')) },
  { name: 'dates years ahead', misdeed: strings(text => text.replace(/^20\d\d(?=-\d\d)/, '2999')) },
  { name: 'an old revision', misdeed: revisions(() => 0) },
  { name: 'a revision that goes back', misdeed: revisions(() => 1000 - (turn += 1)) },
  { name: 'next leads to itself', misdeed: nextIsSelf },
  { name: 'next without end', most: 1100, misdeed: nextForEver },
  {
    name: 'opening hours nobody can read',
    misdeed: strings((text, name) => (name === 'hours' ? 'Mo-Fr 25:99-24:61; ((((' : text)),
  },
  {
    name: 'places off the earth',
    misdeed: each((value, name) =>
      name === 'coordinates' || name === 'center' ? [999, -999] : value,
    ),
  },
].map(fault => ({ ...fault, isBody: true }) as Fault);
