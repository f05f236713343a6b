import { expect } from '@open-wc/testing';
import type { Site } from '../../../../src/data/site.ts';
import type { CraftsmanBookEvent } from '../../../../src/widgets/craftsman-card/events.ts';
import * as part from '../../../../src/widgets/craftsman-card/parts/booking.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNoHost, partHost, ROOT, type HostOptions, type PartHost } from './part-host.ts';
import { person } from './samples.ts';

const SLOTS = [
  {
    id: 's-1',
    start: '2026-04-10T14:00:00+08:00',
    end: '2026-04-10T15:30:00+08:00',
    capacity: 2,
    left: 1,
    place: '示例学校',
  },
  { id: 's-2', start: '2026-04-10T16:00:00+08:00', capacity: 2, left: 0 },
  { start: '2026-04-18T09:00:00+08:00', capacity: 30, left: 12 },
  { id: 'past', start: '2026-04-09T09:00:00+08:00', left: 5 },
];

const siteWith = (document: object): Site =>
  ({
    url: `${ROOT}.well-known/union-widgets.json`,
    document: { site: { id: 'zz', name: '示例市总工会' }, ...document },
    resolve: (href: string) => new URL(href, ROOT).href,
  }) as unknown as Site;
const SITE = siteWith({ forms: { lecture: 'v1/forms/lecture.json' }, frames: 'embed/' });

