import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { Parts } from '../../../src/widgets/station-map/parts.ts';
import { StationBrowser } from '../../../src/stations/station-browser.ts';
import { wholeModel } from '../../../src/stations/whole-model.ts';
import type { WrittenHours } from '../../../src/stations/open-now.ts';
import type { Words } from '../../../src/widgets/station-map/words.ts';
import { weekTable } from '../../../src/widgets/station-map/week-table.ts';
import { FakeClient } from './fake-client.ts';
import { at, wordsIn } from './samples.ts';

describe('weekTable', () => {
  let zh: Words;
  before(async () => {
    zh = await wordsIn('zh-Hans');
  });

  /** The table of a text as rows, or the one line in its place. */
  function shown(hours: string | WrittenHours, now: string, words = zh): string[][] | string {
    const model = wholeModel(
      new FakeClient(),
      { kind: 'collection', features: [], regions: [], issues: [] },
      { changed: () => undefined },
    );
    const browser = new StationBrowser(model);
    browser.tick(at(now));
    const box = document.createElement('div');
    const written = typeof hours === 'string' ? { hours } : hours;
    render(weekTable({ words, model, browser } as Parts, written), box);
    const rows = [...box.querySelectorAll('tr')];
    const text = (node: Element) => node.textContent?.trim() ?? '';
    if (rows.length === 0) return text(box);
    expect(rows.map(row => row.className).join(), 'today alone stands out').to.equal('today,,,,,,');
    expect(box.querySelectorAll('th[scope=row]')).to.have.length(7);
    return rows.map(row => [...row.children].map(text));
  }

  const column = (table: string[][] | string, at: number) =>
    typeof table === 'string' ? table : table.map(row => row[at]);

  it('begins today and goes seven days on', () => {
    const table = shown('Mo-Fr 08:30-12:00,13:30-17:00; Sa 09:00-12:00', '2026-03-05 10:00');
    expect(column(table, 0)).to.deep.equal([
      '今天',
      '3月6日周五',
      '3月7日周六',
      '3月8日周日',
      '3月9日周一',
      '3月10日周二',
      '3月11日周三',
    ]);
    const workday = '08:30–12:00、13:30–17:00';
    expect(column(table, 1)).to.deep.equal([
      workday,
      workday,
      '09:00–12:00',
      '不开放',
      workday,
      workday,
      workday,
    ]);
  });

  it('knows the week of the National Day and its make-up day', () => {
    const hours = 'Mo-Fr 08:30-17:00; PH off';
    expect(column(shown(hours, '2026-09-29 10:00'), 1)).to.deep.equal([
      '08:30–17:00',
      '08:30–17:00',
      ...Array<string>(5).fill('不开放'),
    ]);
    // Thursday 8 to Wednesday 14 October; Saturday the 10th is worked.
    expect(column(shown(hours, '2026-10-08 10:00'), 1)).to.deep.equal([
      '08:30–17:00',
      '08:30–17:00',
      '08:30–17:00',
      '不开放',
      '08:30–17:00',
      '08:30–17:00',
      '08:30–17:00',
    ]);
  });

  it('does not guess a make-up day where working days differ', () => {
    const hours = 'Mo-Th 08:30-17:00; Fr 08:30-12:00; PH off';
    const days = column(shown(hours, '2026-10-08 10:00'), 1);
    expect(days.slice(0, 4)).to.deep.equal(['08:30–17:00', '08:30–12:00', '未知', '不开放']);
  });

  it('says what is not known of a year without its notice', () => {
    const hours = 'Mo-Fr 08:30-17:00; PH off';
    const days = column(shown(hours, '2026-12-29 10:00'), 1);
    expect(days.slice(0, 3)).to.deep.equal(Array<string>(3).fill('08:30–17:00'));
    expect(days.slice(3)).to.include('未知').and.not.to.include('08:30–17:00');
    expect(shown('Mo-Su 08:30-17:00; PH off', '2027-03-02 10:00')).to.equal('未知');
    expect(shown('Mo-Su 08:30-17:00', '2027-03-02 10:00'), 'no holidays, no doubt').to.equal(
      '08:30–17:00',
    );
  });

  it('writes spans past midnight by the clock of the next day', () => {
    expect(shown('Mo-Su 20:00-02:30', '2026-03-02 10:00')).to.equal('20:00–02:30');
    expect(shown('Mo-Su 18:00-24:00', '2026-03-02 10:00')).to.equal('18:00–24:00');
    const friday = shown('Fr 20:00-02:00', '2026-03-06 10:00');
    expect(column(friday, 1).slice(0, 2)).to.deep.equal(['20:00–02:00', '不开放']);
  });

  it('says seven equal days once', () => {
    expect(shown('24/7', '2026-03-02 10:00')).to.equal('全天');
    expect(shown('Mo-Su 08:00-18:00', '2026-03-02 10:00')).to.equal('08:00–18:00');
  });

  it('shows hours that cannot be read as written', () => {
    expect(shown('每逢赶集日 <b>上午</b>', '2026-03-02 10:00')).to.equal('每逢赶集日 <b>上午</b>');
  });

  it('puts single days in their place, and those after the week below', () => {
    const specialHours = [
      { date: '2026-03-01', hours: 'off' },
      { date: '2026-03-03', hours: '10:00-16:00', note: '停电检修' },
      { date: '2026-03-04', hours: '上午' },
      { date: '2026-03-08', hours: 'off' },
    ];
    const week = shown({ hours: 'Mo-Su 08:00-18:00', specialHours }, '2026-03-02 10:00');
    const usual = '08:00–18:00';
    expect(column(week, 1)).to.deep.equal([
      usual,
      '10:00–16:00 停电检修',
      '上午',
      usual,
      usual,
      usual,
      '不开放',
    ]);
    expect(shown({ hours: '24/7', specialHours }, '2026-03-09 10:00')).to.equal('全天');
    const later = [{ date: '2026-10-01', hours: 'off', note: '国庆闭馆' }];
    const line = shown({ hours: '24/7', specialHours: later }, '2026-03-09 10:00');
    expect(line).to.match(/^全天\s+2026-10-01 off 国庆闭馆$/);
    const asWritten = shown({ hours: '逢集开放', specialHours }, '2026-03-08 10:00');
    expect(asWritten).to.match(/^逢集开放\s+2026-03-08 off$/);
  });

  it('begins with the day of the site’s zone', async () => {
    const words = await wordsIn('en');
    words.zone = 'Asia/Kashgar';
    const table = shown('Mo 10:00-12:00', '2026-03-03 01:00', words);
    expect(column(table, 0).slice(0, 2)).to.have.nested.property('[0]', 'Today');
    expect(column(table, 1).slice(0, 2), 'still Monday there').to.deep.equal([
      '10:00–12:00',
      'Closed',
    ]);
  });
});
