// One applicant on a phone: scans a poster's code, fills in the sample join form, has a receipt.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { captureNode } from '../../../scripts/lib/node.mjs';
import { applicant } from '../../../test/durability/applicants.mjs';
import { buildCdn } from '../../../test/durability/cdn.mjs';
import { startApi } from '../../lib/api.mjs';
import { inNewPage } from '../../lib/browser.mjs';
import { BENCH, CACHE } from '../../lib/places.mjs';
import { listen, weigh } from '../../lib/wire.mjs';
import { human } from './human.mjs';
import { scriptMeter } from './script-meter.mjs';

const WATCH = readFileSync(join(BENCH, 'pages', 'form', 'watch.js'), 'utf8');

/** A phone on a poor mobile connection, in bytes a second and milliseconds a request. */
const MOBILE = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };

/** What the poster of a courier firm brings along. */
const POSTER = ['work=gig', 'platform=示例快递', 'job=courier', 'region=410102'];

export const journey = {
  id: 'journey',
  light: { conditions: ['cpu4'] },
  contenders: [{ id: 'page', title: 'the frame page, from a poster', ours: true }],
  conditions: [
    { id: 'cpu1', title: 'CPU ×1, 1.6 Mbit/s, 150 ms', cpu: 1 },
    { id: 'cpu4', title: 'CPU ×4, 1.6 Mbit/s, 150 ms', cpu: 4 },
  ],
  metrics: [
    { id: 'first', label: 'first load, gzip 9, all together', unit: 'kB' },
    { id: 'html', label: '… page without its style', unit: 'kB' },
    { id: 'css', label: '… style', unit: 'kB' },
    { id: 'js', label: '… scripts', unit: 'kB' },
    { id: 'wire', label: 'bytes on the wire until usable', unit: 'kB' },
    { id: 'requests', label: 'requests until usable', goal: { most: 2, kind: 'count' } },
    { id: 'seen', label: 'navigation → questions painted', unit: 'ms' },
    { id: 'usable', label: 'navigation → script has taken over', unit: 'ms' },
    {
      id: 'script',
      label: 'script on the main thread until then',
      unit: 'ms',
      goal: { most: 15, kind: 'time' },
    },
    {
      id: 'error',
      label: 'button pressed → messages on screen',
      unit: 'ms',
      goal: { most: 70, kind: 'time', under: ['cpu4'] },
    },
    { id: 'hasty', label: '… pressed the moment the form stands', unit: 'ms' },
    { id: 'wireAll', label: 'bytes on the wire until the receipt', unit: 'kB' },
    { id: 'requestsAll', label: 'requests until the receipt' },
    { id: 'inputs', label: 'controls touched', goal: { most: 6, kind: 'count' } },
    { id: 'machine', label: 'waiting for the machine in all', unit: 'ms' },
    { id: 'human', label: 'modelled time of the person', unit: 's' },
    {
      id: 'receipt',
      label: 'poster scanned → receipt',
      unit: 's',
      goal: { most: 60, kind: 'time', under: ['cpu4'] },
    },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'union-bench-form-'));
    // The bench is one address that sends more than any person would.
    Object.assign(process.env, { APPLICATIONS_FREE: '100000', APPLICATIONS_FORM: '100000' });
    await command(['forms', 'add', join('demo', 'data', 'forms', 'join.json'), '--data', folder]);
    const api = await startApi({ data: folder, cdn: await buildCdn(join(CACHE, 'form-cdn')) });
    const args = ['--form', 'join', '--data', folder, '--out', join(folder, 'poster.svg')];
    const set = POSTER.flatMap(wish => ['--set', wish]);
    const said = await command(['poster', ...args, ...set, '--public-url', `${api.origin}/`]);
    const address = /http:\S+/.exec(said)?.[0];
    if (!address) throw new Error(`the poster has no address:\n${said}`);
    const close = async () => {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { title: 'A courier joins, on a phone', address, next: 0, close };
  },

  /** Three phones: one goes through to the receipt, two forget everything, one in haste. */
  async visit(browser, stand, { condition }) {
    const done = await inNewPage(browser, page => goThrough(page, stand, condition));
    const error = await inNewPage(browser, page => forget(page, stand, condition, 1000));
    const hasty = await inNewPage(browser, page => forget(page, stand, condition, 0));
    return { ...done, error, hasty };
  },
};

