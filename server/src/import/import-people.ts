/** List of craftsmen, teams and studios (CSV, .xlsx, .xls) → documents of people and a report. */

import { personPath } from '../documents/paths.ts';
import { assignPersonIds } from './assign-person-ids.ts';
import { fileNameOf, readList } from './read-list.ts';
import { keepLimits, keepRules } from './consent-limits.ts';
import { dayInChina } from './to-documents.ts';
import { isWithdrawn, likeOf, personDraftOf } from './person-draft.ts';
import { PhotoFiles } from './photo-files.ts';
import { placePhotos } from './place-photos.ts';
import { PEOPLE_WORDS } from './columns.ts';
import { RegionFinder } from './region-cells.ts';
import { relationsOf } from './relation-cells.ts';
import { ReportBuilder } from './report-builder.ts';
import type { ImportedDocument, ImportResult, PeopleOptions } from './types.ts';
import type { IdentifiedPerson } from './relation-cells.ts';
import type { ListReader } from './list-reader.ts';
import type { Person, Relation } from '../../../src/data/generated/types.ts';
import type { PersonContext, PersonRow } from './person-draft.ts';
import type { RowCells } from './row-cells.ts';

/**
 * Imports a list of people as `importStations` does one of stations. Columns of personal information
 * (phone, identity number, birth, home …) and columns that are not known are never written.
 *
 * People of one name are one where employer and trade are the same too: the first row is kept, the
 * later one refused, unless numbers of their own tell them apart. A person of `previous` whose row
 * has turned faulty is named in `retained`, by path.
 */
export async function importPeople(
  bytes: Uint8Array,
  {
    fileName,
    now = new Date(),
    previous = [],
    readWorkbook,
    photos,
    withdrawn = [],
  }: PeopleOptions,
): Promise<ImportResult> {
  const name = fileNameOf(fileName);
  const report = new ReportBuilder(name, 'craftsmen');
  const today = dayInChina(now);
  const files = photos && new PhotoFiles(photos);
  const context = { regions: new RegionFinder(), today, now, photos: files };
  const reader = personReader(context, report);
  const rows = await readList({ bytes, name, readWorkbook }, reader, report);
  const assigned = assignPersonIds(rows ?? [], previous, row => isWithdrawn(row, today));
  const { retained } = assigned;
  const kept = withoutWithdrawn(assigned.kept, withdrawn);
  keepLimits(kept, previous);
  keepRules(kept, previous);
  const published = placePhotos(kept, previous);
  sayUnused(files, report);
  const relations = relationsOf(kept);
  report.counts.kept = kept.length;
  report.counts.refused = report.counts.read - kept.length;
  report.counts.retained = retained.length;
  report.counts.withWarnings = kept.filter(({ draft }) => draft.row.warned).length;
  return {
    ok: !report.hasErrors,
    stations: [],
    documents: kept.map(person => documentOf(person, relations.get(person.id) ?? [])),
    ...(published.length > 0 && { photos: published }),
    retained,
    regions: [],
    report: report.finish(),
  };
}

/** Who took back their consent comes with no list until they agree anew. */
function withoutWithdrawn(
  people: readonly IdentifiedPerson[],
  withdrawn: readonly string[],
): IdentifiedPerson[] {
  const barred = new Set(withdrawn);
  return people.filter(({ id, draft }) => {
    if (!barred.has(personPath(id))) return true;
    draft.row.say('person-withdrawn', 'name', { id });
    return false;
  });
}

const NAMED = 20;

/** Pictures of the folder that no cell names. */
function sayUnused(files: PhotoFiles | undefined, report: ReportBuilder): void {
  const unused = files?.unused() ?? [];
  if (unused.length === 0) return;
  const names = unused.slice(0, NAMED).map(({ name }) => name);
  const more = unused.length > NAMED ? '…' : '';
  report.add('photos-unused', { n: unused.length, names: names.join('、') + more });
}

function personReader(context: PersonContext, report: ReportBuilder): ListReader<PersonRow> {
  const unread = (row: RowCells): PersonRow => ({ row, draft: undefined, like: likeOf(row) });
  return {
    words: PEOPLE_WORDS,
    says: { unknown: 'columns-dropped', personal: 'columns-private' },
    begin({ of, headerRow }, { name: sheet }) {
      if (!of.has('consent')) report.add('consent-column', {}, { sheet, row: headerRow });
      return {
        missing: [],
        read(row) {
          const draft = personDraftOf(row, context);
          return draft ? { row, draft, like: draft } : unread(row);
        },
        unread,
      };
    },
  };
}

function documentOf(
  { id, draft }: IdentifiedPerson,
  relations: readonly Relation[],
): ImportedDocument {
  const { v, ...members } = draft.person;
  const person = { v, id, ...members, ...(relations.length > 0 ? { relations } : {}) } as Person;
  return {
    kind: 'people',
    path: personPath(id),
    name: draft.name,
    body: JSON.stringify(person),
  };
}
