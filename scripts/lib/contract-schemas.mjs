// What in a schema would break documents, or readers of documents, that keep to an older one.

/** Documents that only a server reads: nobody relies on what they are sure to have. */
const REQUESTS = new Set([
  'application-request.schema.json',
  'application-answer.schema.json',
  'scores.schema.json',
]);

const INVALID = 'documents that were valid stop being so';

/** Keyword → whether `now` lets through less than `was`; `undefined` is no limit at all. */
const lower = (was, now) => now !== undefined && (was === undefined || now < was);
const higher = (was, now) => now !== undefined && (was === undefined || now > was);
const LIMITS = {
  minimum: higher,
  exclusiveMinimum: higher,
  minLength: higher,
  minItems: higher,
  minProperties: higher,
  maximum: lower,
  exclusiveMaximum: lower,
  maxLength: lower,
  maxItems: lower,
  maxProperties: lower,
};

/** Keywords that are compared, or that say nothing about what is valid. */
const KNOWN = new Set([
  ...Object.keys(LIMITS),
  ...'type enum const pattern required properties additionalProperties propertyNames'.split(' '),
  ...'items prefixItems allOf $ref $defs $schema title description examples'.split(' '),
]);

const text = value => JSON.stringify(value);
const same = (a, b) => text(a) === text(b);

/**
 * What breaks between two versions of all schemas (file name → schema): a list of
 * `{document, pointer, what, why}`. A pointer is that of a document, with `*` for any item or
 * member. `judged` holds changed patterns a person has found to be wider:
 * `{document, pointer, now}` each.
 */
export function schemaBreaks(before, after, judged = []) {
  const breaks = [];
  for (const [file, was] of before) {
    const document = file.replace('.schema.json', '');
    const now = after.get(file);
    if (!now) {
      const why = 'nobody can check these documents any more';
      breaks.push({ document, pointer: '', what: 'the schema is gone', why });
      continue;
    }
    // Shared definitions are compared where documents use them.
    if (file === 'defs.schema.json') continue;
    const found = [];
    const read = !REQUESTS.has(file);
    compare({ schemas: before, file, schema: was }, { schemas: after, file, schema: now }, '', {
      read,
      seen: new Map(),
      tell: (pointer, what, why = INVALID) => found.push({ document, pointer, what, why }),
    });
    breaks.push(...found.filter(({ pointer, what }) => !isJudged(document, pointer, what)));
  }
  return breaks;

  function isJudged(document, pointer, what) {
    return judged.some(
      one =>
        one.document === document && one.pointer === pointer && what.endsWith(` ${text(one.now)}`),
    );
  }
}

/** The same for two schemas that stand alone, such as those of a parameter; `$ref` is a name. */
export function partBreaks(was, now, tell) {
  const state = { read: false, seen: new Map(), tell: (pointer, what) => tell(what) };
  if (was.$ref !== now.$ref) tell(`is ${text(now)} instead of ${text(was)}`);
  else compare({ schema: was }, { schema: now }, '', state);
}

const WORDS = new Set(['title', 'description']);

/**
 * Follows references; what stands beside one holds as well. `key` is what it is known by: the
 * definition itself where nothing but words stands beside the reference to it.
 */
function resolve({ schemas, file, schema }) {
  if (!schemas || !schema?.$ref) return { schemas, file, schema };
  const { $ref, ...beside } = schema;
  const [path, fragment = ''] = $ref.split('#');
  const home = path || file;
  const whole = schemas.get(home);
  const target = fragment ? whole?.$defs?.[fragment.replace('/$defs/', '')] : whole;
  if (!target) throw new Error(`${file}: ${$ref} points to nothing`);
  const found = resolve({ schemas, file: home, schema: target });
  const isAlone = Object.keys(beside).every(keyword => WORDS.has(keyword));
  return { ...found, schema: { ...found.schema, ...beside }, key: isAlone ? target : schema };
}

function compare(wasAt, nowAt, pointer, state) {
  const was = resolve(wasAt);
  const now = resolve(nowAt);
  // A definition may lead to itself, and is told once where several members use it.
  const key = was.key ?? was.schema;
  const partners = state.seen.get(key) ?? new Set();
  if (partners.has(now.key ?? now.schema)) return;
  state.seen.set(key, partners.add(now.key ?? now.schema));
  values(was.schema, now.schema, pointer, state.tell);
  members(was, now, pointer, state);
  parts(was, now, pointer, state);
  others(was.schema, now.schema, pointer, state.tell);
}

