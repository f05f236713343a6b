import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { json, unreachable } from '../../helpers/fake-fetch.ts';
import { offThePageAt } from '../../helpers/off-the-page.ts';
import {
  ROOT,
  sample,
  SITE,
  siteDocument,
  siteTable,
  STATIONS,
  type Table,
} from '../../helpers/station-client.ts';
import { stand, textOf, type StationPage } from '../../helpers/station-page.ts';
import { until } from '../../helpers/until.ts';
import { atRest } from './map-picture.ts';
// Here before a test's time begins to run.
import '../../../src/widgets/station-map/after-first.ts';

const said = ({ root }: StationPage) => textOf(root.querySelector('.side > [role="status"]'));

async function standMap() {
  const standing = await stand({ width: 900 });
  await until(() => standing.page.canvas, 'the map');
  await atRest(standing.page);
  return standing;
}

describe('union-station-map: the list by keys', () => {
  it('leaves the focus on its station when all of the list takes the place of its first rows', async () => {
    const { page } = await stand({ width: 900, attributes: { site: SITE, 'page-size': '8' } });
    expect(page.root.querySelector('.whole')).to.equal(null);
    const row = page.rows[5]!;
    row.querySelector('a')!.focus();
    page.root.querySelector('.scroll')!.scrollTop = 40;
    await until(() => page.root.querySelector('.whole .row[data-id]'), 'the whole list');
    const focused = (): HTMLElement | null | undefined =>
      page.focused?.closest<HTMLElement>('.whole .row');
    await until(() => focused()?.dataset['id'] === row.dataset['id'], 'the focus is lost');
  });

  it('keeps the focus in the widget when a problem that was pressed away goes', async () => {
    const table = siteTable(sample());
    table[SITE] = [unreachable(), json(siteDocument())];
    const { el, page } = await stand({ table, until: 'problem' });
    await until(() => page.buttons.includes('重试'), 'the notice');
    page.button('重试').focus();
    await sendKeys({ press: 'Enter' });
    await page.until('ready');
    expect(document.activeElement).to.equal(el);
  });
});

describe('union-station-map: the map by keys', () => {
  it('says what Enter would choose, and Escape leaves it for the list', async () => {
    const { page } = await standMap();
    page.canvas.focus();
    await sendKeys({ press: 'ArrowUp' });
    await until(() => said(page).includes('按回车键'), 'what Enter does');
    await sendKeys({ press: 'Escape' });
    await until(() => page.focused?.matches('.summary p'), 'the list');
  });

  it('is left with what is open, the station first', async () => {
    const { page } = await standMap();
    await page.choose('职工24小时读书站');
    page.canvas.focus();
    await sendKeys({ press: 'Escape' });
    await until(() => !page.detail, 'the list');
    await until(() => textOf(page.focused).includes('职工24小时读书站'), 'its row');
  });

  it('has help in one press, and its divisions in another', async () => {
    const { page } = await standMap();
    const by = page.button('按地区');
    expect(by.getAttribute('aria-pressed')).to.equal('false');
    await page.press('按地区');
    expect(by.getAttribute('aria-pressed')).to.equal('true');
    page.root.querySelector<HTMLElement>('[data-act="help"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => page.root.querySelector('union-dialog.map-help[open]'), 'help');
    await sendKeys({ press: 'Escape' });
    await until(() => !page.root.querySelector('union-dialog.map-help[open]'), 'it is shut');
  });
});

describe('union-station-map: what comes by itself', () => {
  /** A site whose first station reports that it is full, its second that it has free seats. */
  function reporting(): Table {
    const whole = sample();
    const [first, second] = whole.collection.features;
    Object.assign(whole.collection, { links: [{ rel: 'live', href: 'v1/live/stations.json' }] });
    for (const { properties } of whole.collection.features) properties['hours'] = '24/7';
    const now = new Date().toISOString();
    const items = [
      { id: first!.id, state: 'full', at: now },
      { id: second!.id, state: 'open', seatsFree: 6, at: now },
    ];
    return {
      ...siteTable(whole),
      [STATIONS]: json(whole.collection),
      [`${ROOT}v1/live/stations.json`]: json({ v: 1, ttl: 60, timeStamp: now, items }),
    };
  }

  it('shows in the rows what stations report, before anything is pressed', async () => {
    const { page } = await stand({ table: reporting() });
    await until(() => page.text.includes('已满'), 'the reports');
    const states = page.rows.map(row => textOf(row.querySelector('.state')));
    expect(states.slice(0, 3)).to.deep.equal(['已满', '24 小时开放 · 空位 6 个', '24 小时开放']);
    expect(page.rows[0]!.querySelector('.state.open')).to.equal(null);
  });

  it('shows them too where it was off the page when they would have been asked for', async () => {
    const { el, page } = await stand({ table: reporting(), until: '' });
    await offThePageAt(el, 'ready');
    await until(() => page.text.includes('已满'), 'the reports');
  });

  it('draws the whole list once it is scrolled', async () => {
    const attributes = { site: SITE, 'page-size': '10' };
    const { page } = await stand({ width: 900, attributes });
    expect(page.rows).to.have.length(10);
    page.root.querySelector('.wide .scroll')!.scrollTop = 300;
    await until(() => page.root.querySelector('.whole .row'), 'the whole list');
    expect(page.root.querySelector('.whole .row')!.getAttribute('aria-setsize')).to.equal('20');
  });

  it('loads nothing of trails when a station is opened', async () => {
    const { page } = await stand();
    await page.choose('职工24小时读书站');
    await page.press('返回列表');
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(files.filter(name => /trail-part/.test(name))).to.deep.equal([]);
  });
});
