/** Divides one module into a file for each of its exports and files of what they share. */

/**
 * `files` is export name → file name; `sharedBy` says in which file what several files use is kept,
 * given their names. Returns file name → its part of `text`, with the names it takes from shared
 * files: `{text, imports: Map<file, names>, words}`. What stands in a shared file is exported.
 */
export function divide(text, files, sharedBy) {
  const statements = withoutTwins(statementsOf(text));
  const names = new Set(statements.map(({ name }) => name));
  const usersOf = new Map([...names].map(name => [name, new Set()]));
  const byName = new Map(statements.map(statement => [statement.name, statement]));
  for (const [name, file] of Object.entries(files)) visit(name, file);

  function visit(name, file) {
    const users = usersOf.get(name);
    if (users.has(file)) return;
    users.add(file);
    for (const word of wordsOf(byName.get(name).text)) if (names.has(word)) visit(word, file);
  }

  const homeOf = name => {
    const users = [...usersOf.get(name)];
    return users.length > 1 ? sharedBy(users) : users[0];
  };
  const own = new Set(Object.values(files));
  const parts = new Map([...own].map(file => [file, []]));
  for (const { name, text } of statements) {
    // What no export comes to use is left out.
    const home = homeOf(name);
    if (!home) continue;
    if (!parts.has(home)) parts.set(home, []);
    parts.get(home).push(own.has(home) ? text : `export ${text}`);
  }
  return new Map(
    [...parts].map(([file, texts]) => {
      const part = texts.join('\n');
      const words = wordsOf(part);
      const imports = new Map();
      for (const name of names) {
        const home = homeOf(name);
        if (!words.has(name) || home === file) continue;
        imports.set(home, [...(imports.get(home) ?? []), name]);
      }
      return [file, { text: part, imports, words }];
    }),
  );
}

/** Top-level functions and constants: `{name, text}` in their order. */
function statementsOf(text) {
  const statements = [];
  let lines = [];
  let depth = 0;
  for (const line of text.split('\n')) {
    if (!line && !lines.length) continue;
    lines.push(line);
    const code = line.replace(/"(?:[^"\\]|\\.)*"/g, '');
    depth += code.split('{').length - code.split('}').length;
    if (depth) continue;
    const statement = lines.join('\n');
    const name = /^(?:export )?(?:const|function) (\w+)/.exec(statement)?.[1];
    if (!name) throw new Error(`neither a function nor a constant: ${statement}`);
    statements.push({ name, text: statement });
    lines = [];
  }
  return statements;
}

/**
 * Statements that say the same but for their names, once: ajv writes a definition anew for each
 * schema that leads to it. Twins that call twins show once those are one, so this goes round.
 */
function withoutTwins(statements) {
  const firsts = new Map();
  const names = new Map();
  const kept = statements.filter(({ name, text }) => {
    if (text.startsWith('export ')) return true;
    const body = text.replace(name, '');
    const first = firsts.get(body);
    if (first) names.set(name, first);
    else firsts.set(body, name);
    return !first;
  });
  if (!names.size) return statements;
  const renamed = kept.map(({ name, text }) => ({
    name,
    text: text.replace(/\b(?:validate|pattern)\d+\b/g, word => names.get(word) ?? word),
  }));
  return withoutTwins(renamed);
}

/** Identifiers, those inside of strings left out. */
function wordsOf(text) {
  return new Set(text.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/[A-Za-z_]\w*/g));
}
