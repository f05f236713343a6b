/** A contest of any number of invented entrants, page by page, as the server keeps them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Contest, StandingsPage, StandingsRow } from '../../src/data/generated/types.ts';
import { PAGE_ROWS } from '../../server/src/contests/page-rows.ts';
import { documentAt } from '../../server/test/helpers/documents.ts';
import type { BoardDocuments } from './board-hosts.ts';

export const MANY = 'c-many';
const folderOf = (event: string): string => `v1/contests/${MANY}/${event}`;

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文'];
const UNITS = Array.from({ length: 60 }, (_, at) => ({
  id: `u-${at + 1}`,
  name: `示例第${at + 1}机械制造有限公司`,
}));

const contestOf = (events: readonly string[]): Contest => ({
  v: 1,
  id: MANY,
  name: '示例三市百万职工技能竞赛',
  kind: 'points',
  state: 'running',
  entrantName: 'masked',
  rules: {
    modules: [
      { id: 'theory', name: '理论', weight: 0.3, max: 100 },
      { id: 'practice', name: '实操', weight: 0.7, max: 100 },
    ],
    decimals: 2,
    ties: [{ by: 'practice' }],
  },
  units: UNITS,
  events: events.map(id => {
    return { id, name: `示例 ${id}`, state: 'running', href: `${folderOf(id)}/p1.json` };
  }),
});

/** Mixes the bits of a number: neighbours come out far apart, the same each time. */
function mixed(n: number): number {
  const half = Math.imul(n ^ (n >>> 15), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}

/** The start number of who stands at a place, from 0: no order in it, none twice. */
export const idAt = (place: number, count: number): string =>
  String(FIRST_ID + ((place * stepFor(count)) % count));

/** Who has that start number; -1 where nobody has. */
function placeOf(id: string, count: number): number {
  const step = stepFor(count);
  const wanted = Number(id) - FIRST_ID;
  for (let place = 0; place < count; place += 1) {
    if ((place * step) % count === wanted) return place;
  }
  return -1;
}

const FIRST_ID = 10_000_000;
const steps = new Map<number, number>();

/** A step that has no divisor in common with the count: by it each number is come to once. */
function stepFor(count: number): number {
  let step = steps.get(count) ?? 15_485_863 % count;
  while (greatestDivisor(step, count) !== 1) step += 1;
  steps.set(count, step);
  return step;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/**
 * All results there are, in tenths, from the best to the worst: no two alike in total and practice,
 * so that places are ranks. One is total × 1001 + practice, the total in thousandths.
 */
const results = Float64Array.from({ length: 1001 * 1001 }, (_, at) => {
  const [theory, practice] = [Math.floor(at / 1001), at % 1001];
  return -((30 * theory + 70 * practice) * 1001 + practice);
})
  .sort()
  .map(Math.abs);

/** The entrant at a place; above a million, results repeat. */
function rowAt(place: number, count: number): StandingsRow {
  const dice = mixed(place);
  const result = results[Math.floor(place / Math.ceil(count / results.length))]!;
  const practice = result % 1001;
  const total = (result - practice) / 1001;
  const name = `${SURNAMES[dice % SURNAMES.length]!}*${GIVEN[(dice >>> 8) % GIVEN.length]!}`;
  return {
    id: idAt(place, count),
    rank: place + 1,
    name,
    unit: UNITS[(dice >>> 16) % UNITS.length]!.id,
    scores: [(total - 70 * practice) / 300, practice / 10],
    total: total / 1000,
  };
}

/** A page, from 1, as an import leaves it. */
function pageOf(event: string, page: number, count: number): StandingsPage {
  const offset = (page - 1) * PAGE_ROWS;
  const length = Math.min(PAGE_ROWS, count - offset);
  const next = offset + length < count;
  return {
    v: 1,
    contest: MANY,
    event,
    rev: 1,
    asOf: '2026-05-10T10:00:00.000Z',
    numberMatched: count,
    numberReturned: length,
    offset,
    rows: Array.from({ length }, (_, at) => rowAt(offset + at, count)),
    ...(next && { links: [{ rel: 'next', href: `${folderOf(event)}/p${page + 1}.json` }] }),
  };
}

/** A contest for the store of a real server, with so many entrants in each of its events. */
export function manyDocuments(counts: Readonly<Record<string, number>>): BoardDocuments {
  const contest = documentAt(`v1/contests/${MANY}.json`, { ...contestOf(Object.keys(counts)) });
  const standings = Object.entries(counts).flatMap(([event, count]) =>
    Array.from({ length: Math.ceil(count / PAGE_ROWS) }, (_, at) =>
      documentAt(`${folderOf(event)}/p${at + 1}.json`, { ...pageOf(event, at + 1, count) }),
    ),
  );
  return { contests: [contest], standings };
}

export interface ManyHost {
  /** Address of the contest's document. */
  src: string;
  close(): Promise<void>;
}

/** A host that makes the pages as they are asked for: more entrants than a test would store. */
export async function startManyHost(count: number): Promise<ManyHost> {
  const documentOf = ({ pathname, searchParams }: URL): unknown => {
    if (pathname === `/v1/contests/${MANY}.json`) return contestOf(['all']);
    const number = new RegExp(`^/${folderOf('all')}/p(\\d+)\\.json$`).exec(pathname)?.[1];
    if (number === undefined) return undefined;
    const around = searchParams.get('around');
    const page =
      around === null ? Number(number) : Math.floor(placeOf(around, count) / PAGE_ROWS) + 1;
    const made = pageOf('all', page, count);
    return {
      ...made,
      links: [...(made.links ?? []), { rel: 'around', href: `${folderOf('all')}/p1.json` }],
    };
  };
  const server: Server = createServer((request, response) => {
    const document = documentOf(new URL(request.url ?? '/', 'http://x'));
    response.writeHead(document ? 200 : 404, {
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    });
    response.end(gzipSync(JSON.stringify(document ?? {})));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    src: `http://127.0.0.1:${port}/v1/contests/${MANY}.json`,
    async close() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}
