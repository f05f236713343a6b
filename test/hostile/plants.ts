/** Faults made on purpose, one of each kind the campaign looks for: each has to be caught. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { openBench, type Breach } from './browse.ts';
import { matrix } from './isolation-rows.ts';
import { cellsOf, isFormula } from './output-rows.ts';
import { readPages } from './page-rows.ts';
import { CANARY, FORMULAS, URLS } from './payloads.ts';
import { ask, floodOf, massAssignment } from './server-rows.ts';
import { SECRET, storeApps, type Tenant } from './server-place.ts';
import { dripOn, sendAll } from './socket-rows.ts';
import { nameless, openPlace } from './widget-rows.ts';

export interface Plant {
  name: string;
  /** Kinds of breach that would be right. */
  caught: RegExp;
  /** Wants a browser. */
  browser: boolean;
  run(): Promise<Breach[]>;
}

const EVIL = '<img src=x onerror=__hit(1)>';

/** Elements that do what no widget may; each is defined and mounted on the stand's page. */
const WIDGETS: readonly [string, RegExp, string][] = [
  ['a raw href', /^live-url$/, `root('open').append(link(${JSON.stringify(URLS[3])}))`],
  [
    'a raw href in a closed root',
    /^live-url$/,
    `root('closed').append(link(${JSON.stringify(URLS[6])}))`,
  ],
  [
    'innerHTML',
    /^(?:execution|handler|markup)$/,
    `root('open').innerHTML = ${JSON.stringify(EVIL)}`,
  ],
  [
    'innerHTML that is gone again',
    /^(?:execution|handler|markup)$/,
    `const r = root('open'); r.innerHTML = '<x-hit></x-hit>'; Promise.resolve().then(() => r.replaceChildren())`,
  ],
  ['eval', /^(?:execution|policy)$/, `root('open'); eval('__hit(1)')`],
  [
    'a picture of the canary',
    /^(?:canary|request)$/,
    `root('open').innerHTML = '<img src="${CANARY}/x.png">'`,
  ],
  [
    'a colour with an address',
    /^(?:canary|request|css)$/,
    `const p = document.createElement('p'); root('open').append(p); p.setAttribute('style', 'background:url(${CANARY}/x.css)')`,
  ],
  [
    'a widget that throws',
    /^thrown$/,
    `root('open'); Promise.reject(new TypeError('x is undefined'))`,
  ],
  ['a widget without a state', /^state$/, `root('open'); this.dataset.state = ''`],
  [
    'a text that turns its neighbours',
    /^turned$/,
    `root('open').append(Object.assign(document.createElement('p'), { textContent: '' })); this.shadowRoot.firstChild.append('\\u202eevil', Object.assign(document.createElement('b'), { textContent: '12351' }))`,
  ],
  [
    'a prototype that was touched',
    /^prototype$/,
    `root('open'); Object.prototype.hit = 1; setTimeout(() => delete Object.prototype.hit, 600)`,
  ],
  [
    'a page that leads away',
    /^(?:navigation|failed|execution)$/,
    `root('open'); location.assign('javascript:__hit(1)')`,
  ],
];

const widgetPlants = WIDGETS.map(([name, caught, code], at): Plant => ({
  ...{ name, caught, browser: true },
  async run() {
    const place = await openPlace();
    const { chromium, stand } = place;
    try {
      const tag = `union-plant-${at}`;
      const script = `
          const link = href => Object.assign(document.createElement('a'), { href, textContent: 'x' });
          customElements.define('${tag}', class extends HTMLElement {
            connectedCallback() {
              this.dataset.state = 'ready';
              const root = mode => this.attachShadow({ mode });
              ${code.replaceAll(CANARY, stand.canary)};
            }
          });`;
      const bench = await openBench({
        chromium,
        stand,
        more: `<script nonce="r4nd0m">${script}</script>`,
      });
      const outcome = await bench.run({
        name,
        mounts: [{ tag, attributes: {} }],
        presses: 1,
        learning: true,
        longest: 500,
      });
      // What was asked for a moment later counts to the next round.
      await new Promise(done => setTimeout(done, 300));
      const more = await bench.run({ name, mounts: [], presses: 0, longest: 200 });
      await bench.close();
      return [...outcome.breaches, ...more.breaches, ...nameless(outcome.states, name)];
    } finally {
      await place.close();
    }
  },
}));

async function withTenants(
  work: (tenants: readonly [Tenant, Tenant]) => Promise<Breach[]>,
): Promise<Breach[]> {
  const { tenants, close } = await storeApps();
  try {
    return await work(tenants);
  } finally {
    await close();
  }
}

