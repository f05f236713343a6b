/* eslint-disable @typescript-eslint/no-explicit-any -- documents of any shape */
/** Documents with something of them gone, doubled, of another kind, out of measure or out of place. */
import { fc } from '../helpers/fc.ts';

/** Every place in a document: the holder and the key. */
function places(value: any, found: [any, string | number][] = []): [any, string | number][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value, Array.isArray(value) ? Number(key) : key]);
    places(value[key], found);
  }
  return found;
}

const NUMBERS = [0, -0, -1, 1e-320, 1e308, -1e308, 2 ** 31, 2 ** 53 + 2, 1e21, 0.1 + 0.2, 180.0001];
const OTHERS: readonly any[] = [
  null,
  true,
  false,
  '',
  'x',
  0,
  -1,
  [],
  {},
  [[]],
  [null],
  { a: {} },
  '示例',
];

type Change = { kind: string; at: number; to: number };

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'retype', 'deepen', 'double', 'swap', 'number', 'grow', 'move'),
  at: fc.nat(100_000),
  to: fc.nat(100_000),
});

function apply(document: any, { kind, at, to }: Change): void {
  const all = places(document);
  if (all.length === 0) return;
  const [holder, key] = all[at % all.length]!;
  const [other, otherKey] = all[to % all.length]!;
  const value = holder[key];
  if (kind === 'delete') {
    if (Array.isArray(holder)) holder.splice(key as number, 1);
    else delete holder[key];
  } else if (kind === 'retype') holder[key] = structuredClone(OTHERS[to % OTHERS.length]);
  else if (kind === 'number') holder[key] = NUMBERS[to % NUMBERS.length];
  else if (kind === 'grow')
    holder[key] = typeof value === 'string' ? value.repeat(50) : '界'.repeat(3000);
  else if (kind === 'deepen') {
    let deep: any = structuredClone(value) ?? null;
    for (let n = 0; n < 60; n += 1) deep = n % 2 ? [deep] : { [String(key)]: deep };
    holder[key] = deep;
  } else if (kind === 'double') {
    if (Array.isArray(value))
      holder[key] = [...value, ...structuredClone(value), ...structuredClone(value)];
    else if (Array.isArray(holder)) holder.push(structuredClone(value));
  } else {
    const copy = structuredClone(other[otherKey]);
    if (kind === 'swap') other[otherKey] = structuredClone(value);
    holder[key] = copy;
  }
}

export interface MutantOptions {
  count: number;
  seed: number;
}

/** As many mutants as wanted, as JSON; of one seed always the same. */
export function mutants(document: unknown, { count, seed }: MutantOptions): string[] {
  const changes = fc.sample(fc.array(change, { minLength: 1, maxLength: 4 }), {
    seed,
    numRuns: count,
  });
  return changes.map(list => {
    const copy = structuredClone(document) as any;
    for (const one of list) apply(copy, one);
    return JSON.stringify(copy) ?? 'null';
  });
}
