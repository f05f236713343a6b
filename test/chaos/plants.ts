/**
 * Pages with a widget or a server that is wrong on purpose, one for each kind of fault that is looked for.
 * Whoever looks for faults has to find these.
 */
import type { Ground } from './api-case.ts';
import { runCase } from './api-case.ts';
import { liveADay } from './day.ts';
import { flipNetwork, type Outcome } from './flips.ts';
import { WIDGETS } from './widgets.ts';
import { WIRE, type Fault } from './wire-faults.ts';

interface Plant {
  name: string;
  /** What a fault that is found says. */
  says: RegExp;
  run(ground: Ground, number: number): Promise<string[]>;
}

const card = WIDGETS.filter(({ name }) => name === 'card');
const fault = (name: string): Fault => WIRE.find(one => one.name === name)!;
const WELL: Fault = { name: 'well', misdeed: ({ give }) => give({}) };

/** Another widget in place of the card, defined before the loader comes. */
const wrongCard = (body: string): string => `<script>
  customElements.define('union-craftsman-card', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>示例卡片已经就绪</p>'; this.begin(); }
    set(state) { this.dataset.state = state; }
    tell(title) {
      this.shadowRoot.innerHTML = '<div class="notice"><p>' + title + '</p><button>重试</button></div>';
      this.shadowRoot.querySelector('button').onclick = () => this.reload();
      this.set('problem');
    }
    reload() { this.begin(); }
    ${body}
  });
</script>`;

/** A case of one fault with another card; what is wrong with it. */
const withCard =
  (body: string, one: Fault = fault('500')) =>
  async (ground: Ground, number: number): Promise<string[]> => {
    const found = await runCase(ground, {
      fault: one,
      aim: 'site',
      widgets: card,
      lang: 'zh-CN',
      number: 9000 + number,
      calm: new Map(),
      head: wrongCard(body),
    });
    return [...found.wrong, ...found.verdicts.flatMap(({ wrong }) => wrong)];
  };

/** A page on which something else goes on while the network comes and goes. */
const withFlips =
  (script: string) =>
  async (ground: Ground): Promise<string[]> => {
    const head = `<script>${script}</script>`;
    const { wrong } = await flipNetwork(ground, { flips: 12, random: () => 0.5, head });
    return wrong;
  };

const withDay =
  (script: string) =>
  async (ground: Ground): Promise<string[]> => {
    const head = `<script>${script}</script>`;
    return (await liveADay(ground, { hours: 2, head })).wrong;
  };

