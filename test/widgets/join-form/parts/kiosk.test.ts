import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit/html.js';
import {
  handoffQr,
  watchIdle,
  type IdleWatch,
} from '../../../../src/widgets/join-form/parts/kiosk.ts';
import { until } from '../../../helpers/until.ts';

interface Kiosk {
  readonly place: HTMLElement;
  readonly watch: IdleWatch;
  readonly wiped: () => number;
  readonly question: () => Element | null;
}

let watches: IdleWatch[] = [];

async function kiosk(idleMs: number, warnMs: number): Promise<Kiosk> {
  const place = await fixture<HTMLElement>(html`
    <div class="uf">
      <label>姓名<input /></label>
      <div class="below"></div>
    </div>
  `);
  const below = place.querySelector<HTMLElement>('.below')!;
  let wiped = 0;
  const watch: IdleWatch = watchIdle(
    place,
    {
      lang: 'zh-Hans',
      wipe: () => void (wiped += 1),
      refresh: () => render(watch.render(), below),
    },
    { idleMs, warnMs },
  );
  watches.push(watch);
  return { place, watch, wiped: () => wiped, question: () => place.querySelector('.uf-idle') };
}

const LONG = 60_000;

describe('kiosk', () => {
  afterEach(() => {
    watches.forEach(watch => watch.stop());
    watches = [];
  });

  it('asks whether anybody is there, and wipes when nobody answers', async () => {
    const { wiped, question } = await kiosk(30, 60);
    await until(question);
    await until(() => wiped() >= 1 && !question());
    await until(question, 'it watches on');
  });

  it('counts down in words, with the focus on “continue”', async () => {
    const { question } = await kiosk(20, LONG);
    await until(question);
    const box = question()!;
    expect(box.getAttribute('role')).to.equal('alertdialog');
    expect(box.textContent).to.match(/还在吗？[\s\S]*\d\d 秒后清空/);
    await until(() => document.activeElement?.textContent?.trim() === '继续填写');
    await expect(box).to.be.accessible();
  });

  it('goes on where the person was, by the button or by any touch', async () => {
    const { place, question, wiped } = await kiosk(20, LONG);
    const input = place.querySelector('input')!;
    input.focus();
    await until(question);
    await until(() => document.activeElement?.textContent?.trim() === '继续填写');
    (document.activeElement as HTMLElement).click();
    expect(question()).to.equal(null);
    expect(document.activeElement).to.equal(input);
    await until(question);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(question()).to.equal(null);
    expect(wiped()).to.equal(0);
  });

  it('clears at once when told to, though the press itself is a sign of life', async () => {
    const { question, wiped, place } = await kiosk(20, LONG);
    await until(question);
    const leave = [...place.querySelectorAll('button')].pop()!;
    leave.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(question(), 'the press does not take the button away').to.not.equal(null);
    leave.click();
    expect(wiped()).to.equal(1);
  });

  it('is quiet once it is stopped', async () => {
    const { watch, question, wiped } = await kiosk(20, 40);
    watch.stop();
    const other = await kiosk(30, 60);
    await until(() => other.wiped() >= 1);
    expect([question(), wiped()]).to.eql([null, 0]);
  });

  it('hands the form on to the person’s phone by a QR code', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    render(handoffQr('https://api.example.cn/embed/join-form?form=join', 'zh-Hans'), place);
    const details = place.querySelector('details')!;
    expect(place.querySelector('svg')).to.equal(null);
    details.open = true;
    await until(() => place.querySelector('svg'));
    expect(place.querySelector('svg')!.getAttribute('aria-label')).to.equal('在自己的手机上填');
    await expect(place).to.be.accessible();
  });
});
