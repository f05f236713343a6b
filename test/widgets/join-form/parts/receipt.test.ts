import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit/html.js';
import type { ApplicationReceipt } from '../../../../src/data/generated/types.ts';
import type { FormDocument } from '../../../../src/form/index.ts';
import { create } from '../../../../src/widgets/join-form/parts/receipt.ts';
import { statusAddress } from '../../../../src/widgets/join-form/parts/status-link.ts';
import type { ReceiptContext, Screen } from '../../../../src/widgets/join-form/part.ts';
import { until } from '../../../helpers/until.ts';
import { ROOT, SITE } from './fake-part.ts';

const SECRET = 'sample-secret-0123456789-abcdefghij-xyz';
const RECEIPT: ApplicationReceipt = {
  id: 'a-example0000000000000000',
  receipt: 'K7QM-4XD-P92',
  state: 'received',
  secret: SECRET,
};
const FORM = {
  id: 'join',
  kind: 'join',
  v: 3,
  title: '加入工会',
  steps: [],
  submit: { href: 'v1/applications' },
  retainDays: 730,
  after: [{ text: '领取意外伤害保险', form: 'insurance', by: '2026-12-31' }],
} as unknown as FormDocument;

interface Shown {
  readonly place: HTMLElement;
  readonly screen: Screen;
  readonly over: { n: number };
}

async function show(
  receipt: Partial<ApplicationReceipt> = {},
  more: Partial<ReceiptContext> = {},
): Promise<Shown> {
  const place = await fixture<HTMLElement>(html`<div class="uf"></div>`);
  const over = { n: 0 };
  const screen: Screen = create({
    receipt: { ...RECEIPT, ...receipt },
    kept: true,
    form: FORM,
    site: SITE,
    lang: 'zh-Hans',
    root: ROOT,
    frames: `${ROOT}embed/`,
    kiosk: false,
    refresh: () => render(screen.render(), place),
    startOver: () => void (over.n += 1),
    ...more,
  });
  render(screen.render(), place);
  return { place, screen, over };
}

const words = (place: HTMLElement): string => (place.textContent ?? '').replace(/\s+/g, ' ');
const links = (place: HTMLElement): HTMLAnchorElement[] => [...place.querySelectorAll('a')];
const buttons = (place: HTMLElement): string[] =>
  [...place.querySelectorAll('button')].map(button => button.textContent?.trim() ?? '');
const press = (place: HTMLElement, label: string): void =>
  [...place.querySelectorAll('button')]
    .find(button => button.textContent?.includes(label))!
    .click();

/** What a reader sees of a code: dark modules by row. */
function modules(place: HTMLElement): boolean[][] {
  const picture = place.querySelector('svg')!;
  const size = picture.viewBox.baseVal.width;
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const path = picture.querySelectorAll('path')[1]!.getAttribute('d')!;
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let n = 0; n < Number(run); n += 1) rows[Number(y)]![Number(x) + n] = true;
  }
  return rows;
}