export const PLANTS: readonly Plant[] = [
  {
    name: 'throws',
    says: /pageerror/,
    run: withCard(`begin() { this.tell('暂时无法显示卡片'); throw new Error('planted'); }`),
  },
  {
    name: 'rejects, unheard',
    says: /pageerror/,
    run: withCard(
      `begin() { this.tell('暂时无法显示卡片'); void Promise.reject(new Error('planted')); }`,
    ),
  },
  {
    name: 'hangs for ever',
    says: /state “loading”/,
    run: withCard(`begin() { this.set('loading'); }`),
  },
  {
    name: 'is told too late',
    says: /ms to “problem”/,
    run: withCard(
      `begin() { this.set('loading'); setTimeout(() => this.tell('暂时无法显示卡片'), 10500); }`,
    ),
  },
  { name: 'says nothing', says: /no words in zh-CN/, run: withCard(`begin() { this.tell(''); }`) },
  {
    name: 'speaks English',
    says: /words (?:not )?in zh-CN/,
    run: withCard(`begin() { this.tell('Something went wrong, 请您稍后再试一次'); }`),
  },
  {
    name: 'offers no way on',
    says: /no button/,
    run: withCard(
      `begin() { this.tell('暂时无法显示卡片'); this.shadowRoot.querySelector('button').remove(); }`,
    ),
  },
  {
    name: 'shows what is no text',
    says: /is shown/,
    run: withCard(
      `begin() { this.shadowRoot.innerHTML = '<p>姓名：' + [{}] + '</p>'; this.set('ready'); }`,
      WELL,
    ),
  },
  {
    name: 'shows bad data as good',
    says: /of what is no data/,
    run: withCard(`begin() { this.set('ready'); }`),
  },
  {
    name: 'an empty box',
    says: /an empty box/,
    run: withCard(
      `begin() { this.shadowRoot.innerHTML = ''; this.style.display = 'block'; this.set('empty'); }`,
    ),
  },
  {
    name: 'keeps the heap',
    says: /of heap are kept/,
    run: withCard(
      `begin() { self.kept = [...Array(2e6)].map((_, at) => [at]); this.tell('暂时无法显示卡片'); }`,
    ),
  },
  {
    name: 'storms',
    says: /\d+ requests/,
    run: withCard(
      `begin() { this.tell('暂时无法显示卡片'); for (let n = 0; n < 200; n += 1) fetch(this.getAttribute('site') + '?' + n).catch(() => 0); }`,
    ),
  },
  {
    name: 'does not come back',
    says: /after the API was well again/,
    run: withCard(`begin() { this.tell('暂时无法显示卡片'); }`),
  },
  {
    name: 'errors in the console',
    says: /error: planted/,
    run: withCard(`begin() { this.tell('暂时无法显示卡片'); console.error('planted'); }`),
  },
  {
    name: 'one notice many times',
    says: /notices in the console|a notice twice/,
    run: withCard(
      `begin() { this.tell('暂时无法显示卡片'); for (let n = 0; n < 3; n += 1) console.error('union-widgets: 卡片没有加载成功。'); }`,
    ),
  },
  {
    name: 'leaks listeners',
    says: /listeners are kept/,
    run: withFlips(
      `addEventListener('online', () => { for (let n = 0; n < 10; n += 1) addEventListener('resize', () => n); });`,
    ),
  },
  {
    name: 'a task of 60 ms',
    says: /a task of/,
    run: withFlips(
      `addEventListener('offline', () => { for (let n = 0, x = 1; n < 2e7; n += 1) x = Math.imul(x + n, 16807); });`,
    ),
  },
  {
    name: 'asks at every turn',
    says: /asked \d+ times/,
    run: withFlips(
      `addEventListener('online', () => { const site = document.querySelector('union-craftsman-card').getAttribute('site'); for (let n = 0; n < 5; n += 1) fetch(site + '?' + Math.random()).catch(() => 0); });`,
    ),
  },
  {
    name: 'a clock nobody stops',
    says: /timers, at the end/,
    run: withDay(`setInterval(() => setInterval(() => 0, 1e9), 600000);`),
  },
  {
    name: 'asks too often',
    says: /live status: \d+ requests/,
    run: withDay(
      `setInterval(() => { const map = document.querySelector('union-station-map'); fetch(new URL('/v1/live/stations.json', map.getAttribute('site'))).catch(() => 0); }, 60000);`,
    ),
  },
  {
    name: 'never looks at the clock',
    says: /is (?:open|closed), shown/,
    run: async ground => {
      const head = `<script>{ const { now } = Date; const from = Date.now(); Date.now = () => from; void now; }</script>`;
      return (await liveADay(ground, { hours: 9, head })).wrong;
    },
  },
];

/** Runs the plants whose names hold a text; a plant that was not found is wrong. */
export async function tryPlants(ground: Ground, only: string): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (const [number, { name, says, run }] of PLANTS.entries()) {
    if (!name.includes(only)) continue;
    const found = await run(ground, number).catch((error: unknown) => [`failed: ${String(error)}`]);
    const caught = found.find(line => says.test(line));
    all.push({
      name: `plant: ${name}`,
      figures: caught ? `caught: ${caught.replace(/\s+/g, ' ').slice(0, 70)}` : '',
      wrong: caught ? [] : [`not caught; found: ${found.join('; ').slice(0, 300) || 'nothing'}`],
    });
    console.log(`${caught ? '✔' : '✖'} plant ${name}  ${caught ?? found.join('; ').slice(0, 300)}`);
  }
  return all;
}
