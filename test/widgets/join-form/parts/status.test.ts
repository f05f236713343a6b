import { expect, fixture, html } from '@open-wc/testing';
import type { ApplicationStatus } from '../../../../src/data/generated/types.ts';
import type { Sent } from '../../../../src/data/send.ts';
import { readStatusLink } from '../../../../src/widgets/join-form/parts/status-link.ts';
import {
  mountStatus,
  type StatusOptions,
  type StatusPorts,
} from '../../../../src/widgets/join-form/parts/status.ts';
import { until } from '../../../helpers/until.ts';
import { bad, ENDPOINTS, ok, ROOT, SITE } from './fake-part.ts';

const ID = 'a-example0000000000000000';
const SECRET = 'sample-secret-0123456789';
const START = Date.UTC(2026, 2, 1, 1, 30);

const STATUS: ApplicationStatus = {
  id: ID,
  receipt: 'K7QM-4XD-P92',
  form: 'join',
  state: 'checking',
  history: [
    { state: 'received', at: '2026-03-01T08:00:00+08:00' },
    { state: 'checking', at: '2026-03-01T09:00:00+08:00' },
  ],
  retainedThrough: '2028-03-01',
};

interface Call {
  what: 'status' | 'withdraw' | 'remove';
  url: string;
  secret: string;
}

function server(answers: {
  status?: Sent<ApplicationStatus>[];
  withdraw?: Sent<ApplicationStatus>;
  remove?: Sent<Record<string, never>>;
}) {
  const calls: Call[] = [];
  const clock = { now: START };
  let looks = 0;
  const ports: StatusPorts = {
    async getStatus(url, secret) {
      calls.push({ what: 'status', url, secret });
      const all = answers.status ?? [ok(STATUS)];
      return all[Math.min(looks++, all.length - 1)]!;
    },
    async withdraw(url, secret) {
      calls.push({ what: 'withdraw', url, secret });
      return answers.withdraw ?? ok({ ...STATUS, state: 'withdrawn' });
    },
    async remove(url, secret) {
      calls.push({ what: 'remove', url, secret });
      return answers.remove ?? ok({}, 204);
    },
    now: () => clock.now,
    answering: () => Promise.reject(new Error('nothing is asked in these tests')),
  };
  const count = (what: Call['what']): number => calls.filter(call => call.what === what).length;
  return { calls, ports, clock, count };
}

let pages: { destroy(): void }[] = [];

async function open(ports: StatusPorts, more: Partial<StatusOptions> = {}): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div class="uf"><p>服务器画的页面</p></div>`);
  const page = mountStatus(root, {
    endpoints: ENDPOINTS,
    site: SITE,
    lang: 'zh-Hans',
    address: `#${ID}.${SECRET}`,
    ports,
    ...more,
  });
  pages.push(page);
  await until(() => root.querySelector('.uf-step-title'));
  return root;
}

const words = (root: HTMLElement): string => (root.textContent ?? '').replace(/\s+/g, ' ');
const title = (root: HTMLElement): string =>
  root.querySelector('.uf-step-title')?.textContent?.trim() ?? '';
