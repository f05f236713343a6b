/** Who taught whom, who leads and who belongs to what: the names of a list put to its people. */

import { closeName, foldWord, narrow, splitWords } from './cell-text.ts';
import { groupBy } from './group-by.ts';
import type { PersonDraft } from './person-draft.ts';
import type { Relation } from '../../../src/data/generated/types.ts';

/** A draft with the id it was given. */
export interface IdentifiedPerson {
  id: string;
  draft: PersonDraft;
}

const COLUMNS = [
  ['mentor', 'mentors'],
  ['apprentice', 'apprentices'],
  ['leader', 'leaders'],
  ['member', 'members'],
] as const;

/** What the one named is told of the one who names them. */
const INVERSE = { mentor: 'apprentice', apprentice: 'mentor' } as const;

const isSpacedName = (word: string): boolean => closeName(word) !== word;

const BRACKETS = /[(（]([^()（）]*)[)）]/;
const PERIOD = /^(?:自)?((?:19|20)\d{2})年?(?:起|至今|以来)?(?:[-—~至到]+((?:19|20)\d{2})年?)?$/;

/**
 * The relations of each person, by id. A name is put to a person of the list by id, or by name where
 * only one has it (with the employer in brackets, only one there); it stays a name otherwise. Who is
 * named as mentor or apprentice is told so too.
 */
export function relationsOf(people: readonly IdentifiedPerson[]): Map<string, Relation[]> {
  const byId = new Map(people.map(person => [person.id.toLowerCase(), person]));
  const byName = groupBy(people, ({ draft }) => foldWord(draft.name));
  const byBareName = groupBy(people, ({ draft }) => foldWord(draft.name.replace(BRACKETS, '')));
  const relations = new Map<string, Relation[]>(people.map(({ id }) => [id, []]));
  for (const { id, draft } of people) {
    for (const [rel, field] of COLUMNS) {
      for (const word of splitWords(draft.row.lines(field), isSpacedName)) {
        const { name, bare, org, ...period } = partsOf(closeName(word));
        const known = byId.get(bare.toLowerCase());
        const exact = byName.get(foldWord(name)) ?? byBareName.get(foldWord(bare)) ?? [];
        const named = known ? [known] : namesakes(exact, org);
        if (named.length === 1 && named[0]!.id === id) {
          draft.row.say('relation-self', field, { name });
        } else if (named.length === 1) {
          const other = named[0]!;
          add(relations.get(id)!, { rel, id: other.id, name: other.draft.name, ...period });
          if (rel in INVERSE) {
            const inverse = INVERSE[rel as keyof typeof INVERSE];
            add(relations.get(other.id)!, { rel: inverse, id, name: draft.name, ...period });
          }
        } else {
          draft.row.say(named.length === 0 ? 'relation-name' : 'relation-several', field, { name });
          add(relations.get(id)!, { rel, name, ...period });
        }
      }
    }
  }
  return relations;
}

interface NamedPerson {
  /** As written, but for the years. */
  name: string;
  /** Without what stands in brackets. */
  bare: string;
  org?: string;
  /** Years. */
  from?: string;
  to?: string;
}

/** `张某（示例机械厂，2015—2020）`: a name, and in brackets an employer or years. */
function partsOf(word: string): NamedPerson {
  const inside = BRACKETS.exec(word)?.[1] ?? '';
  const bare = narrow(word.replace(BRACKETS, ''));
  const parts: NamedPerson = { name: bare, bare };
  for (const piece of inside.split(/[,，;；、]/).map(narrow)) {
    const years = PERIOD.exec(piece);
    if (years) {
      parts.from = years[1]!;
      if (years[2]) parts.to = years[2];
    } else if (piece !== '') parts.org = piece;
  }
  if (parts.org !== undefined) parts.name = `${bare}（${parts.org}）`;
  return parts;
}

function namesakes(
  people: readonly IdentifiedPerson[],
  org: string | undefined,
): readonly IdentifiedPerson[] {
  if (org === undefined) return people;
  const there = people.filter(({ draft }) => foldWord(draft.org).includes(foldWord(org)));
  return there.length > 0 ? there : people;
}

/** Both sides of a pair may be written; the one with the years says more. */
function add(relations: Relation[], relation: Relation): void {
  const same = relations.find(
    other =>
      other.rel === relation.rel &&
      (relation.id === undefined ? other.name === relation.name : other.id === relation.id),
  );
  if (same) Object.assign(same, relation);
  else relations.push(relation);
}
