import { expect } from '@open-wc/testing';
import '../../../../src/data/station-detail.ts';
import {
  HelpPart,
  styles as helpStyles,
} from '../../../../src/widgets/station-map/parts/help-part.ts';
import { TrailPart, styles } from '../../../../src/widgets/station-map/parts/trail-part.ts';
import { makeProblem } from '../../../../src/data/problem.ts';
import { until } from '../../../helpers/until.ts';
import { Failure } from '../fake-client.ts';
import { leaveNone, ROOT, standPart, type StandOptions } from './trail-stand.ts';

const KEY = 'union-trail:zz/t-canal';
const TRAIL_URL = `${ROOT}v1/trails/t-canal.json`;
const LIST = { v: 1, items: [{ id: 't-canal', title: '示例', stops: 3 }] };
const ALL = '[["h-1","2026-05-01"],["h-2","2026-05-01"],["h-3","2026-05-01"]]';

describe('a red trail and help: for everyone', () => {
  afterEach(() => {
    leaveNone();
    localStorage.removeItem(KEY);
  });

  const states: [string, StandOptions, string, string][] = [
    ['a trail', {}, 't-canal', ''],
    ['a finished trail with its card', {}, 't-canal', ALL],
    ['the list', { answers: { [`${ROOT}v1/trails/index.json`]: LIST } }, '', ''],
    [
      'one that is gone',
      { answers: { [TRAIL_URL]: new Failure(makeProblem('http', { status: 410 })) } },
      't-canal',
      '',
    ],
  ];
  for (const lang of ['zh-Hans', 'ug']) {
    for (const theme of ['light', 'dark', 'contrast']) {
      for (const [name, options, which, stamps] of states) {
        it(`passes the rules of axe: ${name}, ${theme}, ${lang}`, async () => {
          if (stamps) localStorage.setItem(KEY, stamps);
          const { el, part } = await standPart(
            { make: context => new TrailPart(context), styles },
            { ...options, lang },
          );
          el.setAttribute('theme', theme);
          el.style.display = 'block';
          el.style.background = 'var(--union-paper)';
          part.open(which);
          await until(() => el.root.querySelector('.stop, [data-act], .press:not(.plain)'), name);
          el.root.querySelector<HTMLElement>('[data-act="card"]')?.click();
          if (stamps) await until(() => el.root.querySelector('.card'), 'the card');
          await el.still();
          await expect(el).to.be.accessible();
        });
      }
    }
  }

  it('passes the rules of axe: help', async () => {
    const { el, part } = await standPart({
      make: context => new HelpPart(context),
      styles: helpStyles,
    });
    part.open();
    const body = () =>
      el.one('union-dialog').shadowRoot!.querySelector<HTMLElement>('[part="body"]');
    await until(() => body()?.getClientRects().length, 'it is open');
    // What scrolls is a stop of the Tab key, once that is known.
    await until(() => body()!.scrollHeight <= body()!.clientHeight || body()!.tabIndex === 0);
    await expect(el).to.be.accessible();
  });

  it('is a list of headed stops for a screen reader', async () => {
    const { el, part } = await standPart({ make: context => new TrailPart(context), styles });
    part.open('t-canal');
    await until(() => el.root.querySelector('.stop'), 'the trail');
    const list = el.one('ol.stops');
    expect(list.getAttribute('aria-label')).to.equal('路线各站');
    const stops = el.all('.stop > [role="heading"]');
    expect(stops.map(stop => stop.getAttribute('aria-level'))).to.deep.equal(['5', '5', '5']);
    const [first, second] = el.all('.unfold');
    expect(first!.getAttribute('aria-expanded')).to.equal('true');
    expect(second!.getAttribute('aria-expanded')).to.equal('false');
    // A press folds it, and the focus stays.
    second!.focus();
    second!.click();
    await el.still();
    expect(second!.getAttribute('aria-expanded')).to.equal('true');
    expect(el.root.activeElement).to.equal(second);
    expect(el.all('.stop [role="status"]')).to.have.length(1);
    for (const press of el.all('button')) {
      const { height } = press.getBoundingClientRect();
      const room = parseFloat(getComputedStyle(press, '::before').height) || 0;
      expect(Math.max(height, room), press.textContent!.trim()).to.be.at.least(44);
    }
  });
});