const button = (root: HTMLElement, label: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find(one => one.textContent?.includes(label));

describe('status page', () => {
  afterEach(() => {
    pages.forEach(page => page.destroy());
    pages = [];
  });

  it('reads links, and nothing that is none', () => {
    const key = { id: ID, secret: SECRET };
    expect(readStatusLink(`#${ID}.${SECRET}`)).to.eql(key);
    expect(readStatusLink(` ${ROOT}embed/status#${ID}.${SECRET} `)).to.eql(key);
    for (const text of ['', '#', 'K7QM-4XD-P92', `#${ID}`, `#${ID}.`, `${ID}.${SECRET}`, '#a.b']) {
      expect(readStatusLink(text), text).to.equal(undefined);
    }
  });

  it('tells state and history, the newest first, in the site’s time', async () => {
    const { ports, calls } = server({});
    const root = await open(ports);
    expect(calls).to.eql([{ what: 'status', url: `${ROOT}v1/applications/${ID}`, secret: SECRET }]);
    expect(title(root)).to.equal('审核中');
    const rows = [...root.querySelectorAll('.uf-history li')].map(row =>
      (row.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
    expect(rows).to.eql(['审核中 2026-03-01 09:00', '已收到 2026-03-01 08:00']);
    expect(words(root)).to.include('K7QM-4XD-P92').and.include('资料保留到 2028-03-01。');
    expect(words(root)).to.include('查询于 2026-03-01 09:30').and.not.include('服务器画的页面');
  });

  it('says what is missing where one looks first', async () => {
    const history = [
      ...STATUS.history,
      { state: 'asked', at: '2026-03-02T10:00:00+08:00', note: '请补交单位证明。' },
    ];
    const { ports } = server({ status: [ok({ ...STATUS, state: 'asked', history })] });
    const root = await open(ports);
    expect(title(root)).to.equal('待补正');
    expect(root.querySelector('.uf-advice')?.textContent).to.include('请补交单位证明。');
  });

  it('writes a state it does not know as the server does', async () => {
    const { ports } = server({ status: [ok({ ...STATUS, state: 'constructor', history: [] })] });
    expect(title(await open(ports))).to.equal('constructor');
  });

  it('opens by the server’s page with id and number', async () => {
    const { ports, calls } = server({});
    await open(ports, { address: '', id: ID, receipt: 'K7QM-4XD-P92' });
    expect(calls[0]).to.include({ secret: 'K7QM-4XD-P92' });
  });

  it('asks for the whole link where there is none, and takes a pasted one', async () => {
    const { ports, calls } = server({});
    const root = await open(ports, { address: '' });
    expect(title(root)).to.equal('缺少查询链接');
    expect(words(root)).to.include('只有编号查不了');
    const input = root.querySelector('input')!;
    expect(input.labels?.[0]?.textContent).to.equal('查询链接');
    input.value = 'K7QM-4XD-P92';
    button(root, '查询')!.click();
    expect(root.querySelector('.uf-error')?.textContent).to.include('不是完整的查询链接');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(document.activeElement).to.equal(input);
    expect(calls).to.eql([]);
    input.value = `${ROOT}embed/status#${ID}.${SECRET}`;
    button(root, '查询')!.click();
    await until(() => title(root) === '审核中');
    expect(root.querySelector('input')).to.equal(null);
  });

  it('is kind to a wrong link and to one whose application is gone', async () => {
    for (const status of [401, 404]) {
      const wrong = await open(server({ status: [bad(status)] }).ports);
      await until(() => title(wrong) === '没有找到这份申请');
      expect(words(wrong)).to.include('请带回执编号联系0371-00000000（示例）');
      expect(wrong.querySelector('input')).to.not.equal(null);
    }
    const gone = await open(server({ status: [bad(410)] }).ports);
    await until(() => title(gone) === '这份申请已经删除');
    expect(button(gone, '刷新')).to.equal(undefined);
  });

  it('keeps the last state while the network is away, and looks again when it is back', async () => {
    const approved = ok({ ...STATUS, state: 'approved' });
    const { ports, clock, count } = server({ status: [ok(STATUS), bad(0), approved] });
    const root = await open(ports);
    button(root, '刷新')!.click();
    await until(() => words(root).includes('现在查不到最新进度'));
    expect(words(root)).to.include('审核中');
    window.dispatchEvent(new Event('online'));
    expect(count('status'), 'it was asked just now').to.equal(2);
    clock.now += 11_000;
    window.dispatchEvent(new Event('online'));
    await until(() => title(root) === '已通过');
    expect(words(root)).to.not.include('现在查不到');
  });

  it('does not ask before the server wants to be asked', async () => {
    const { ports, clock, count } = server({
      status: [bad(429, { retryAfterMs: 120_000 }), ok(STATUS)],
    });
    const root = await open(ports);
    await until(() => words(root).includes('查询得太频繁'));
    clock.now += 60_000;
    window.dispatchEvent(new Event('focus'));
    expect(count('status')).to.equal(1);
    clock.now += 61_000;
    window.dispatchEvent(new Event('focus'));
    await until(() => title(root) === '审核中');
  });

  it('withdraws after a second press that says what happens', async () => {
    const withdrawn = ok({ ...STATUS, state: 'withdrawn' });
    const { ports, count, calls } = server({ status: [ok(STATUS), withdrawn] });
    const root = await open(ports);
    button(root, '撤回同意')!.click();
    const sure = root.querySelector<HTMLElement>('.uf-sure')!;
    expect(document.activeElement).to.equal(sure);
    expect(sure.getAttribute('aria-label')).to.equal('确定撤回同意？这份申请就不再办理了。');
    expect(count('withdraw')).to.equal(0);
    button(root, '不了')!.click();
    expect(document.activeElement).to.equal(button(root, '撤回同意'));
    button(root, '撤回同意')!.click();
    button(root, '确定撤回')!.click();
    button(root, '正在办理')!.click();
    await until(() => title(root) === '已撤回');
    expect(count('withdraw'), 'pressed twice, sent once').to.equal(1);
    expect(calls.find(({ what }) => what === 'withdraw')).to.include({ secret: SECRET });
    expect(button(root, '撤回同意')).to.equal(undefined);
    expect(button(root, '删除申请')).to.not.equal(undefined);
  });

  it('deletes after a second press, and asks no more', async () => {
    const { ports, count, clock } = server({});
    const root = await open(ports);
    button(root, '删除申请')!.click();
    expect(words(root)).to.include('删除后不能恢复');
    button(root, '确定删除')!.click();
    await until(() => title(root) === '这份申请已经删除');
    expect(root.querySelector('[role=status]')?.textContent?.trim()).to.equal('已删除。');
    expect(document.activeElement).to.equal(root.querySelector('.uf-step-title'));
    clock.now += 3_600_000;
    window.dispatchEvent(new Event('focus'));
    expect([count('remove'), count('status')]).to.eql([1, 1]);
  });

  it('says when an act did not work; nothing is changed then', async () => {
    const { ports } = server({ remove: bad(0) });
    const root = await open(ports);
    button(root, '删除申请')!.click();
    button(root, '确定删除')!.click();
    await until(() => words(root).includes('没有办成，申请没有改变。'));
    expect(title(root)).to.equal('审核中');
    const gone = server({ remove: bad(410) });
    const before = await open(gone.ports);
    button(before, '删除申请')!.click();
    button(before, '确定删除')!.click();
    await until(() => title(before) === '这份申请已经删除');
  });

  it('leaves nothing running behind', async () => {
    const { ports, clock, count } = server({});
    await open(ports);
    pages.forEach(page => page.destroy());
    clock.now += 3_600_000;
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(count('status')).to.equal(1);
  });

  it('is accessible, also while it asks', async () => {
    const { ports } = server({});
    const root = await open(ports);
    button(root, '删除申请')!.click();
    await expect(root).to.be.accessible();
    const none = await open(ports, { address: '' });
    await expect(none).to.be.accessible();
  });
});
