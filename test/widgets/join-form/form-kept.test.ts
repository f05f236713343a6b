import { expect, fixture, html } from '@open-wc/testing';
import type { Sent } from '../../../src/data/send.ts';
import type { ApplicationStatus } from '../../../src/data/generated/types.ts';
import { until } from '../../helpers/until.ts';
import {
  button,
  control,
  FORM,
  NOW,
  open,
  press,
  RECEIPT,
  tickAll,
  titleOf,
  toReview,
  TAKEN,
  type World,
  type WorldOptions,
} from './form-world.ts';

/** A page of the form's own, with something to do after it. */
const OWN: WorldOptions = {
  history: 'push',
  form: { ...FORM, after: [{ text: '领取意外伤害保险', form: 'insurance' }] },
};
const AGAIN: WorldOptions = { ...OWN, sameTab: true };

const stored = (): string => JSON.stringify({ ...sessionStorage });
const words = ({ root }: World): string => root.textContent!.replace(/\s+/g, ' ');
const links = ({ root }: World): HTMLAnchorElement[] => [...root.querySelectorAll('a')];
const linkTo = (world: World, part: string): HTMLAnchorElement | undefined =>
  links(world).find(({ href }) => href.includes(part));
const shown = (world: World): Promise<void> =>
  until(() => world.root.querySelector('.uf-receipt .uf-qr'), 'the receipt is there');

/** Sends an application and stands before its receipt. */
async function receive(options: WorldOptions = OWN): Promise<World> {
  const world = await open(options);
  await toReview(world.root);
  tickAll(world.root);
  button(world.root, FORM.submit.label!).click();
  await until(() => world.posted.length === 1);
  world.answer(TAKEN);
  await shown(world);
  return world;
}

/** The page is loaded again, or come back to. */
async function reload(world: World, options: WorldOptions = {}): Promise<World> {
  world.app.destroy();
  return open({ ...AGAIN, ...options });
}

const standing = (state: string): Sent<ApplicationStatus> => ({
  ok: true,
  status: 200,
  data: { id: RECEIPT.id, state, history: [] },
});

const { setItem } = Storage.prototype;
const address = location.href;

/** A browser that keeps nothing for the page. */
function refuseStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('refused', 'SecurityError');
  };
}

afterEach(() => {
  Storage.prototype.setItem = setItem;
  try {
    history.replaceState(null, '', address);
  } catch {
    // WebKit takes 100 in 10 s, and the forms of this file have written most of them.
  }
});

describe('a receipt', () => {
  it('is shown again, whole, when the page is loaded again or come back to', async () => {
    const first = await receive();
    const link = linkTo(first, 'status')!.href;
    // By its own address it is another entry of the history, such as Back from the next form.
    history.replaceState(null, '');
    const again = await reload(first);
    await shown(again);
    expect(again.root.querySelector('.uf-number')!.textContent).to.equal(RECEIPT.receipt);
    expect(linkTo(again, 'status')!.href).to.equal(link);
    expect(linkTo(again, 'form=insurance')!.target).to.equal('');
    expect(control(again.root, 'name')).to.equal(null);
    expect(again.receipts).to.deep.equal([]);
  });

  it('is kept without anything that was typed', async () => {
    await receive();
    expect(stored()).to.contain(RECEIPT.secret!);
    for (const typed of ['张三', '13800000000', '110101']) expect(stored()).to.not.contain(typed);
    expect(JSON.stringify({ ...localStorage })).to.not.contain(RECEIPT.secret!);
    expect(JSON.stringify(history.state)).to.not.contain(RECEIPT.secret!);
  });

  it('is there in another language, by a link of the page or as the page around changes', async () => {
    const again = await reload(await receive(), { lang: 'en' });
    await shown(again);
    expect(words(again)).to.contain('Receipt number').and.contain('Fill in another');
    again.app.look({ lang: 'zh-Hant' });
    await until(() => words(again).includes('再填一份') && words(again).includes('回執編號'));
    expect(linkTo(again, 'status')!.href).to.contain('lang=zh-Hant');
  });

  it('stays whatever step of before is gone back to, after a reload as well', async () => {
    const again = await reload(await receive());
    await shown(again);
    history.back();
    await until(
      () => (history.state as { 'union-form'?: { depth: number } })['union-form']?.depth === 1,
    );
    expect(again.root.querySelector('.uf-receipt')).to.not.equal(null);
    expect(JSON.stringify(history.state)).to.contain(':sent');
  });

  it('is gone for who fills in another', async () => {
    const first = await receive();
    await press(first.root, '再填一份', () => titleOf(first.root) === '您是谁？');
    expect(stored()).to.not.contain(RECEIPT.receipt);
    const again = await reload(first);
    expect(titleOf(again.root)).to.equal('您是谁？');
    expect(words(again)).to.not.contain(RECEIPT.receipt);
    // The entries of what was sent lead to no step that stands empty.
    history.back();
    await until(
      () => (history.state as { 'union-form'?: { depth: number } })['union-form']?.depth === 1,
    );
    expect(titleOf(again.root)).to.equal('您是谁？');
  });

  it('is gone after a day', async () => {
    const again = await reload(await receive(), { now: () => NOW + 86_400_000 });
    await until(() => again.root.querySelector('.uf-notice'));
    expect(titleOf(again.root)).to.equal('您是谁？');
    expect(stored()).to.not.contain(RECEIPT.secret!);
  });

  it('is gone once what was sent is withdrawn or deleted elsewhere', async () => {
    for (const sent of [
      standing('withdrawn'),
      { ok: false, status: 410, problem: { code: 'deleted' } },
    ]) {
      const asked: string[][] = [];
      const status = (...what: string[]) => {
        asked.push(what);
        return Promise.resolve(sent as Sent<ApplicationStatus>);
      };
      const again = await reload(await receive(), { ports: { status } });
      await until(() => titleOf(again.root) === '您是谁？');
      expect(asked).to.deep.equal([
        [`${location.origin}/v1/applications/${RECEIPT.id}`, RECEIPT.secret],
      ]);
      expect(words(again)).to.contain('已经撤回或删除');
      expect(stored()).to.not.contain(RECEIPT.secret!);
      again.app.destroy();
    }
  });

  it('stays where the server cannot be asked, or does not find it now', async () => {
    for (const status of [0, 404, 503]) {
      let asked = false;
      const ports = {
        status: () => {
          asked = true;
          return Promise.resolve<Sent<ApplicationStatus>>({
            ok: false,
            status,
            problem: { code: 'http' },
          });
        },
      };
      const again = await reload(await receive(), { ports });
      await shown(again);
      await until(() => asked);
      expect(again.root.querySelector('.uf-number')!.textContent).to.equal(RECEIPT.receipt);
      again.app.destroy();
    }
  });

  it('is not kept on a kiosk, nor on a page that is not the form’s own', async () => {
    for (const options of [
      { ...OWN, kiosk: true },
      { ...OWN, history: 'none' as const },
    ]) {
      const { app } = await receive(options);
      expect(stored()).to.not.contain(RECEIPT.secret!).and.not.contain(RECEIPT.receipt);
      app.destroy();
    }
  });

  it('does not take the place of what a person has begun meanwhile', async () => {
    const first = await receive();
    first.app.destroy();
    const inner = await fixture<HTMLElement>(
      html`<main class="uf">
        <form><input id="uf-name" name="name" value="李四（示例）" /></form>
      </main>`,
    );
    const again = await open({ ...AGAIN, inner });
    expect(control(again.root, 'name').value).to.equal('李四（示例）');
    await until(() => again.root.querySelector('.uf-notice'));
    expect(words(again)).to.contain(`回执编号：${RECEIPT.receipt}`);
    const opened: unknown[][] = [];
    const { open: before } = window;
    window.open = (...what) => (opened.push(what), null);
    button(again.root, '看进度（在新窗口打开）').click();
    window.open = before;
    expect(opened[0]![0]).to.contain(`#${RECEIPT.id}.${RECEIPT.secret}`);
    expect(opened[0]![2]).to.equal('noopener');
  });
});

