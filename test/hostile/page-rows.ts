/** What the server draws of spoilt documents: pages without scripts, oEmbed, pictures; and all files it writes. */
import { dangersIn } from '../../server/test/helpers/dangers.ts';
import type { FastifyInstance } from 'fastify';
import { openTab } from './browse.ts';
import type { Breach } from './browse.ts';
import { CONTEST, goldenAt, PERSON } from './golden.ts';
import { allPayloads, CANARY } from './payloads.ts';
import { newRecord, poison, textOf, type Plan } from './poison.ts';
import type { Row } from './rows.ts';
import { faultsOf, folderApp } from './server-place.ts';
import { openPlace, type Place } from './widget-rows.ts';
import { portOf } from './socket-rows.ts';

const PATHS = [
  ...['.well-known/union-widgets.json', 'v1/stations/index.json', 'v1/reading/index.json'],
  ...['v1/people/index.json', 'v1/contests/index.json', `v1/contests/${CONTEST}.json`],
  ...[`v1/contests/${CONTEST}/welding/p1.json`, 'v1/calendar/cn-2026.json', 'v1/forms/join.json'],
  ...['v1/stations/pd-0.json', 'v1/stations/rd-0.json', `v1/people/${PERSON}.json`],
  ...['v1/trails/index.json', 'v1/live/stations.json', 'v1/people/p-0.json'],
];

const VARIANT = { sharded: false, tiles: false, live: false };

/** The site's documents as a plan spoils them: path → text. */
export function spoiltFiles(
  plan: Plan,
  canary = CANARY,
  record = newRecord(),
): Map<string, string> {
  return new Map(
    PATHS.map(path => {
      const { schema, document } = goldenAt(path, VARIANT)!;
      return [path, textOf(poison(schema, document, plan, record), plan, canary)];
    }),
  );
}

const PAGES = [
  ...[
    'station-map',
    'station-map/pd-0',
    'reading-locator',
    'reading-locator/rd-0',
    'craftsman-wall',
  ],
  ...[`craftsman-card/${PERSON}`, 'craftsman-card/p-0', 'contest-leaderboard'],
  `contest-leaderboard/${CONTEST}`,
].map(path => `/embed/${path}`);

const QUERY = [
  'q',
  'lang',
  'theme',
  'size',
  'host',
  'region',
  'kind',
  'trade',
  'page',
  'event',
  'unit',
];

