import { bilingual } from '../user-error.ts';
import { at } from './document.ts';
import type { Finding } from './finding.ts';
import { isParent, isRecord, pointerFrom, type Step } from './pointer.ts';
import { below, facets, schemaOf, type Place } from './schema-book.ts';
import { nearestWord, shown } from './words.ts';

/** Members of a document that its format does not know and that look like ones it does: `fascilities`. */
export function misspeltFindings(
  document: { name: string; value: unknown },
  schema: string,
): Finding[] {
  const findings: Finding[] = [];
  const steps: Step[] = [];
  const walk = (value: unknown, form: Form): void => {
    if (!isParent(value) || form.isEmpty) return;
    for (const [name, member] of Object.entries(value)) {
      steps.push(name);
      const meant = isRecord(value) ? meantBy(name, value, form) : undefined;
      if (meant === undefined) walk(member, form.below(name));
      else findings.push(at(document, pointerFrom(steps), misspelt(name, meant)));
      steps.pop();
    }
  };
  walk(document.value, formOf(schema));
  return findings;
}

/** The member that was meant, unless it is there under its right name. */
function meantBy(name: string, record: Readonly<Record<string, unknown>>, { known }: Form) {
  const meant = known && !known.has(name) ? nearestWord(name, known) : undefined;
  return meant !== undefined && !Object.hasOwn(record, meant) ? meant : undefined;
}

export function misspelt(name: string, meant: string): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'misspelt-member',
    message: bilingual(
      `不认识成员“${shown(name)}”，是不是“${meant}”？`,
      `The member "${shown(name)}" is not known; was "${meant}" meant?`,
    ),
    mend: bilingual(`把名称改成“${meant}”。`, `Rename it to "${meant}".`),
    propose: meant,
  };
}

/** A word of an open list that looks like a known one. */
export function misspeltWord(word: string, meant: string): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'misspelt-word',
    message: bilingual(
      `不认识“${shown(word)}”，是不是“${meant}”？`,
      `"${shown(word)}" is not known; was "${meant}" meant?`,
    ),
    mend: bilingual(`写成“${meant}”。`, `Write "${meant}".`),
    propose: meant,
  };
}

/** What may stand at one place of a document: looked up once, for a country has many stations. */
class Form {
  readonly #places: readonly Place[];
  readonly #below = new Map<string, Form>();
  /** Names of its members; undefined where any name may stand. */
  readonly known: ReadonlySet<string> | undefined;

  constructor(places: readonly Place[]) {
    this.#places = places;
    this.known = knownMembers(places);
  }

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  below(name: string): Form {
    // All items of a list after the first few (a position has two of its own) are alike.
    const key = /^\d+$/.test(name) && name.length > 1 ? '10' : name;
    const found = this.#below.get(key);
    if (found) return found;
    const form = new Form(this.#places.flatMap(place => [...below(place, key)]));
    // Names of a document's own choice, such as headers of a list, do not pile up.
    if (!form.isEmpty) this.#below.set(key, form);
    return form;
  }
}

function knownMembers(places: readonly Place[]): Set<string> | undefined {
  const all = places.flatMap(place => [...facets(place)].map(({ schema }) => schema));
  if (all.some(schema => isRecord(schema.additionalProperties))) return undefined;
  const known = new Set(all.flatMap(schema => Object.keys(schema.properties ?? {})));
  return known.size > 0 ? known : undefined;
}

const forms = new Map<string, Form>();

function formOf(schema: string): Form {
  const form = forms.get(schema) ?? new Form([schemaOf(schema)]);
  forms.set(schema, form);
  return form;
}