describe('receipt', () => {
  it('shows the number, and the status behind a fragment that is never sent', async () => {
    const { place } = await show();
    expect(place.querySelector('.uf-number')?.textContent).to.equal('K7QM-4XD-P92');
    const status = links(place).find(link => link.textContent?.includes('查看进度'))!;
    const address = new URL(status.href);
    expect(address.hash).to.equal(`#${RECEIPT.id}.${SECRET}`);
    expect(address.href.replace(address.hash, ''), 'what is sent').to.equal(
      `${ROOT}embed/status?lang=zh-Hans`,
    );
    // The tests' page stands in a frame of the runner, or by itself.
    expect(status.target).to.equal(parent === window ? '_self' : '_blank');
    expect(statusAddress(`${ROOT}embed/`, 'a', 'b', 'ug')).to.equal(
      `${ROOT}embed/status?lang=ug#a.b`,
    );
  });

  it('draws the same address as a QR code with four light modules around', async () => {
    const { place } = await show();
    await until(() => place.querySelector('svg'));
    const rows = modules(place);
    const size = rows.length;
    const quiet = (row: boolean[]): boolean => row.every(dark => !dark);
    expect(rows.slice(0, 4).every(quiet) && rows.slice(size - 4).every(quiet)).to.equal(true);
    expect(rows.every(row => quiet([...row.slice(0, 4), ...row.slice(size - 4)]))).to.equal(true);
    // The finder pattern at the corner of ISO/IEC 18004.
    expect(rows[4]!.slice(4, 12)).to.eql([true, true, true, true, true, true, true, false]);
    expect(rows[7]!.slice(4, 11)).to.eql([true, false, true, true, true, false, true]);
    expect(place.querySelector('svg')!.getAttribute('aria-label')).to.equal('查询进度的二维码');
  });

  it('copies the number, and says so', async () => {
    const copied: string[] = [];
    const { writeText } = Clipboard.prototype;
    Clipboard.prototype.writeText = async text => void copied.push(text);
    try {
      const { place } = await show();
      press(place, '复制编号');
      await until(() => place.querySelector('[role=status]')?.textContent === '已复制');
      press(place, '复制查询链接');
      await until(() => copied.length === 2);
      expect(copied).to.eql([
        'K7QM-4XD-P92',
        statusAddress(`${ROOT}embed/`, RECEIPT.id, SECRET, 'zh-Hans'),
      ]);
    } finally {
      Clipboard.prototype.writeText = writeText;
    }
  });

  it('offers what comes next, with the number and nothing personal along', async () => {
    const { place } = await show();
    const next = links(place).find(link => link.textContent?.includes('去办理'))!;
    const { origin, pathname, searchParams } = new URL(next.href);
    expect(origin + pathname).to.equal(`${ROOT}embed/join-form`);
    expect(Object.fromEntries(searchParams)).to.eql({
      form: 'insurance',
      lang: 'zh-Hans',
      after: 'K7QM-4XD-P92',
    });
    expect(next.getAttribute('aria-label')).to.equal('去办理：领取意外伤害保险');
    expect(words(place)).to.include('（2026-12-31 之前）');
  });

  it('opens the next form beside where it could not be come back from, but not on a kiosk', async () => {
    const next = async (more: Partial<ReceiptContext>): Promise<HTMLAnchorElement> => {
      const { place } = await show({}, more);
      return links(place).find(link => link.textContent?.includes('去办理'))!;
    };
    const kept = await next({});
    expect([kept.target, kept.getAttribute('aria-label')]).to.eql(['', '去办理：领取意外伤害保险']);
    const lost = await next({ kept: false });
    expect(lost.target).to.equal('_blank');
    expect(lost.getAttribute('aria-label')).to.include('在新窗口打开');
    expect((await next({ kept: false, kiosk: true })).target).to.equal('');
  });

  it('says whether this tab keeps it', async () => {
    expect(words((await show()).place)).to.include('保留 24 小时');
    expect(words((await show({}, { kept: false })).place)).to.include('离开这一页就不再显示');
    const kiosk = await show({}, { kept: false, kiosk: true });
    expect(words(kiosk.place)).to.not.include('离开这一页').and.not.include('24 小时');
  });

  it('prefers what the server says comes next, and lets no address run', async () => {
    const { place } = await show({
      next: [
        { text: '打电话', phone: '0371-12351' },
        { text: '坏的', href: 'javascript:alert(1)' },
        { text: '看说明', href: 'https://www.example.cn/help' },
      ],
    });
    expect(words(place)).to.not.include('领取意外伤害保险');
    const addresses = links(place).map(link => link.href);
    expect(addresses).to.include('tel:037112351');
    expect(addresses.some(address => address.startsWith('javascript'))).to.equal(false);
    const help = links(place).find(link => link.href === 'https://www.example.cn/help')!;
    expect([help.target, help.rel]).to.eql(['_blank', 'noopener noreferrer']);
    expect(help.getAttribute('aria-label')).to.include('在新窗口打开');
  });

  it('hands on with the token of the server and an address to come back to, without the secret', async () => {
    const { place } = await show({
      handoff: {
        name: '示例社保缴费',
        href: 'https://tax.example.cn/start?ticket=one-time',
        text: '接着办理社会保险缴费。',
        returnParam: 'return',
        tokenParam: 'ticket',
      },
    });
    const link = links(place).find(({ textContent }) => textContent?.includes('示例社保缴费'))!;
    const { searchParams } = new URL(link.href);
    expect(searchParams.get('ticket')).to.equal('one-time');
    expect(searchParams.get('return')).to.equal(`${ROOT}embed/status`);
    expect(link.href).to.not.include(SECRET);
    expect(words(place)).to.include('会带去一个一次性凭据和返回的网址，不带您填写的内容。');
  });

  it('says truly what goes along to another system', async () => {
    const plain = { name: '示例', href: 'https://tax.example.cn/start' };
    const nothing = await show({ handoff: plain });
    expect(words(nothing.place)).to.include('不带去任何信息');
    const back = await show({ handoff: { ...plain, returnParam: 'r', tokenParam: 'ticket' } });
    expect(words(back.place), 'no token came').to.include('会带去返回的网址，不带您填写的内容');
    const before = await show({ handoff: { ...plain, when: 'before' } });
    expect(words(before.place)).to.not.include('示例社保');
    const bad = await show({ handoff: { name: '坏的', href: 'javascript:alert(1)' } });
    expect(words(bad.place)).to.not.include('去“坏的”');
  });

  it('makes a picture, shows it and offers it for download', async () => {
    const { place, screen } = await show();
    await until(() => place.querySelector('svg'));
    const names: string[] = [];
    const hear = (event: Event): void => {
      const link = event.composedPath()[0];
      if (!(link instanceof HTMLAnchorElement) || !link.download) return;
      names.push(link.download);
      event.preventDefault();
    };
    window.addEventListener('click', hear);
    press(place, '保存为图片');
    await until(() => place.querySelector('img'));
    window.removeEventListener('click', hear);
    expect(names).to.eql(['K7QM-4XD-P92.png']);
    const image = place.querySelector('img')!;
    await image.decode();
    expect(image.naturalWidth).to.equal(720);
    expect(image.alt).to.equal('回执，编号 K7QM-4XD-P92');
    screen.disconnect?.();
    expect(
      await fetch(image.src).then(
        () => false,
        () => true,
      ),
    ).to.equal(true);
  });

  it('leaves nothing on a shared machine but paper and the person’s own phone', async () => {
    const { place, over } = await show({}, { kiosk: true });
    expect(buttons(place)).to.eql(['打印', '完成，交给下一位']);
    expect(links(place).some(link => link.href.includes(SECRET))).to.equal(false);
    press(place, '完成');
    expect(over.n).to.equal(1);
  });

  it('does without a secret, which an older server may not give', async () => {
    const { place } = await show({ secret: undefined } as Partial<ApplicationReceipt>);
    expect(words(place)).to.include('凭编号联系0371-00000000（示例）可以查进度。');
    expect(buttons(place)).to.not.include('复制查询链接');
    expect(place.querySelector('svg')).to.equal(null);
  });

  it('says how long it is kept, and is accessible', async () => {
    const { place } = await show();
    await until(() => place.querySelector('svg'));
    expect(words(place)).to.include('办结后资料保留 730 天');
    expect(place.querySelector('h2')?.tabIndex).to.equal(-1);
    await expect(place).to.be.accessible();
  });
});
