// A person who asks anew gets the rest of the list from the server as well, not from the browser's copies.
import { expect } from '@open-wc/testing';
import type { Client, GetOptions } from '../../../../src/data/client.ts';
import { loadRest, type Rest } from '../../../../src/widgets/craftsman-wall/parts/load-rest.ts';

const BASE = 'https://a.example/';
const resolve = (href: string): string => new URL(href, BASE).href;

/** What was asked for, and whether past the browser's copies. */
async function asked(rest: Pick<Rest, 'columns' | 'next' | 'fresh'>): Promise<unknown[]> {
  const all: unknown[] = [];
  const client: Client = {
    now: () => Date.UTC(2026, 2, 1),
    get: (url, { fresh }: GetOptions<unknown>) => {
      all.push([url, fresh]);
      return Promise.resolve({
        ok: false,
        problem: { type: 'about:blank', title: '', code: 'network' },
      });
    },
  };
  await loadRest(client, {
    resolve,
    settings: {} as Rest['settings'],
    today: '2026-03-01',
    known: [],
    signal: new AbortController().signal,
    enough: () => 1000,
    told: () => undefined,
    ...rest,
  });
  return all;
}

describe('the rest of a wall', () => {
  const columns = `${BASE}v1/people/columns.json`;
  const next = `${BASE}v1/people/p2.json`;

  it('comes as the browser has it', async () => {
    expect(await asked({ columns: undefined, next })).to.deep.equal([[next, false]]);
  });

  it('comes from the server where a person asks anew', async () => {
    expect(await asked({ columns, next, fresh: true })).to.deep.equal([
      [columns, true],
      [next, true],
    ]);
  });
});
