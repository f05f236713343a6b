// The sample reading stations and books: what demos, stories and guides show. Nothing in them is real.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { searchSampleBooks, sampleBooks } from '../../scripts/lib/sample-book-answer.mjs';
import { LIBCODES, SAMPLE_BOOK, sampleCatalogue } from '../../scripts/lib/sample-books.mjs';
import { sampleEpub } from '../../scripts/lib/sample-epub.mjs';
import { libraryAnswer } from '../../scripts/lib/sample-library.mjs';
import { manyReading } from '../../scripts/lib/sample-reading-many.mjs';
import {
  expectedSpans,
  readingRecords,
  recordsCsv,
} from '../../scripts/lib/sample-reading-records.mjs';
import {
  readingCollection,
  SAMPLE_DOOR,
  sampleReading,
} from '../../scripts/lib/sample-reading.mjs';
import { validateBooks } from '../../src/data/generated/validators/books.js';
import { validateStationCollection } from '../../src/data/generated/validators/station-collection.js';
import { validateStationDetail } from '../../src/data/generated/validators/station-detail.js';
import { isIsbn13 } from '../../src/rules/books/isbn.ts';
import { shelfGroup } from '../../src/rules/books/call-number.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';

const NOW = Date.UTC(2026, 2, 18, 2);
const { stations, regions } = sampleReading(NOW);
const ids = stations.map(({ feature }) => feature.id);
const propertiesOf = (id: string) => stations[ids.indexOf(id)]!.feature.properties;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('sample reading stations', () => {
  it('keep to the schema, as a list and one by one', () => {
    const list = readingCollection(NOW);
    assert.ok(validateStationCollection(plain(list)), str(validateStationCollection.errors));
    for (const { detail } of stations) {
      assert.ok(validateStationDetail(plain(detail)), str(validateStationDetail.errors));
    }
  });

  it('are 24, each marked as a sample and with the name of its division', () => {
    assert.equal(new Set(ids).size, 24);
    const codes = new Set(regions.map(({ code }) => code));
    for (const { feature } of stations) {
      assert.match(feature.properties.name, /示例|ئۈلگە/);
      assert.ok(codes.has(feature.properties.region!), feature.id);
      assert.ok(feature.properties.kinds.includes('reading'));
    }
  });

  it('have what is not plain: hours nobody can read, repairs, single days, no hours, night', () => {
    assert.ok(!parseHours(propertiesOf('r-0010').hours!).ok);
    assert.equal(propertiesOf('r-0011').status, 'closed');
    const [today] = propertiesOf('r-0012').specialHours!;
    assert.deepEqual(today, { date: '2026-03-18', hours: '10:00-16:00', note: '盘点，提前闭馆' });
    assert.ok(stations.some(({ feature }) => feature.properties.hours === undefined));
    const readable = stations.filter(
      ({ feature: { properties } }) => properties.hours !== undefined,
    );
    assert.equal(
      readable.filter(({ feature }) => !parseHours(feature.properties.hours!).ok).length,
      1,
    );
  });

  it('have a door open day and night, whose steps and events lie around now', () => {
    const { hours, reading } = propertiesOf(SAMPLE_DOOR);
    assert.equal(hours, '24/7');
    assert.equal(reading!.unattended, true);
    assert.equal(reading!.steps!.length, 4);
    const starts = reading!.events!.map(({ start }) => Date.parse(start));
    assert.ok(starts.some(start => start > NOW) && starts.some(start => start < NOW));
  });

  it('are as many as wished, the same each time', () => {
    const many = manyReading(500, NOW);
    assert.equal(new Set(many.stations.map(({ feature }) => feature.id)).size, 500);
    assert.deepEqual(plain(many), plain(manyReading(500, NOW)));
  });
});