describe('a receipt that the browser does not keep', () => {
  it('says so, and lets nothing on it lead away', async () => {
    refuseStorage();
    const world = await receive();
    expect(words(world)).to.contain('离开这一页就不再显示');
    expect(linkTo(world, 'form=insurance')!.target).to.equal('_blank');
    expect(linkTo(world, 'status')!.target).to.equal('_blank');
  });

  it('tells the number after a reload, in each language, and what it is for', async () => {
    refuseStorage();
    for (const [lang, text] of [
      ['zh-Hans', '请带编号联系'],
      ['en', 'the number alone opens nothing online'],
    ] as const) {
      const again = await reload(await receive(), { lang });
      await until(() => again.root.querySelector('.uf-notice'));
      expect(words(again))
        .to.contain(RECEIPT.receipt)
        .and.contain(text)
        .and.contain('示例市总工会');
      expect(titleOf(again.root)).to.equal('您是谁？');
      // Back: a step that was answered is not shown as if nothing had been sent.
      history.back();
      await until(
        () => (history.state as { 'union-form'?: { depth: number } })['union-form']?.depth === 1,
      );
      expect(titleOf(again.root)).to.equal('您是谁？');
      expect(JSON.stringify(history.state)).to.contain('"who"');
      again.app.destroy();
    }
  });

  it('speaks another language in place, where the page’s links would load it anew', async () => {
    const foot = await fixture<HTMLElement>(
      html`<footer class="uf-foot">
        <nav>
          <a href="?lang=zh-Hans" lang="zh-Hans" aria-current="true">简体中文</a>
          <a href="?lang=en" lang="en">English</a>
        </nav>
      </footer>`,
    );
    refuseStorage();
    const world = await receive();
    const english = foot.querySelector<HTMLElement>('[lang="en"]')!;
    // The script of the links comes after the receipt.
    const hear = (event: Event): void => event.preventDefault();
    addEventListener('click', hear);
    await until(() => {
      english.click();
      return english.hasAttribute('aria-current');
    });
    removeEventListener('click', hear);
    await until(() => words(world).includes('Receipt number'));
    expect(linkTo(world, 'status')!.href).to.contain(`lang=en#${RECEIPT.id}`);
    expect(english.getAttribute('aria-current')).to.equal('true');
    // WebKit may have had enough of the address by now.
    if (!/AppleWebKit\/(?!537)/.test(navigator.userAgent)) {
      expect(location.search).to.contain('lang=en');
    }
    expect(foot.querySelectorAll('[aria-current]')).to.have.length(1);
  });
});
