import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule, WholeRule } from '../rule.ts';
import { shown } from '../words.ts';

type Members = Readonly<Record<string, unknown>>;

/** Columns of plain numbers, and of numbers into values. */
const PLAIN = ['lon', 'lat'];
const NUMBERED = [
  'kinds',
  'facilities',
  'hours',
  'specialHours',
  'status',
  'validFrom',
  'validThrough',
  'region',
];

/** Columns are as long as the document says, and every number of a row stands for a value. */
export const columnsFit: DocumentRule = {
  of: ['columns'],
  *judge(document) {
    const { value } = document;
    if (!isRecord(value) || typeof value['total'] !== 'number') return;
    const total = rowsOf(value);
    if (total !== value['total']) {
      const said = String(value['total']);
      yield at(
        document,
        '/total',
        apart(`写着 ${said}，各列有 ${total} 行`, `It says ${said}; columns have ${total} rows`),
      );
    }
    for (const name of PLAIN) yield* lengthOf(document, `/${name}`, value[name], total);
    for (const name of NUMBERED) {
      const column = value[name];
      if (!isRecord(column)) continue;
      yield* lengthOf(document, `/${name}/rows`, column['rows'], total);
      yield* withinValues(document, name, column);
    }
    yield* partsFollow(document, value['names'], total);
  },
};

/** As many rows as the document says, where either of the positions has so many; else as they have. */
function rowsOf({ total, lon, lat }: Members): number {
  const lengths = [lon, lat].map(column => (Array.isArray(column) ? column.length : undefined));
  return lengths.includes(total as number) ? (total as number) : (lengths[0] ?? Number(total));
}

/** The whole country in columns is what the index that names it counts. */
export const columnsCounted: DocumentRule = {
  of: ['columns'],
  *judge(document) {
    const { value, entry } = document;
    if (!isRecord(value) || !entry) return;
    yield* sameMoment(document, value['timeStamp'], entry['timeStamp'], document.from?.document);
    const [said, is] = [value['total'], entry['total']];
    // Where the index itself does not add up, that has been told.
    if (typeof said !== 'number' || said === is || is !== entry['sum']) return;
    if (said !== rowsOf(value)) return;
    yield at(document, '/total', {
      code: 'count-wrong',
      message: bilingual(
        `写着 ${said}，${document.from?.document ?? ''} 写着 ${String(is)}。`,
        `It says ${said}, ${document.from?.document ?? ''} says ${String(is)}.`,
      ),
      mend: REPUBLISH,
    });
  },
};

/** Names are of the rows the columns say, of the same moment. */
export const namesFit: DocumentRule = {
  of: ['names'],
  *judge(document) {
    const { value, entry } = document;
    if (!isRecord(value) || !entry) return;
    yield* sameMoment(document, value['timeStamp'], entry['timeStamp'], document.from?.document);
    const n = Number(entry['n']);
    if (value['from'] !== entry['from']) {
      yield at(document, '/from', apart(`from 应为 ${String(entry['from'])}`, 'wrong first row'));
    }
    for (const name of ['ids', 'name', 'py', 'address']) {
      yield* lengthOf(document, `/${name}`, value[name], n);
    }
  },
};

/** Every station of the names is in the list: whoever finds one wants to open it. */
export const namesListed: WholeRule = function* (whole) {
  for (const document of whole.of('names')) {
    const { value, collection = 'stations' } = document;
    const ids = isRecord(value) && Array.isArray(value['ids']) ? (value['ids'] as unknown[]) : [];
    const listed = whole.idsOf(collection);
    if (!listed) continue;
    const unknown = ids.findIndex(id => !listed.has(String(id)));
    if (unknown < 0) continue;
    const word = shown(String(ids[unknown]));
    yield at(
      document,
      `/ids/${unknown}`,
      apart(`“${word}”不在站点名单里`, `"${word}" is not among the stations`),
    );
  }
};

function* lengthOf(
  document: ReadDocument,
  pointer: string,
  column: unknown,
  total: number,
): Generator<Finding> {
  if (!Array.isArray(column) || column.length === total) return;
  yield at(
    document,
    pointer,
    apart(`有 ${column.length} 行，应为 ${total} 行`, `${column.length} rows instead of ${total}`),
  );
}

function* withinValues(document: ReadDocument, name: string, column: Members): Generator<Finding> {
  const { values, rows } = column;
  if (!Array.isArray(values) || !Array.isArray(rows)) return;
  const row = rows.findIndex(number => typeof number === 'number' && number > values.length);
  if (row < 0) return;
  yield at(
    document,
    `/${name}/rows/${row}`,
    apart(
      `${String(rows[row])} 没有对应的值，只有 ${values.length} 个`,
      `${String(rows[row])} stands for no value; there are ${values.length}`,
    ),
  );
}

/** Parts of names follow each other from the first row to the last. */
function* partsFollow(document: ReadDocument, names: unknown, total: number): Generator<Finding> {
  if (!Array.isArray(names) || names.length === 0) return;
  let row = 0;
  for (const [index, part] of names.entries()) {
    if (!isRecord(part)) return;
    if (part['from'] !== row) {
      const said = `从 ${String(part['from'])} 起，应从 ${row} 起`;
      yield at(document, `/names/${index}/from`, apart(said, `should begin at row ${row}`));
      return;
    }
    row += Number(part['n']);
  }
  if (row === total) return;
  yield at(document, '/names', apart(`共 ${row} 行，应为 ${total} 行`, `${row} rows of ${total}`));
}

function* sameMoment(
  document: ReadDocument,
  own: unknown,
  other: unknown,
  name = '',
): Generator<Finding> {
  // What is no moment, the schema has told.
  if (!isMoment(own) || !isMoment(other)) return;
  if (Date.parse(own) === Date.parse(other)) return;
  yield at(document, '/timeStamp', {
    code: 'time-drift',
    message: bilingual(
      `这份是 ${shown(own)} 的，${name} 是 ${shown(other)} 的。`,
      `This is of ${shown(own)}, ${name} of ${shown(other)}.`,
    ),
    mend: bilingual(
      '上传可能只传了一半：把所有文件重新上传一遍。',
      'An upload may have broken off: upload all files again.',
    ),
  });
}

function isMoment(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\dT/.test(text);
}

function apart(zh: string, en: string): Omit<Finding, 'document' | 'pointer'> {
  const message = bilingual(`${zh}。`, `${en}.`);
  return { code: 'columns-apart', message, mend: REPUBLISH };
}

const REPUBLISH = bilingual(
  '重新发布，各份一起上传。',
  'Publish again, and upload all of it together.',
);