describe('part: booking', () => {
  afterEach(leaveNoHost);

  async function shown({ context, ...options }: HostOptions = {}): Promise<PartHost> {
    const host = await partHost('booking', part, {
      person: person({ slots: SLOTS, contact: '示例工会 0371-00000000' }),
      context: { site: SITE, ...context },
      ...options,
    });
    await until(() => !host.text.includes('正在查看'));
    return host;
  }
  const rows = (host: PartHost): string[] =>
    host.all('.slot').map(row => row.textContent!.replace(/\s+/g, ' ').trim());
  const form = (host: PartHost): Element | null => host.querySelector('union-join-form');
  const choose = async (host: PartHost, at = 0): Promise<void> => {
    host.all('.slot button')[at]!.click();
    await host.updateComplete;
  };

  it('offers times by day with places left; full ones say so, past ones are gone', async () => {
    const host = await shown();
    expect(rows(host)).to.deep.equal([
      '14:00—15:30 示例学校 余 1 预约 预约 4月10日周五 14:00—15:30',
      '16:00 已满',
      '09:00 余 12 预约 预约 4月18日周六 09:00',
    ]);
    expect(host.all('.under-title').map(day => day.textContent!.trim())).to.deep.equal([
      '4月10日周五',
      '4月18日周六',
    ]);
  });

  it('names a button by its time, for whoever hears the buttons alone', async () => {
    const button = (await shown()).all('.slot button')[0]!;
    expect(button.querySelector('[aria-hidden]')!.textContent).to.equal('预约');
    expect(button.querySelector('.visually-hidden')!.textContent).to.contain('4月10日周五 14:00');
  });

  it('asks for the places anew before it offers them, but not where the card has just loaded', async () => {
    const fresh = person({ slots: [{ ...SLOTS[0]!, left: 0 }] });
    const host = await shown({
      reload: ({ context }) => void Object.assign(context, { person: fresh }),
    });
    expect(host.reloads).to.equal(1);
    expect(rows(host)[0]).to.contain('已满');
    expect((await shown({ context: { layout: 'feature' } })).reloads).to.equal(0);
  });

  it('says that places may have gone when the server did not answer', async () => {
    const host = await shown({ reload: card => card.setAttribute('data-state', 'stale') });
    expect(host.one('[role=status]').textContent).to.contain('名额可能已有变化');
    host.setAttribute('data-state', 'ready');
    host.context = Object.assign(host.context, {});
    host.reloads = 0;
    host.act('刷新').click();
    await until(() => host.reloads === 1);
  });

  it('says when all are full, and when there are none', async () => {
    const full = person({ slots: [SLOTS[1]!] });
    expect((await shown({ person: full })).text).to.contain('都约满了');
    const none = await shown({ person: person({ slots: [SLOTS[3]!], contact: '示例工会' }) });
    expect(none.text).to.contain('现在没有可以预约的时段').and.to.contain('联系方式：示例工会');
  });

  it('tells the page first, which may handle it: then no form opens', async () => {
    const host = await shown();
    const heard: CraftsmanBookEvent[] = [];
    host.addEventListener('union-craftsman-book', event => {
      heard.push(event);
      event.preventDefault();
    });
    await choose(host, 1);
    expect(heard.map(({ person: who, slot }) => [who, slot])).to.deep.equal([
      ['p-0007', '2026-04-18T09:00:00+08:00'],
    ]);
    expect(heard[0]!.bubbles && heard[0]!.composed).to.equal(true);
    expect(form(host)).to.equal(null);
  });

  it('opens the site’s form in the light DOM with person and time, and goes there', async () => {
    const host = await shown();
    await choose(host);
    const element = form(host)!;
    const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(attributes)).to.deep.equal({
      slot: 'booking',
      form: 'lecture',
      person: 'p-0007',
      booking: 's-1',
      site: `${ROOT}.well-known/union-widgets.json`,
    });
    expect((element as HTMLElement).assignedSlot!.name).to.equal('booking');
    await until(() => (host.root.activeElement as HTMLElement | null)?.id === 'booking-form');
    expect(host.text).to.contain('已选：4月10日周五 14:00—15:30');
    const link = new URL((host.act('到预约页面填写') as HTMLAnchorElement).href);
    expect(link.pathname).to.equal('/site/embed/join-form');
    expect(Object.fromEntries(link.searchParams)).to.deep.equal({
      form: 'lecture',
      lang: 'zh-Hans',
      person: 'p-0007',
      slot: 's-1',
    });
  });

  it('gives the form the colours of the card', async () => {
    const host = await shown();
    host.setAttribute('theme', 'dark');
    await choose(host);
    expect(form(host)!.getAttribute('theme')).to.equal('dark');
  });

  it('goes back to the times, to the one that was chosen', async () => {
    const host = await shown();
    await choose(host);
    host.act('改选时段').click();
    await until(() => (host.root.activeElement as HTMLElement | null)?.dataset['key'] === 's-1');
    expect(form(host)).to.equal(null);
  });

  it('reads the places again and says the receipt when a booking is stored', async () => {
    const host = await shown({ context: { layout: 'feature' } });
    await choose(host);
    const event = Object.assign(new Event('union-application-submit', { bubbles: true }), {
      receipt: 'A-2026-000123',
    });
    form(host)!.dispatchEvent(event);
    await until(() => host.one('[role=status]').textContent!.includes('回执号 A-2026-000123'));
    expect(host.reloads).to.equal(1);
    expect(form(host), 'it shows the receipt').not.to.equal(null);
  });

  it('takes the form along when it is closed', async () => {
    const host = await shown();
    await choose(host);
    const element = form(host)!;
    leaveNoHost();
    expect(element.isConnected || element.parentNode).to.not.be.ok;
  });

  it('takes the person’s own form, else a lecture, else any booking', async () => {
    const forms = { lecture: 'a.json', book: 'b.json', mine: 'c.json' };
    const opened = async (named: object, book?: string): Promise<string | null> => {
      const site = siteWith({ forms: named, frames: 'embed/' });
      const host = await shown({
        person: person({ slots: SLOTS, ...(book ? { book } : {}) }),
        context: { site },
      });
      await choose(host);
      return form(host)?.getAttribute('form') ?? null;
    };
    expect(await opened(forms, 'mine')).to.equal('mine');
    expect(await opened(forms)).to.equal('lecture');
    expect(await opened({ book: 'b.json' })).to.equal('book');
    expect(await opened(forms, 'unknown')).to.equal(null);
  });

  it('leads to a page of its own, with the ids alone, and that can be prevented too', async () => {
    const host = await shown({
      person: person({ slots: SLOTS, book: 'https://book.example.cn/p?x=1' }),
    });
    const link = host.all('.slot a')[0] as HTMLAnchorElement;
    expect(link.href).to.equal('https://book.example.cn/p?x=1&person=p-0007&slot=s-1');
    expect(link.target).to.equal('_blank');
    host.addEventListener('union-craftsman-book', event => event.preventDefault());
    const press = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(true);
  });

  it('says whom to ask where the site takes no bookings online', async () => {
    const host = await shown({ context: { site: undefined } });
    expect(host.text).to.contain('示例工会 0371-00000000').and.not.to.contain('没有开通');
    await choose(host);
    expect(host.one('[role=status]').textContent).to.contain('没有开通网上预约');
    const handled = await shown({ context: { site: undefined } });
    handled.addEventListener('union-craftsman-book', event => event.preventDefault());
    await choose(handled);
    expect(handled.text, 'a page that books by itself').not.to.contain('没有开通');
  });

  it('is accessible, with times and with the form', async () => {
    const host = await shown();
    await expect(host).to.be.accessible();
    await choose(host);
    await expect(host).to.be.accessible();
  });
});