const asBreaches = (faults: readonly string[]): Breach[] =>
  faults.map(what => ({ kind: 'answer', what, round: 'plant' }));

const serverPlants: Plant[] = [
  {
    ...{ name: 'a route that reflects', caught: /^markup$/, browser: false },
    async run() {
      const app = fastify();
      app.get('/*', async (request, reply) =>
        reply.type('text/html').send(`<p>${decodeURIComponent(request.url)}</p>`),
      );
      return (await readPages(app, { round: 0, step: 60 })).breaches;
    },
  },
  {
    ...{ name: 'a picture that reflects', caught: /^picture$/, browser: false },
    async run() {
      const app = fastify();
      app.get('/*', async (request, reply) =>
        reply
          .type('image/svg+xml')
          .send(`<svg><text>${decodeURIComponent(request.url)}</text></svg>`),
      );
      return (await readPages(app, { round: 0, step: 60 })).breaches;
    },
  },
  {
    ...{ name: 'an endpoint without isolation', caught: /^isolation$/, browser: false },
    run: () =>
      // The other organisation's address answers with the first one's data and people.
      withTenants(
        async ([demo, other]) => (await matrix([demo, { ...other, app: demo.app }])).breaches,
      ),
  },
  {
    ...{ name: 'a stack trace', caught: /^answer$/, browser: false },
    async run() {
      const app = fastify();
      app.get('/*', async (_request, reply) => reply.code(400).send(new Error('x').stack));
      return asBreaches(await ask(app, { url: '/x' }, 'x'));
    },
  },
  {
    ...{ name: 'an answer of 500', caught: /^answer$/, browser: false },
    async run() {
      const app = fastify();
      app.get('/*', async () => {
        throw new Error('x');
      });
      return asBreaches(await ask(app, { url: '/x' }, 'x'));
    },
  },
  {
    ...{ name: 'members that are taken over', caught: /^mass-assignment$/, browser: false },
    async run() {
      const app = fastify();
      const kept = { id: 'a', secret: 's', state: 'received' };
      app.post('/v1/applications', async (request, reply) =>
        reply.code(201).send({ ...kept, ...(request.body as object) }),
      );
      app.get('/v1/applications/:id', async () => kept);
      return massAssignment({ app: app as unknown as Tenant['app'] });
    },
  },
  {
    ...{ name: 'no limit', caught: /^rate$/, browser: false },
    run: () => withTenants(async ([{ app }]) => (await floodOf(app, 200)).breaches),
  },
  {
    ...{ name: 'connections that are never cut', caught: /^held$/, browser: false },
    async run() {
      const app = fastify({ requestTimeout: 0, http: { headersTimeout: 0, requestTimeout: 0 } });
      app.get('/.well-known/union-widgets.json', async () => ({}));
      try {
        return (await dripOn(app as unknown as Tenant['app'], { count: 6, longest: 3000 }))
          .breaches;
      } finally {
        app.server.closeAllConnections();
        await app.close();
      }
    },
  },
  {
    ...{ name: 'a folder that is left', caught: /^traversal$/, browser: false },
    async run() {
      const server = createServer((request, response) => {
        const path = decodeURIComponent(request.url ?? '');
        response.end(path.includes('../secret.txt') ? SECRET : 'x');
      });
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const found = await sendAll(port, ['/cdn/..%2fsecret.txt', '/cdn/x.js']);
      server.close();
      return found;
    },
  },
  {
    ...{ name: 'a table with formulas', caught: /^formula$/, browser: false },
    async run() {
      const csv = `\ufeff${FORMULAS.map(text => `"${text.replaceAll('"', '""')}"\r\n`).join('')}`;
      return cellsOf(csv)
        .filter(isFormula)
        .map(what => ({ kind: 'formula', what, round: 'plant' }));
    },
  },
];

export const PLANTS: readonly Plant[] = [...widgetPlants, ...serverPlants];

/** Runs plants; a line for each, and how many went unnoticed. */
export async function runPlants(
  plants: readonly Plant[],
  say: (line: string) => void,
): Promise<number> {
  let missed = 0;
  for (const { name, caught, run } of plants) {
    const found = await run().catch((error: unknown): Breach[] => [
      { kind: 'failed', what: String(error), round: name },
    ]);
    const right = found.find(({ kind }) => caught.test(kind));
    if (!right) missed += 1;
    const why = right
      ? `${right.kind}: ${right.what.slice(0, 70)}`
      : `only ${[...new Set(found.map(({ kind, what }) => `${kind} ${what.slice(0, 120)}`))].join('; ') || 'nothing'}`;
    say(`${right ? '✔ caught' : '✖ missed'} ${name}: ${why.replace(/\s+/g, ' ')}`);
  }
  return missed;
}