/** Every page of one server, with strings in its query too; each answer is looked at as text. */
export async function readPages(
  app: FastifyInstance,
  { round, step }: { round: number; step: number },
): Promise<{ asked: number; breaches: Breach[] }> {
  const breaches: Breach[] = [];
  const payloads = allPayloads();
  let asked = 0;
  const look = async (url: string): Promise<void> => {
    const answer = await app.inject({ url, headers: { 'accept-language': 'zh-CN' } });
    asked += 1;
    const wrong = (kind: string, what: string): void =>
      void breaches.push({ kind, what, round: `pages ${round}: ${url.slice(0, 120)}` });
    for (const fault of faultsOf(answer, url.slice(0, 200))) wrong('answer', fault);
    const type = String(answer.headers['content-type']);
    if (/html/.test(type))
      for (const danger of dangersIn(answer.body).filter(isNoPicture)) wrong('markup', danger);
    if (/svg/.test(type))
      for (const danger of pictureDangers(answer.body)) wrong('picture', danger);
    if (/json/.test(type) && url.startsWith('/oembed') && answer.statusCode === 200) {
      const { html = '' } = answer.json<{ html?: string }>();
      for (const danger of dangersIn(html.replace(/<iframe src="https?:\/\//, '<i title="')))
        wrong('oembed', danger);
    }
  };
  for (const page of PAGES) {
    for (const lang of ['', '?lang=en', '?lang=ug']) await look(`${page}${lang}`);
    const address = encodeURIComponent(`http://localhost${page}`);
    await look(`/oembed?url=${address}`);
    await look(`/oembed?url=${address}&format=xml`);
  }
  for (const name of [
    'station-map',
    'reading-locator',
    'craftsman-card',
    'craftsman-wall',
    'contest-leaderboard',
  ])
    await look(`/embed/${name}.svg?person=${PERSON}&contest=${CONTEST}`);
  for (let at = round % step; at < payloads.length; at += step) {
    const value = encodeURIComponent(Buffer.from(payloads[at]!.text).toString()).slice(0, 1200);
    const page = PAGES[at % PAGES.length]!;
    const name = QUERY[at % QUERY.length]!;
    await look(`${page}?${name}=${value}`);
    await look(`/embed/station-map?q=${value}`);
    await look(`/embed/contest-leaderboard/${CONTEST}?q=${value}`);
    await look(`/embed/craftsman-card/${value}`);
    await look(`/oembed?url=${value}`);
    await look(
      `/oembed?url=${encodeURIComponent('http://localhost/embed/station-map?q=')}${value}`.slice(
        0,
        1900,
      ),
    );
    await look(`/embed/craftsman-card.svg?person=${value}`);
  }
  return { asked, breaches };
}

/** A person's photo, of this host or one the document names, and nothing else in the tag. */
const isNoPicture = (tag: string): boolean =>
  !/^<img src="(?:\/|https?:)[^"<>]*" alt="[^"<>]*"(?: (?:loading|decoding|class|width|height|lang)="[^"<>]*")*\s?\/?>$/.test(
    tag,
  );

/** What a picture may not hold: scripts, handlers, foreign markup, addresses that load or lead anywhere. */
export function pictureDangers(svg: string): string[] {
  const tags = svg.match(/<[a-z!/?][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/gi) ?? [];
  return tags.filter(
    tag =>
      /^<(?:script|foreignObject|iframe|image|a|use|animate|set|style|!DOCTYPE|!ENTITY)\b/i.test(
        tag,
      ) || /\s(?:on\w+|href|xlink:href|src|style)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')),
  );
}

/** The same pages in a browser, with the canary: what runs or loads is seen. */
async function openPages(place: Place, plan: Plan): Promise<Breach[]> {
  const { chromium, stand } = place;
  const served = await folderApp(spoiltFiles(plan, stand.canary));
  const breaches: Breach[] = [];
  try {
    const port = await portOf(served.app);
    const tab = await openTab(chromium, [`http://127.0.0.1:${port}`]);
    for (const page of PAGES) {
      const round = `${page} in a browser, round ${plan.round}`;
      const caught = stand.caught.length;
      await tab.go(`http://127.0.0.1:${port}${page}`);
      breaches.push(...(await tab.within<Breach[]>(`__fuzz.judgePage(${JSON.stringify(round)})`)));
      for (const what of stand.caught.slice(caught)) breaches.push({ kind: 'canary', what, round });
    }
    await tab.close();
    return breaches;
  } finally {
    await served.close();
  }
}

export const PAGE_ROWS: readonly Row[] = [
  {
    name: 'pages',
    what: 'the server’s pages, oEmbed and pictures',
    async run({ full, seed }) {
      const breaches: Breach[] = [];
      let asked = 0;
      const rounds = full ? 60 : 3;
      for (let n = 0; n < rounds; n += 1) {
        const plan: Plan = { mode: n % 3 === 2 ? 'rude' : 'polite', round: n + seed };
        const served = await folderApp(spoiltFiles(plan));
        try {
          const read = await readPages(served.app, { round: n, step: full ? 3 : 40 });
          breaches.push(...read.breaches);
          asked += read.asked;
        } finally {
          await served.close();
        }
      }
      const place = await openPlace();
      const opened = full ? 20 : 2;
      try {
        for (let n = 0; n < opened; n += 1)
          breaches.push(...(await openPages(place, { mode: 'polite', round: n + seed })));
      } finally {
        await place.close();
      }
      return {
        tried: `${asked} answers over ${rounds} sites, ${opened * PAGES.length} pages in a browser`,
        breaches,
      };
    },
  },
];
