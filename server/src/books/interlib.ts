import type { Book } from '../../../src/data/generated/types.ts';
import { some } from '../../../src/rules/books/foreign.ts';
import { readIsbn } from '../../../src/rules/books/isbn.ts';
import {
  faultOf,
  SourceFault,
  type BookQuery,
  type BookSource,
  type FoundBooks,
} from './book-source.ts';
import { readHoldings, type CopyReading } from './interlib-holdings.ts';
import { at, textAt } from './member-path.ts';
import type { InterlibConfig } from './source-config.ts';
import { Upstream } from './upstream.ts';
import { fillTemplate, isRecordId } from './url-template.ts';

/** Stations by the library code their documents give. */
export type StationsByCode = () => Promise<ReadonlyMap<string, readonly string[]>>;

/**
 * A library system that answers in JSON, as Interlib's OPAC does: one request for the titles, and one a
 * title for its copies, unless the first tells them. A title whose copies could not be asked for stays,
 * with nothing said of whether it can be had.
 */
export class InterlibSource implements BookSource {
  readonly id: string;
  readonly title?: string;
  readonly stations?: readonly string[];
  readonly #config: InterlibConfig;
  readonly #upstream: Upstream;
  readonly #stationsByCode: StationsByCode;

  constructor(config: InterlibConfig, stationsByCode: StationsByCode) {
    const { id, title, stations } = config;
    this.id = id;
    if (title !== undefined) this.title = title;
    if (stations) this.stations = stations;
    this.#config = config;
    this.#stationsByCode = stationsByCode;
    this.#upstream = new Upstream({
      ...config,
      milliseconds: config.timeoutMs,
      own: originsOf(config.search, config.holdings),
    });
  }

  close(): void {
    this.#upstream.close();
  }

  async search({ q, most }: BookQuery, signal: AbortSignal): Promise<FoundBooks> {
    const { fields, search } = this.#config;
    const address = fillTemplate(search, { q, limit: String(most) });
    const answer = await this.#upstream.json(address, signal);
    const records = at(answer, fields['items'] ?? '');
    const total = Number(textAt(answer, fields['total'] ?? '') ?? NaN);
    // “Nothing found” of some systems is a null, or no list at all beside a total of 0.
    if (!Array.isArray(records)) {
      if (total === 0 || records === null) return { items: [], more: false };
      throw new SourceFault('invalid', 'no list of titles where one is expected');
    }
    const shown = (records as unknown[]).slice(0, most);
    const faults: SourceFault[] = [];
    const codes = await this.#codes();
    const books = await Promise.all(
      shown.map((record, index) => this.#book(record, index, { codes, signal, faults })),
    );
    const items = books.filter(book => book !== undefined);
    if (shown.length > 0 && items.length === 0) {
      throw new SourceFault('invalid', 'no title can be read');
    }
    const [fault] = faults;
    const more = total > shown.length || records.length > most;
    return { items, more, ...(fault && { fault }) };
  }

  async #book(record: unknown, index: number, asking: Asking): Promise<Book | undefined> {
    const book = this.#titleOf(record);
    if (!book) return undefined;
    const answer = await this.#copiesOf(book.id, record, index, asking);
    if (answer === undefined) return book;
    const { states, fields } = this.#config;
    const reading: CopyReading = { states, fields, stationOf: this.#stationOf(asking.codes) };
    const holdings = readHoldings(answer, reading);
    return holdings.length > 0 ? { ...book, holdings } : book;
  }

  /** The answer that tells a title's copies. */
  async #copiesOf(
    id: string,
    record: unknown,
    index: number,
    { signal, faults }: Asking,
  ): Promise<unknown> {
    const { holdings, lookUps } = this.#config;
    if (holdings === undefined) return record;
    if (index >= lookUps || !isRecordId(id)) return undefined;
    // After a fault the others would only wait in vain.
    if (faults.length > 0) return undefined;
    try {
      return await this.#upstream.json(fillTemplate(holdings, { id }), signal);
    } catch (error) {
      faults.push(faultOf(error));
      return undefined;
    }
  }

  #titleOf(record: unknown): Book | undefined {
    const { fields, page, reserve } = this.#config;
    const text = (name: string): string | undefined => textAt(record, fields[name] ?? '');
    const id = text('id');
    const title = text('title');
    if (id === undefined || title === undefined) return undefined;
    const isbn = readIsbn(text('isbn'));
    const year = Number(/(?<!\d)(?:1[0-9]|2[01])\d\d(?!\d)/.exec(text('year') ?? '')?.[0] ?? NaN);
    const links = [
      ...(page !== undefined && isRecordId(id)
        ? [{ rel: 'alternate', href: fillTemplate(page, { id }), type: 'text/html' }]
        : []),
      ...(reserve !== undefined && isRecordId(id)
        ? [{ rel: 'reserve', href: fillTemplate(reserve, { id }), type: 'text/html' }]
        : []),
    ];
    return {
      id,
      title: title
        .trimEnd()
        .replace(/[/／]$/, '')
        .trimEnd(),
      ...some('author', text('author')),
      ...(isbn !== undefined && { isbn }),
      ...(year > 0 && { year }),
      ...some('publisher', text('publisher')),
      ...some('summary', text('summary')),
      ...(links.length > 0 && { links }),
    };
  }

  async #codes(): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.#stationsByCode().catch(() => new Map<string, readonly string[]>());
  }

  /** The station of a copy; undefined where its code is of none, or of several. */
  #stationOf(codes: ReadonlyMap<string, readonly string[]>): CopyReading['stationOf'] {
    const { libcodes, stations } = this.#config;
    return (code, place) => {
      for (const key of place === undefined ? [code] : [`${code}/${place}`, code]) {
        const named = Object.hasOwn(libcodes, key) ? libcodes[key] : undefined;
        if (named !== undefined) return named;
        const known = codes.get(key)?.filter(id => stations?.includes(id) ?? true) ?? [];
        if (known.length === 1) return known[0];
      }
      return undefined;
    };
  }
}

interface Asking {
  codes: ReadonlyMap<string, readonly string[]>;
  signal: AbortSignal;
  faults: SourceFault[];
}

function originsOf(...templates: readonly (string | undefined)[]): string[] {
  return templates.flatMap(template =>
    template === undefined ? [] : [new URL(fillTemplate(template, { q: 'x', id: 'x' })).origin],
  );
}
