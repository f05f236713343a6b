/** Finds choices as people type them: a part of the name, its pinyin initials, what tells it apart. */

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Pinyin initials of the label, `bjs`. */
  readonly py: string;
  /** What tells it apart from others of the same name: a province, an address. */
  readonly extra: string;
  readonly disabled: boolean;
}

/** First and last (not included) UTF-16 unit of a part, in the text as written. */
export type Span = readonly [from: number, to: number];

export interface Found {
  readonly choice: Choice;
  /** The parts that match, in reading order, none touching another. */
  readonly label: readonly Span[];
  readonly extra: readonly Span[];
}

export interface Findings {
  /** The best, at most as many as were asked for. */
  readonly rows: readonly Found[];
  /** How many there are in all. */
  readonly total: number;
}

export interface FindOptions {
  /** Leaves none out; what the query finds is marked all the same. */
  all?: boolean;
  /** Comes first when it would not be among the rows: the choice taken. */
  lead?: Choice | undefined;
}

/** What a part of the query costs by where it is found: the least comes first. */
const COST = { whole: 0, start: 1, inside: 2, initials: 3, inInitials: 4, extra: 5 };

/** Han characters of every day: nothing in them to fold. */
const PLAIN = /^[\u4e00-\u9fa5]*$/;

/** A character with the marks that belong to it, folded as one. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

const SILENT = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]+/gu;

const foldCharacter = (character: string): string =>
  character.normalize('NFKC').toLowerCase().replace(SILENT, '');

/** A text as it is compared: full-width as half-width, lower case, no spaces and punctuation. */
export function fold(text: string): string {
  return PLAIN.test(text) ? text : (text.match(CHARACTER) ?? []).map(foldCharacter).join('');
}

/** Where each unit of the folded text stands in the text as written. */
function origins(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const character of text.match(CHARACTER) ?? []) {
    const span: Span = [from, (from += character.length)];
    for (let unit = foldCharacter(character).length; unit > 0; unit--) spans.push(span);
  }
  return spans;
}

interface Folded {
  readonly choice: Choice;
  readonly label: string;
  readonly py: string;
  readonly extra: string;
}

interface Place {
  readonly cost: number;
  readonly where: 'label' | 'py' | 'extra';
  readonly at: number;
}

/** Search among choices that are folded once, when the first search asks for them. */
export class Finder {
  #choices: readonly Choice[];
  #folded: readonly Folded[] | undefined;

  constructor(choices: readonly Choice[]) {
    this.#choices = choices;
  }

  /**
   * The choices that a query finds, the best first and those alike in their own order. The query is
   * split on spaces, every part must be found; an empty one finds everything.
   */
  find(query: string, limit: number, { all = false, lead }: FindOptions = {}): Findings {
    const parts = query.split(/\s+/).map(fold).filter(Boolean);
    const found: { folded: Folded; cost: number }[] = [];
    for (const folded of this.#all) {
      const cost = all ? 0 : costOf(parts, folded);
      if (cost !== undefined) found.push({ folded, cost });
    }
    if (!all && parts.length > 0) found.sort((one, other) => one.cost - other.cost);
    const best = found.slice(0, limit);
    const leading = found.find(({ folded }) => folded.choice === lead);
    if (leading && !best.includes(leading)) {
      best.pop();
      best.unshift(leading);
    }
    return { rows: best.map(({ folded }) => marked(parts, folded)), total: found.length };
  }

  get size(): number {
    return this.#choices.length;
  }

  /** The choice with this value. */
  valued(value: string): Choice | undefined {
    return this.#choices.find(choice => choice.value === value);
  }

  /** The one choice to be had by this name; none when several are called so. */
  named(text: string): Choice | undefined {
    const folded = fold(text);
    if (!folded) return undefined;
    const same = this.#all.filter(({ label, choice }) => label === folded && !choice.disabled);
    const exact = same.filter(({ choice }) => choice.label === text.trim());
    const [only, another] = exact.length > 0 ? exact : same;
    return another ? undefined : only?.choice;
  }

  get #all(): readonly Folded[] {
    this.#folded ??= this.#choices.map(choice => ({
      choice,
      label: fold(choice.label),
      py: fold(choice.py),
      extra: fold(choice.extra),
    }));
    return this.#folded;
  }
}

function costOf(parts: readonly string[], folded: Folded): number | undefined {
  let cost = 0;
  for (const part of parts) {
    const place = placeOf(part, folded);
    if (!place) return undefined;
    cost += place.cost;
  }
  return cost;
}

function placeOf(part: string, { label, py, extra }: Folded): Place | undefined {
  let at = label.indexOf(part);
  if (at === 0) {
    return { cost: part === label ? COST.whole : COST.start, where: 'label', at };
  }
  if (at > 0) return { cost: COST.inside, where: 'label', at };
  at = py.indexOf(part);
  if (at >= 0) return { cost: at === 0 ? COST.initials : COST.inInitials, where: 'py', at };
  at = extra.indexOf(part);
  return at < 0 ? undefined : { cost: COST.extra, where: 'extra', at };
}

function marked(parts: readonly string[], folded: Folded): Found {
  const { choice } = folded;
  const label: Span[] = [];
  const extra: Span[] = [];
  for (const part of parts) {
    const place = placeOf(part, folded);
    if (!place) continue;
    // Initials are marked on the characters they stand for, where there is one for each.
    if (place.where === 'py' && folded.py.length !== folded.label.length) continue;
    const inExtra = place.where === 'extra';
    const units = origins(inExtra ? choice.extra : choice.label);
    const first = units[place.at];
    const last = units[place.at + part.length - 1];
    if (first && last) (inExtra ? extra : label).push([first[0], last[1]]);
  }
  return { choice, label: joined(label), extra: joined(extra) };
}

/** In order, with those that touch or overlap as one. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.sort((one, other) => one[0] - other[0])) {
    const last = result[result.length - 1];
    if (last && span[0] <= last[1]) {
      result[result.length - 1] = [last[0], Math.max(last[1], span[1])];
    } else {
      result.push(span);
    }
  }
  return result;
}

/** A text cut at its spans: every other piece is a matching one, the first is not. */
export function pieces(text: string, spans: readonly Span[]): string[] {
  const edges = [0, ...spans.flatMap(span => span), text.length];
  return edges.slice(1).map((edge, index) => text.slice(edges[index], edge));
}
