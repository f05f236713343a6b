import { cellName } from './cell-text.ts';
import { LIST_WORDS } from './list-words.ts';
import { messageOf } from './messages.ts';
import type { Message, MessageCode, MessageValue } from './messages.ts';
import type { ListKind } from './types.ts';
import type {
  ImportCounts,
  ImportReport,
  ReportLine,
  SheetReport,
  TextEncodingName,
} from './types.ts';

/** Where a finding is: rows and columns from 0. */
export interface Place {
  sheet?: string;
  row?: number;
  columnIndex?: number;
  /** Header of the column, as written. */
  column?: string;
  station?: string;
  value?: string;
}

const VALUE_LENGTH = 80;

/** Collects the findings of one import. */
export class ReportBuilder {
  readonly lines: ReportLine[] = [];
  readonly sheets: SheetReport[] = [];
  readonly counts: ImportCounts = {
    read: 0,
    kept: 0,
    withWarnings: 0,
    refused: 0,
    retained: 0,
    skipped: 0,
  };
  encoding: TextEncodingName | undefined;
  readonly #file: string;
  readonly #kind: ListKind;

  constructor(file: string, kind: ListKind) {
    this.#file = file;
    this.#kind = kind;
  }

  /** Adds a line; gives its message back, which says how grave the finding is. */
  add(
    code: MessageCode,
    values: Readonly<Record<string, MessageValue>> = {},
    place: Place = {},
  ): Message {
    const said = messageOf(code, { ...LIST_WORDS[this.#kind], ...values });
    const { severity, message, fix } = said;
    const { sheet, row, columnIndex, column, station, value } = place;
    this.lines.push({
      severity,
      code,
      ...(sheet === undefined ? {} : { sheet }),
      ...(row === undefined ? {} : { cell: cellName(row, columnIndex ?? 0), row: row + 1 }),
      ...(column ? { column } : {}),
      ...(station ? { station } : {}),
      ...(value ? { value: cut(value) } : {}),
      message,
      ...(fix ? { fix } : {}),
    });
    return said;
  }

  get hasErrors(): boolean {
    return this.lines.some(line => line.severity === 'error');
  }

  finish(): ImportReport {
    const { lines, sheets, counts, encoding } = this;
    return {
      file: this.#file,
      kind: this.#kind,
      sheets,
      ...(encoding ? { encoding } : {}),
      counts,
      lines,
    };
  }
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > VALUE_LENGTH
    ? `${characters.slice(0, VALUE_LENGTH - 1).join('')}…`
    : text;
}
