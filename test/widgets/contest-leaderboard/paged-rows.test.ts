import { expect } from '@open-wc/testing';
import type { Result } from '../../../src/data/problem.ts';
import { makeProblem } from '../../../src/data/problem.ts';
import type { Revision, Standings } from '../../../src/data/standings.ts';
import { PagedRows } from '../../../src/widgets/contest-leaderboard/paged-rows.ts';
import { idle } from '../../helpers/fake-clock.ts';
import { rowOf } from './window-host.ts';

const FOLDER = 'https://api.example.org/v1/contests/c-1/quiz/';
const PAGE = 10;

interface Asked {
  url: string;
  fresh: boolean | undefined;
  answer(result: Result<Standings>): void;
  reject(): void;
}

/** A server of `total` rows in pages of `size`; what is asked is answered when the test says so. */
function server(total = 1000, about: Partial<Standings> = {}, size = PAGE) {
  const asked: Asked[] = [];
  let drawn = 0;
  const pageOf = (page: number, rev: Revision = 1): Standings => ({
    rev,
    rows: Array.from({ length: Math.min(size, total - page * size) }, (_, at) => ({
      ...rowOf(page * size + at),
      name: `示例${page * size + at}@${rev}`,
    })) as Standings['rows'],
    total,
    offset: page * size,
    links: { around: `${FOLDER}p1.json` },
    issues: [],
    ...about,
  });
  const rows = new PagedRows({
    first: pageOf(0),
    url: `${FOLDER}p1.json`,
    load: (url, fresh) =>
      new Promise((resolve, reject) =>
        asked.push({
          url: url.replace(FOLDER, ''),
          fresh,
          answer: resolve,
          reject: () => reject(new DOMException('', 'AbortError')),
        }),
      ),
    changed: () => void (drawn += 1),
  });
  const pageIn = (url: string) => Number(/\d+/.exec(url)![0]) - 1;
  return {
    rows,
    asked,
    pageOf,
    get drawn() {
      return drawn;
    },
    /** What is being asked for and has no answer yet. */
    open: () => asked.map(({ url }) => url),
    async answer(rev: Revision = 1): Promise<void> {
      for (const { url, answer } of asked.splice(0)) {
        answer({ ok: true, url, data: pageOf(pageIn(url), rev) });
      }
      await idle();
    },
    async answerAll(rev: Revision = 1): Promise<void> {
      while (asked.length) await this.answer(rev);
    },
    async fail(): Promise<void> {
      for (const { answer } of asked.splice(0)) {
        answer({ ok: false, problem: makeProblem('network') });
      }
      await idle();
    },
  };
}

const nameAt = ({ rows }: { rows: PagedRows }, position: number) => rows.at(position)?.name;