function values(was, now, pointer, tell) {
  const allowed = allowedBy(was);
  if ('const' in now && !same(allowed, [now.const])) {
    const what = `was ${'const' in was ? text(was.const) : 'free'}, is now always ${text(now.const)}`;
    tell(pointer, what);
  } else if (now.enum && !allowed) {
    tell(pointer, `only ${text(now.enum)} are allowed now`);
  } else if (now.enum) {
    const gone = allowed.filter(value => !now.enum.includes(value));
    if (gone.length) tell(pointer, `${gone.map(text).join(', ')} no longer allowed`);
  }
  const before = typesOf(was);
  const after = now.type && [now.type].flat();
  const lost = after && (before ? before.filter(type => !covers(after, type)) : ['any']);
  if (lost?.length) tell(pointer, `type ${lost.join(', ')} no longer allowed, only ${after}`);
  for (const [limit, isNarrower] of Object.entries(LIMITS)) {
    if (!isNarrower(was[limit], now[limit])) continue;
    tell(pointer, `${limit} was ${was[limit] ?? 'not set'}, is ${now[limit]}`);
  }
  if (now.pattern !== undefined && now.pattern !== was.pattern) {
    tell(pointer, `pattern was ${text(was.pattern ?? 'not set')}, is ${text(now.pattern)}`);
  }
}

const allowedBy = schema => ('const' in schema ? [schema.const] : schema.enum);

function typesOf(schema) {
  if (schema.type) return [schema.type].flat();
  return allowedBy(schema)?.map(typeOf);
}

function typeOf(value) {
  if (Number.isInteger(value)) return 'integer';
  return Array.isArray(value) ? 'array' : typeof value;
}

const covers = (types, type) =>
  types.includes(type) || (type === 'integer' && types.includes('number'));

function members(was, now, pointer, state) {
  const { read, tell } = state;
  const required = was.schema.required ?? [];
  const requiredNow = now.schema.required ?? [];
  for (const name of requiredNow.filter(name => !required.includes(name))) {
    tell(`${pointer}/${name}`, 'is newly required', 'documents without it stop being valid');
  }
  for (const name of read ? required.filter(name => !requiredNow.includes(name)) : []) {
    tell(`${pointer}/${name}`, 'is no longer required', 'readers rely on it being there');
  }
  const inside = now.schema.properties ?? {};
  for (const [name, schema] of Object.entries(was.schema.properties ?? {})) {
    if (inside[name]) {
      compare({ ...was, schema }, { ...now, schema: inside[name] }, `${pointer}/${name}`, state);
    } else {
      const why = 'what documents say there means nothing any more';
      tell(`${pointer}/${name}`, 'the member is gone', why);
    }
  }
  rest('additionalProperties', '/*', 'members of their own', was, now, pointer, state);
  rest('propertyNames', '/*', 'any name', was, now, pointer, state);
}

function parts(was, now, pointer, state) {
  rest('items', '/*', 'any item', was, now, pointer, state);
  for (const list of ['prefixItems', 'allOf']) {
    const before = was.schema[list] ?? [];
    const after = now.schema[list] ?? [];
    for (const [at, schema] of before.entries()) {
      const path = list === 'allOf' ? pointer : `${pointer}/${at}`;
      if (after[at]) compare({ ...was, schema }, { ...now, schema: after[at] }, path, state);
      else if (list === 'allOf')
        state.tell(pointer, 'a part of allOf is gone', 'its members are too');
    }
    if (after.length > before.length) state.tell(pointer, `${list} asks for more`);
  }
}

/** A keyword that holds of all that has no place of its own: a schema, `false`, or no limit. */
function rest(keyword, step, freedom, was, now, pointer, state) {
  const before = was.schema[keyword] ?? true;
  const after = now.schema[keyword] ?? true;
  if (after === true || before === false) return;
  if (before === true || after === false) {
    state.tell(pointer, `${keyword} is limited now, ${freedom} had been allowed`);
  } else {
    compare({ ...was, schema: before }, { ...now, schema: after }, pointer + step, state);
  }
}

/** What is not understood here must stay as it is, so that nothing passes unseen. */
function others(was, now, pointer, tell) {
  for (const keyword of new Set([...Object.keys(was), ...Object.keys(now)])) {
    if (KNOWN.has(keyword) || same(was[keyword], now[keyword])) continue;
    if (now[keyword] === undefined) continue;
    tell(pointer, `${keyword} changed, which cannot be compared`);
  }
}