describe('sample books', () => {
  const books = sampleBooks(NOW);

  it('are 300 that keep to the schema, with ISBN that are right and classes that are there', () => {
    assert.ok(validateBooks(plain({ items: books })), str(validateBooks.errors));
    assert.equal(new Set(books.map(({ title }) => title)).size, 300);
    for (const book of books) {
      assert.ok(isIsbn13(book.isbn!), book.isbn);
      assert.match(`${book.title}${book.author}`, /示例/);
    }
    const classes = sampleCatalogue(NOW).map(({ callno }) => shelfGroup(callno)?.mark[0]);
    assert.ok(classes.every(Boolean));
    assert.ok(new Set(classes).size > 15);
  });

  it('stand at stations that are there', () => {
    for (const { holdings = [] } of books) {
      for (const { station } of holdings) assert.ok(ids.includes(station), station);
    }
    for (const [code, station] of Object.entries(LIBCODES)) {
      assert.equal(propertiesOf(station).reading!.library!.libcode, code);
    }
  });

  it('have the one of the guides on the shelf at the door, and lent or not known elsewhere', () => {
    const [book] = searchSampleBooks('程序设计', [SAMPLE_DOOR], NOW).items;
    assert.equal(book!.id, SAMPLE_BOOK);
    const at = (id: string) => book!.holdings!.find(({ station }) => station === id)!;
    const { callno, shelf, state, copies } = at(SAMPLE_DOOR);
    assert.deepEqual([callno, shelf, state], ['TP311.1/12', '二楼 3 排', 'available']);
    assert.deepEqual(copies, { total: 3, available: 2 });
    assert.equal(at('r-0002').state, 'unavailable');
    assert.equal(at('r-0012').state, undefined);
    assert.equal(at('r-0012').copies!.available, undefined);
  });

  it('never say more are in than there are, and none where one is not known', () => {
    for (const { holdings = [] } of books) {
      for (const { state, copies } of holdings) {
        if (copies?.available === undefined) continue;
        assert.ok(copies.available <= copies.total!);
        assert.equal(copies.available > 0, state === 'available');
      }
    }
  });
});

describe('the played library', () => {
  it('answers as an OPAC does, and has bad days', async () => {
    const ask = (path: string) =>
      libraryAnswer(`/library/${path}?q=${encodeURIComponent('程序设计')}`);
    const { result } = JSON.parse(String((await ask('opac/search'))!.body)) as {
      result: { total: number; records: { bookrecno: string }[] };
    };
    assert.equal(result.records[0]!.bookrecno, SAMPLE_BOOK);
    assert.equal((await ask('failed/search'))!.status, 500);
    assert.match((await ask('html/search'))!.type, /text\/html/);
    const cut = String((await ask('cut/search'))!.body);
    assert.throws(() => JSON.parse(cut) as unknown);
    assert.equal(await libraryAnswer('/elsewhere'), undefined);
  });

  it('has a book to open, the same bytes each time, its type first', async () => {
    const epub = sampleEpub();
    assert.deepEqual(sampleEpub(), epub);
    const files = unzipSync(epub);
    assert.equal(Object.keys(files)[0], 'mimetype');
    assert.equal(new TextDecoder().decode(files['mimetype']), 'application/epub+zip');
    assert.equal(new TextDecoder().decode(epub.subarray(38, 58)), 'application/epub+zip');
    assert.deepEqual((await libraryAnswer('/library/books/reading-room.epub'))!.body, epub);
  });
});

describe('records with a column a weekday', () => {
  const records = readingRecords(4000);

  it('are 4,000, the same each time, with hundreds of ways to say the hours', () => {
    assert.equal(records.rows.length, 4000);
    assert.equal(recordsCsv(records), recordsCsv(readingRecords(4000)));
    const ways = new Set(records.rows.map(row => row.slice(7, 15).join('|')));
    assert.ok(ways.size >= 500, `${ways.size}`);
    for (const row of records.rows) assert.equal(row.length, records.header.length);
  });

  it('say beside each what it means: spans in order, of a day, apart', () => {
    for (const record of records.expected.filter(({ readable }) => readable)) {
      for (const spans of [...record.week, ...(record.summer ?? [])]) {
        spans.forEach(([from, to], at) => {
          assert.ok(from < to && from < 1440 && to <= 2880, record.id);
          assert.ok(from > (spans[at - 1]?.[1] ?? -1), record.id);
        });
      }
    }
  });

  it('mean days off and days worked in exchange as the notice has them', () => {
    const week = [...Array<[number, number][]>(5).fill([[540, 1020]]), [], []];
    const closed = { id: '', name: '', week, holiday: [], readable: true };
    assert.deepEqual(expectedSpans(closed, 10, 0, 'off'), []);
    assert.deepEqual(expectedSpans(closed, 10, 5, 'work'), [[540, 1020]]);
    assert.deepEqual(expectedSpans(closed, 10, 5, 'plain'), []);
    assert.deepEqual(expectedSpans({ ...closed, holiday: 'same' }, 10, 5, 'work'), []);
  });
});

function str(errors: unknown): string {
  return JSON.stringify(errors);
}