describe('rows that the server keeps', () => {
  it('are there from the first page on, and come as they are looked at', async () => {
    const world = server();
    expect(world.rows.size).to.equal(1000);
    expect(nameAt(world, 3)).to.equal('示例3@1');
    expect(nameAt(world, 555)).to.equal(undefined);
    expect(world.rows.failed(555)).to.equal(false);
    world.rows.want(550, 570);
    expect(world.open()).to.deep.equal(['p56.json', 'p57.json']);
    await world.answer();
    expect([nameAt(world, 555), nameAt(world, 569)]).to.deep.equal(['示例555@1', '示例569@1']);
    expect(world.drawn).to.equal(2);
    expect(world.open(), 'the neighbours, after it').to.deep.equal(['p58.json', 'p55.json']);
  });

  it('of large pages come without neighbours, until those are near', async () => {
    const world = server(100_000, {}, 200);
    world.rows.want(0, 30);
    world.rows.want(1100, 1130);
    expect(world.open(), 'in the middle of a page').to.deep.equal(['p6.json']);
    await world.answer();
    expect(world.open()).to.deep.equal([]);
    world.rows.want(1150, 1180);
    expect(world.open()).to.deep.equal(['p7.json']);
    await world.answer();
    world.rows.want(1020, 1050);
    expect(world.open()).to.deep.equal(['p5.json']);
  });

  it('that are only passed by are not asked for', async () => {
    const world = server();
    for (let at = 100; at < 900; at += 40) world.rows.want(at, at + 20);
    expect(world.open()).to.deep.equal(['p11.json', 'p12.json']);
    await world.answer();
    expect(world.open()).to.deep.equal(['p87.json', 'p88.json']);
  });

  it('stay for who comes back, but not all of them', async () => {
    const world = server(10_000);
    for (let page = 0; page < 60; page += 1) {
      world.rows.want(page * PAGE, page * PAGE + 5);
      await world.answerAll();
    }
    expect(nameAt(world, 3), 'read longest ago').to.equal(undefined);
    expect(nameAt(world, 550)).to.equal('示例550@1');
    world.rows.want(540, 560);
    expect(world.open()).to.deep.equal([]);
  });

  it('end where the last page ends', async () => {
    const world = server(995);
    world.rows.want(985, 995);
    await world.answerAll();
    expect(nameAt(world, 994)).to.equal('示例994@1');
    expect(world.rows.size).to.equal(995);
  });

  it('that did not come say so until they are asked for again', async () => {
    const world = server();
    world.rows.want(20, 25);
    await world.fail();
    expect(world.rows.failed(22)).to.equal(true);
    world.rows.want(20, 25);
    await world.answerAll();
    expect(world.rows.failed(22), 'not without being told to').to.equal(true);
    world.rows.retry(22);
    expect(world.open()).to.deep.equal(['p3.json']);
    expect(world.rows.failed(22)).to.equal(false);
    await world.answerAll();
    expect(nameAt(world, 22)).to.equal('示例22@1');
  });

  it('whose load was called off are neither here nor failed', async () => {
    const world = server();
    world.rows.want(20, 25);
    for (const { reject } of world.asked.splice(0)) reject();
    await idle();
    expect(world.rows.failed(22)).to.equal(false);
    expect(world.open(), 'not until they are looked at').to.deep.equal([]);
    world.rows.want(20, 25);
    expect(world.open()[0]).to.equal('p3.json');
  });

  it('left out of their page are told as not to be had', async () => {
    const world = server();
    world.rows.want(20, 25);
    const data = world.pageOf(2);
    world.asked[0]!.answer({
      ok: true,
      url: '',
      data: { ...data, rows: data.rows.slice(0, 8), dropped: 2 },
    });
    await idle();
    expect([world.rows.failed(27), world.rows.failed(28)]).to.deep.equal([false, true]);
  });

  it('of a new revision are asked for again, and seen as they were till then', async () => {
    const world = server();
    world.rows.want(0, 25);
    await world.answerAll();
    world.rows.want(30, 35);
    await world.answer(2);
    expect(world.rows.rev).to.equal(2);
    expect(nameAt(world, 22), 'the one before').to.equal('示例22@1');
    world.rows.want(20, 35);
    expect(world.asked.every(({ fresh }) => fresh)).to.equal(true);
    await world.answerAll(2);
    expect([nameAt(world, 22), nameAt(world, 33)]).to.deep.equal(['示例22@2', '示例33@2']);
  });

  it('of a revision that is over, from a copy on the way, do not start all over again', async () => {
    const world = server();
    world.rows.want(30, 35);
    await world.answer(2);
    await world.answerAll(1);
    world.rows.want(60, 65);
    await world.answerAll(1);
    expect(world.rows.rev).to.equal(2);
    expect(nameAt(world, 62)).to.equal('示例62@1');
  });

  it('are renewed when somebody heard of news; late answers to older questions are none', async () => {
    const world = server();
    world.rows.want(20, 25);
    const late = world.asked.splice(0);
    world.rows.renew();
    for (const { answer } of late) answer({ ok: true, url: '', data: world.pageOf(2, 'old') });
    await idle();
    expect(nameAt(world, 22)).to.equal(undefined);
    expect(world.rows.rev).to.equal(1);
    await world.answerAll(2);
    expect(nameAt(world, 22)).to.equal('示例22@2');
  });

  it('on a server with other addresses come one page after the other', async () => {
    const links = (cursor: string) => ({ next: `${FOLDER}list?cursor=${cursor}` });
    const asked: string[] = [];
    const page = (at: number): Standings => ({
      rev: 1,
      rows: [rowOf(at), rowOf(at + 1)] as Standings['rows'],
      total: 100,
      offset: 0,
      links: links(`c${at + 2}`),
      issues: [],
    });
    const rows = new PagedRows({
      first: page(0),
      url: `${FOLDER}list`,
      load: url => {
        asked.push(url.replace(FOLDER, ''));
        return Promise.resolve({ ok: true, url, data: page(asked.length * 2) });
      },
      changed: () => undefined,
    });
    expect(rows.size, 'what can be had by now').to.equal(4);
    rows.want(0, 4);
    await idle();
    expect(asked).to.deep.equal(['list?cursor=c2', 'list?cursor=c4']);
    expect(rows.at(5)?.id).to.equal('n-5');
    expect(rows.size).to.equal(8);
  });
});

describe('finding a row that the server keeps', () => {
  it('asks nobody for one that is here', async () => {
    const world = server();
    expect(await world.rows.find('n-7')).to.equal(7);
    expect(world.open()).to.deep.equal([]);
  });

  it('asks again for one whose place is that of a revision before', async () => {
    const world = server();
    world.rows.renew();
    const found = world.rows.find('n-7');
    expect(world.open()).to.deep.equal(['p1.json?around=n-7']);
    world.asked.splice(0)[0]!.answer({ ok: true, url: '', data: world.pageOf(0, 2) });
    expect(await found).to.equal(7);
  });

  it('takes one question, and its page is here then', async () => {
    const world = server();
    const found = world.rows.find('n-777');
    expect(world.open()).to.deep.equal(['p1.json?around=n-777']);
    world.asked.splice(0)[0]!.answer({ ok: true, url: '', data: world.pageOf(77) });
    expect(await found).to.equal(777);
    expect(world.rows.positionOf('n-777')).to.equal(777);
    expect(world.rows.row('n-777')?.rank).to.equal(778);
    world.rows.want(770, 780);
    expect(world.open()).to.deep.equal(['p79.json', 'p77.json']);
  });

  it('tells nobody from not known', async () => {
    const world = server();
    const nobody = world.rows.find('x');
    const problem = makeProblem('http', { status: 404 });
    world.asked.splice(0)[0]!.answer({ ok: false, problem });
    expect([await nobody, world.rows.problem]).to.deep.equal([-1, undefined]);
    const unknown = world.rows.find('x');
    world.asked.splice(0)[0]!.answer({ ok: false, problem: makeProblem('offline') });
    expect([await unknown, world.rows.problem?.code]).to.deep.equal([-1, 'offline']);
    const left = world.rows.find('x');
    world.asked.splice(0)[0]!.reject();
    expect(await left).to.equal(-1);
    const elsewhere = world.rows.find('x');
    world.asked.splice(0)[0]!.answer({ ok: true, url: '', data: world.pageOf(5) });
    expect(await elsewhere, 'a static server has one answer for all').to.equal(-1);
  });

  it('is not done where the server offers no way', async () => {
    const world = server(1000, { links: {} });
    expect(await world.rows.find('n-777')).to.equal(-1);
    expect(world.open()).to.deep.equal([]);
  });
});
