/** Style sheets of the widgets, cut down to what one page needs. */

/** A rule or at-rule: what stands before its brace, and its declarations or inner rules. */
export interface Rule {
  head: string;
  body: string | readonly Rule[];
}

/** Rules whose braces hold rules again. */
const HOLDS_RULES = /^@(?:media|supports|container|layer)\b/;
const QUOTED = /"[^"]*"|'[^']*'/g;

/**
 * The rules of a sheet we wrote ourselves: no nesting but conditional rules, no brace in a string.
 */
export function readRules(text: string): Rule[] {
  const source = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{', at);
    if (open < 0) break;
    const close = closingBrace(source, open);
    const head = squeeze(source.slice(at, open));
    const inside = source.slice(open + 1, close);
    rules.push({ head, body: HOLDS_RULES.test(head) ? readRules(inside) : squeeze(inside) });
    at = close + 1;
  }
  return rules;
}

function closingBrace(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}' && (depth -= 1) === 0) return at;
  }
  throw new Error(`a brace is not closed: ${source.slice(open - 40, open + 40)}`);
}

/** One space at most, none where CSS needs none. */
function squeeze(text: string): string {
  const quoted: string[] = [];
  return text
    .trim()
    .replace(QUOTED, words => `"${quoted.push(words) - 1}"`)
    .replace(/\s+/g, ' ')
    .replace(/ ?([;,{}>]) ?/g, '$1')
    .replace(/ !important/g, '!important')
    .replace(/(^|[;{])(--[\w-]+|[\w-]+): /g, '$1$2:')
    .replace(/\( | \)/g, bracket => bracket.trim())
    .replace(/;$/, '')
    .replace(/"(\d+)"/g, (_whole, index: string) => quoted[Number(index)] ?? '');
}

/** Custom properties that rules read, and those the values of these read in turn. */
export function usedProperties(readers: readonly Rule[], givers: readonly Rule[]): Set<string> {
  const used = new Set<string>();
  const values = new Map<string, string[]>();
  for (const [name, value] of declarations(givers)) {
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  const read = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      for (const value of values.get(name) ?? []) read(value);
    }
  };
  for (const [, value] of declarations(readers)) read(value);
  return used;
}

/**
 * Puts the values of custom properties that have one value on this page in the place of their names.
 * Only rules of the page itself may set these properties: nothing comes in from outside a document.
 */
export function foldConstants(rules: readonly Rule[], givers: readonly Rule[]): Rule[] {
  const values = new Map<string, string | undefined>();
  for (const [name, value] of declarations(givers)) {
    // A second value, of another theme or size: it has to stay a variable.
    if (name.startsWith('--')) values.set(name, values.has(name) ? undefined : value);
  }
  const fold = (text: string): string => {
    const folded = text.replace(
      /var\((--[\w-]+)(?:,([^()]*))?\)/g,
      (whole, name: string, other) => {
        if (values.has(name)) return values.get(name) ?? whole;
        return typeof other === 'string' ? other : whole;
      },
    );
    return folded === text ? text : fold(folded);
  };
  const foldRule = ({ head, body }: Rule): Rule => ({
    head,
    body: typeof body === 'string' ? fold(body) : body.map(foldRule),
  });
  return rules.map(foldRule);
}

function* declarations(rules: readonly Rule[]): Generator<[name: string, value: string]> {
  for (const { body } of rules) {
    if (typeof body !== 'string') yield* declarations(body);
    else for (const [name, value] of declared(body)) yield [name, value];
  }
}

function declared(body: string): [string, string][] {
  return body
    .split(';')
    .filter(Boolean)
    .map(one => {
      const colon = one.indexOf(':');
      return [one.slice(0, colon), one.slice(colon + 1)];
    });
}

/** What becomes of a rule: other selectors, none for a rule that is not wanted. */
export type Reselect = (selector: string) => string | undefined;

/** Rules with other selectors, without custom properties that nobody reads and without empty rules. */
export function fitRules(
  rules: readonly Rule[],
  reselect: Reselect,
  isUsed: (property: string) => boolean,
): Rule[] {
  return rules.flatMap(({ head, body }): Rule[] => {
    if (typeof body !== 'string') {
      const inner = fitRules(body, reselect, isUsed);
      return inner.length > 0 ? [{ head, body: inner }] : [];
    }
    const selectors = new Set(head.split(/,(?![^(]*\))/).map(reselect));
    selectors.delete(undefined);
    const kept = declared(body).filter(([name]) => !name.startsWith('--') || isUsed(name));
    if (selectors.size === 0 || kept.length === 0) return [];
    return [{ head: [...selectors].join(), body: kept.map(pair => pair.join(':')).join(';') }];
  });
}

export function writeRules(rules: readonly Rule[]): string {
  return rules
    .map(({ head, body }) => `${head}{${typeof body === 'string' ? body : writeRules(body)}}`)
    .join('');
}
