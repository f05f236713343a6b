import { checkUscc } from '../../../src/form/index.ts';
import { cellName, narrow, tidy, unwrap } from './cell-text.ts';
import { hideNumbers } from './personal-numbers.ts';
import { ReportBuilder } from './report-builder.ts';
import type { Columns, HeaderDatum } from './header.ts';
import type { Field } from './field-headers.ts';
import type { MessageCode, MessageValue } from './messages.ts';
import type { Withheld } from './personal-numbers.ts';

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** What people write into a cell to say that there is nothing to write. */
const NOTHING = /^(?:无|暂无|没有|[-–—/／\\]+|n\/a|none|null)$/i;

/** Fields that are a question: 无 answers it. */
const QUESTIONS: readonly Field[] = ['unattended', 'selfLoan', 'bookable'];
const NO = /^(?:无|没有)$/;

/** Columns of phones, and of codes: 14010500123 is one of Shanxi. */
const MOBILE_FIELDS: readonly Field[] = ['phones', 'id', 'regionCode'];

/** Fields that are one name: a line break in them is no more than the cell's width. */
const WRAPPED: ReadonlySet<Field> = new Set(['name', 'address', 'operator', 'region', 'zone']);

/** One row of a sheet: its cells by field, and what is to be said about them. */
export class RowCells {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  refused = false;
  warned = false;
  readonly #cells: readonly string[];
  readonly #columns: Columns;
  readonly #report: ReportBuilder;
  readonly #kept = new Set<number>();
  /** Column of the first error, from 0. */
  #fault: number | undefined;

  constructor(
    sheet: string,
    row: number,
    cells: readonly string[],
    columns: Columns,
    report: ReportBuilder,
  ) {
    this.sheet = sheet;
    this.row = row;
    this.#columns = columns;
    this.#report = report;
    this.#cells = cells.map((text, column) => this.#checked(text, column));
    for (const column of [...columns.unknown, ...columns.repeated]) this.#kept.add(column);
  }

  /** Text of a field, empty when there is none; several columns of one field are joined with 、. */
  text(field: Field): string {
    return this.#columnsOf(field)
      .map(column => this.#cells[column] ?? '')
      .map(text => tidy(WRAPPED.has(field) ? unwrap(text) : text))
      .filter(text => text !== '')
      .join('、');
  }

  /** Text of a field with its line breaks: they divide the words of a list. */
  lines(field: Field): string {
    return this.#columnsOf(field)
      .map(column => this.#cells[column] ?? '')
      .join('\n');
  }

  has(field: Field): boolean {
    return this.#columns.of.has(field);
  }

  /** The cells of a field that hold something, each with its header as written. */
  cells(field: Field): { text: string; header: string; column: number }[] {
    return this.#columnsOf(field)
      .map(column => ({
        text: tidy(this.#cells[column] ?? ''),
        header: this.#columns.headers[column] ?? '',
        column,
      }))
      .filter(({ text }) => text !== '');
  }

  /** Text of a cell by its column, from 0. */
  at(column: number): string {
    return tidy(this.#cells[column] ?? '');
  }

  /** Name of the row's subject and where the row is, for messages about other rows. */
  get label(): string {
    return `“${this.text('name')}”(${this.sheet} ${cellName(this.row, this.#columnsOf('name')[0] ?? 0)})`;
  }

  /** Reports on a cell of the row. An error refuses the row, unless it is one of the cell only. */
  say(code: MessageCode, field: Field, values: Readonly<Record<string, MessageValue>> = {}): void {
    this.sayAt(code, this.#columnsOf(field)[0] ?? 0, values);
  }

  /** Reports on the cell in a column, from 0, as `say` does. */
  sayAt(code: MessageCode, column: number, values: Readonly<Record<string, MessageValue>>): void {
    const value = tidy(this.#cells[column] ?? '');
    const header = this.#columns.headers[column] ?? '';
    const { severity, keepsRow } = this.#report.add(code, values, {
      ...this.#place(column),
      column: header,
      station: this.text('name'),
      value,
    });
    if (severity === 'error' && !keepsRow) {
      this.refused = true;
      this.#fault ??= column;
    }
    if (severity === 'warning' || keepsRow) this.warned = true;
  }

  /** Reports on the cell that keeps the row out; on its name where the row itself has no fault. */
  sayOfFault(code: MessageCode): void {
    this.sayAt(code, this.#fault ?? this.#columnsOf('name')[0] ?? 0, {});
  }

  /** The same row, to be read without a word in the report. */
  unheard(): RowCells {
    const nobody = new ReportBuilder('', 'stations');
    return new RowCells(this.sheet, this.row, this.#cells, this.#columns, nobody);
  }

  /** Datums that the headers of its coordinates name, with the header as written. */
  get headerDatums(): (HeaderDatum & { written: string })[] {
    const { datums, headers } = this.#columns;
    return datums.map(found => ({ ...found, written: headers[found.column]! }));
  }

  /** Marks a field whose text the documents do not carry in full: it stays with the station's origin. */
  keep(field: Field): void {
    for (const column of this.#columnsOf(field)) this.#kept.add(column);
  }

  /** Header → text of the cells that are kept as written; undefined when there are none. */
  keptCells(): Record<string, string> | undefined {
    const entries = [...this.#kept]
      .sort((a, b) => a - b)
      .map(
        column => [this.#columns.headers[column] ?? '', tidy(this.#cells[column] ?? '')] as const,
      )
      .filter(([, text]) => text !== '');
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  #columnsOf(field: Field): readonly number[] {
    return this.#columns.of.get(field) ?? [];
  }

  #checked(text: string, column: number): string {
    if (NOTHING.test(text.trim())) return this.#asks(column) && NO.test(text.trim()) ? text : '';
    if (FORMULA_ERROR.test(text.trim())) {
      this.#warn('cell-error', column, { text: text.trim() });
      return '';
    }
    const hidden = hideNumbers(text, this.#withheldIn(column));
    if (hidden === undefined || this.#columnsOf('person').includes(column)) return text;
    // One social credit code in some hundreds reads like an ID number of the 20th century.
    if (this.#columnsOf('uscc').includes(column) && isUscc(text)) return text;
    // The report does not carry the number either.
    this.#warn('number-withheld', column, {});
    return hidden;
  }

  /** Where mobiles may stand at all they stand in columns for them: elsewhere they are somebody's. */
  #withheldIn(column: number): Withheld {
    const fits = MOBILE_FIELDS.some(field => this.#columnsOf(field).includes(column));
    return fits ? this.#columns.withheld : 'ids and mobiles';
  }

  #asks(column: number): boolean {
    return QUESTIONS.some(field => this.#columnsOf(field).includes(column));
  }

  #warn(code: MessageCode, column: number, values: Readonly<Record<string, MessageValue>>): void {
    this.warned = true;
    const header = this.#columns.headers[column] ?? '';
    this.#report.add(code, values, { ...this.#place(column), column: header });
  }

  #place(columnIndex: number) {
    return { sheet: this.sheet, row: this.row, columnIndex };
  }
}

function isUscc(text: string): boolean {
  return checkUscc(narrow(text).toUpperCase()) === undefined;
}
