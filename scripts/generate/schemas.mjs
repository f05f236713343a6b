/** Reads the schemas and resolves references between them. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * All schemas of a folder by file name, sorted, so that output does not depend on the disk.
 * A file has no `$id`: its own address is its base (RFC 3986 §5.1.3), so editors and servers agree.
 */
export async function readSchemas(folder) {
  const names = (await readdir(folder)).filter(name => name.endsWith('.schema.json')).sort();
  const schemas = new Map();
  for (const name of names) {
    schemas.set(name, JSON.parse(await readFile(join(folder, name), 'utf8')));
  }
  return schemas;
}

/** What `$ref` in `file` points to: `{file, key, schema}`; `key` is absent for a whole file. */
export function resolveRef(schemas, file, ref) {
  const [path, fragment = ''] = ref.split('#');
  const target = path || file;
  const document = schemas.get(target);
  if (!document) throw new Error(`${file}: ${ref} points to no schema`);
  if (!fragment) return { file: target, schema: document };
  const key = /^\/\$defs\/([^/]+)$/.exec(fragment)?.[1];
  const schema = key && document.$defs?.[key];
  if (!schema) throw new Error(`${file}: ${ref} points to no $defs member`);
  return { file: target, key, schema };
}

/** `Shard entry` → `ShardEntry`, `lonLat` → `LonLat`: the one name of a schema in code and OpenAPI. */
export function nameOf({ key, schema }) {
  const words = (schema.title ?? key).split(/[^A-Za-z0-9]+/);
  return words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Every document and every definition, in file order: `{file, key, schema}`. */
export function* allSchemas(schemas) {
  for (const [file, schema] of schemas) {
    if (file !== 'defs.schema.json') yield { file, schema };
    for (const [key, inner] of Object.entries(schema.$defs ?? {}))
      yield { file, key, schema: inner };
  }
}

/** Throws when two schemas would have one name: types and components live in one flat space. */
export function assertUniqueNames(list) {
  const seen = new Map();
  for (const item of list) {
    const name = nameOf(item);
    if (seen.has(name))
      throw new Error(`${item.file}: the name ${name} is taken by ${seen.get(name)}`);
    seen.set(name, item.file);
  }
}