/** From the poster to the receipt. */
async function goThrough(page, stand, condition) {
  const scripts = await scriptMeter(page);
  const { wire, bodies } = await openForm(page, stand, condition);
  const usable = await ask(page, 'usable');
  const script = await scripts();
  const seen = await ask(page, 'questions');
  const origin = await page.evaluate(() => performance.timeOrigin);
  const early = weigh(wire.done.filter(({ at }) => at <= origin + usable));
  const first = await weighFirst(bodies);
  const person = { page, machine: usable, human: 0, inputs: 0 };
  await answerAll(person, applicant(stand.next++));
  await wire.quiet();
  const all = weigh(wire.done);
  return {
    ...first,
    wire: early.all / 1000,
    requests: early.requests,
    seen,
    usable,
    script,
    wireAll: all.all / 1000,
    requestsAll: all.requests,
    inputs: person.inputs,
    machine: person.machine,
    human: person.human,
    receipt: person.machine / 1000 + person.human,
  };
}

/** Three questions, what the poster has answered, nothing more to say, two consents. */
async function answerAll(person, { name, mobile, idNumber }) {
  await write(person, 'name', name, human.name());
  await write(person, 'mobile', mobile, human.typed(mobile));
  await write(person, 'idNumber', idNumber, human.typed(idNumber));
  await press(person, '[data-step=work]');
  await read(person);
  await press(person, '[data-step=more]');
  await read(person);
  await press(person, '[data-step=review]');
  for (const consent of ['personal', 'identity']) {
    await person.page.click(`[name="consent.${consent}"]`);
    person.human += human.ticked();
    person.inputs += 1;
  }
  // The consent that nobody has to give is read, too.
  person.human += human.read();
  await press(person, '[data-step=sent]');
}

async function write(person, name, text, seconds) {
  await person.page.focus(`#uf-${name}`);
  await person.page.keyboard.sendCharacter(text);
  person.human += seconds;
  person.inputs += 1;
}

/** Questions of this screen, one after the other. */
async function read(person) {
  const count = await person.page.$$eval('.uf-step .uf-field', fields => fields.length);
  person.human += count * human.read();
}

/** The machine's wait counts from the touch to the frame that shows the next screen. */
async function press(person, selector) {
  person.human += human.pressed();
  person.machine += await ask(person.page, 'press', selector);
}

/** Goes on without an answer, so long after the page came to rest, milliseconds; 0: at once. */
async function forget(page, stand, condition, rest) {
  const { wire } = await openForm(page, stand, condition);
  await ask(page, 'usable');
  if (rest > 0) await wire.quiet(rest);
  return ask(page, 'press', '.uf-summary');
}

async function openForm(page, { address }, { cpu }) {
  const wire = await listen(page);
  const bodies = [];
  page.on('response', answer => {
    if (/\/(?:embed|cdn)\//.test(answer.url())) bodies.push(answer);
  });
  await page.evaluateOnNewDocument(WATCH);
  await page.setViewport({ width: 360, height: 640, deviceScaleFactor: 3, hasTouch: true });
  await page.emulateCPUThrottling(cpu);
  await page.emulateNetworkConditions(MOBILE);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { wire, bodies };
}

function ask(page, name, ...args) {
  return page.evaluate((name, args) => globalThis.watch[name](...args), name, args);
}

/** What the page and the scripts that it names weigh, packed as the contract's budget counts. */
async function weighFirst(answers) {
  const page = await answers[0].text();
  const names = [...page.matchAll(/(?:src|href)="[^"]*\/cdn\/([^"]+)"/g)].map(([, name]) => name);
  const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
  const scripts = answers.filter(answer => names.some(name => answer.url().endsWith(name)));
  if (scripts.length < names.length) throw new Error(`of ${names} came ${scripts.length}`);
  const texts = await Promise.all(scripts.map(answer => answer.text()));
  const css = packed(style);
  const html = packed(page.replace(style, ''));
  const js = texts.reduce((sum, text) => sum + packed(text), 0);
  return { first: packed(page) + js, html, css, js };
}

/** Kilobytes, gzip level 9. */
function packed(text) {
  return gzipSync(text, { level: 9 }).length / 1000;
}

/** Runs a command of the server; @returns what it said. @throws when it fails */
async function command(args) {
  const { code, output } = await captureNode(['server/bin/union-widgets.mjs', ...args]);
  if (code !== 0) throw new Error(`union-widgets ${args[0]}:\n${output}`);
  return output;
}
