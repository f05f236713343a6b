// What is asked of the server: the requests of widgets and of other programs, by name.
import { randomFrom } from '../../scripts/lib/random.mjs';
import { BROWSER } from './load.mjs';

const SITE = '/.well-known/union-widgets.json';
const LIST = '/v1/stations/index.json';

/** How many different places are asked for, so that no answer is a cached one. */
const PLACES = 2000;
/** Pages followed from the first on. */
const PAGES = 100;

/**
 * @param {string} origin of a running server
 * @param {{lon: number, lat: number}[]} places its stations
 * @returns {Promise<{id: string, title: string, requests: object[], status: number}[]>}
 */
export async function workOf(origin, places) {
  const near = nearPaths(places);
  const documents = await listPaths(origin);
  return [
    work('nearest', 'nearest 20, as a browser asks', near, BROWSER),
    work('nearestPlain', 'nearest 20, not compressed', near, {}),
    work('list', documents.length > 1 ? 'shards of the list' : 'the list', documents, BROWSER),
    work('page', 'pages of 100 features', await pagePaths(origin), BROWSER),
    work('site', 'site document', [SITE], BROWSER),
    { ...(await heldWork(origin, documents)), id: 'held', title: 'list, held already: 304' },
  ];
}

function work(id, title, paths, headers) {
  return { id, title, status: 200, requests: paths.map(path => ({ path, headers })) };
}

/** Places within some kilometres of a station, where people are. */
function nearPaths(places) {
  const random = randomFrom(41);
  return Array.from({ length: PLACES }, () => {
    const { lon, lat } = places[Math.floor(random() * places.length)];
    const at = [lon + (random() - 0.5) * 0.1, lat + (random() - 0.5) * 0.1];
    return `${LIST}?near=${at.map(degrees => degrees.toFixed(5)).join(',')}&limit=20`;
  });
}

/** The list itself where it is one document, else its shards. */
async function listPaths(origin) {
  const root = await json(origin + LIST);
  if (root.shards === undefined) return [LIST];
  const paths = [];
  for (const { href, type } of root.shards) {
    if (type !== 'index') paths.push(`/${href}`);
    else paths.push(...(await json(`${origin}/${href}`)).shards.map(shard => `/${shard.href}`));
  }
  return paths;
}

async function pagePaths(origin) {
  const paths = [`${LIST}?limit=100`];
  while (paths.length < PAGES) {
    const { links } = await json(origin + paths.at(-1));
    const next = links.find(({ rel }) => rel === 'next');
    if (!next) break;
    paths.push(`/${next.href}`);
  }
  return paths;
}

async function heldWork(origin, paths) {
  const requests = [];
  for (const path of paths) {
    const answer = await fetch(origin + path, { headers: BROWSER });
    await answer.arrayBuffer();
    const headers = { ...BROWSER, 'if-none-match': answer.headers.get('etag') };
    requests.push({ path, headers });
  }
  return { requests, status: 304 };
}

async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  return answer.json();
}
