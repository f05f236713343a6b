import { expect, fixture, html } from '@open-wc/testing';
import type { ApplicationStatus } from '../../../../src/data/generated/types.ts';
import type { Sent } from '../../../../src/data/send.ts';
import { keepReceipt, keptReceipt } from '../../../../src/widgets/join-form/kept-receipt.ts';
import { mountStatus } from '../../../../src/widgets/join-form/parts/status.ts';
import type { StatusPorts } from '../../../../src/widgets/join-form/parts/status-options.ts';
import { until } from '../../../helpers/until.ts';
import { ROOT, SITE } from './fake-part.ts';

const ID = 'a-example0000000000000000';
const SECRET = 'sample-secret-0123456789-abcdefghij-xyz';
const KEPT = {
  at: Date.now(),
  key: 'k'.repeat(32),
  receipt: { id: ID, receipt: 'K7QM-4XD-P92', state: 'received', secret: SECRET },
};

const standing: Sent<ApplicationStatus> = {
  ok: true,
  status: 200,
  data: { id: ID, state: 'received', history: [] },
};
const done = { ok: true as const, status: 204, data: {} };

let page: { destroy(): void } | undefined;
afterEach(() => {
  page?.destroy();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

/** The status page as the server drew it, with its languages below. */
async function show(fragment: string): Promise<{ root: HTMLElement; links: HTMLAnchorElement[] }> {
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`);
  const box = await fixture<HTMLElement>(
    html`<div>
      <main class="uf"></main>
      <footer class="uf uf-foot">
        <nav>
          <a href="?lang=zh-Hans" lang="zh-Hans" aria-current="true">简体中文</a>
          <a href="?lang=en" lang="en" hreflang="en">English</a>
        </nav>
        <a href="/embed/privacy">隐私政策</a>
      </footer>
    </div>`,
  );
  const root = box.querySelector<HTMLElement>('main')!;
  const ports: StatusPorts = {
    getStatus: () => Promise.resolve(standing),
    withdraw: () => Promise.resolve(done),
    remove: () => Promise.resolve(done),
    now: () => Date.now(),
    answering: () => Promise.reject(new Error('not asked for')),
  };
  page = mountStatus(root, {
    endpoints: { root: ROOT, submit: `${ROOT}v1/applications` },
    site: SITE,
    lang: 'zh-Hans',
    ports,
  });
  await until(() => root.querySelector('.uf-step-title'));
  return { root, links: [...box.querySelectorAll('a')].filter(link => !root.contains(link)) };
}

describe('a status page among its languages', () => {
  it('stays the same application’s in every other language', async () => {
    const { links } = await show(`#${ID}.${SECRET}`);
    expect(links.map(({ hash }) => hash)).to.eql([`#${ID}.${SECRET}`, `#${ID}.${SECRET}`, '']);
    expect(links[1]!.search).to.equal('?lang=en');
  });

  it('carries a link along that was pasted', async () => {
    const { root, links } = await show('');
    const input = root.querySelector<HTMLInputElement>('#uf-status-link')!;
    input.value = `${ROOT}embed/status?lang=zh-Hans#${ID}.${SECRET}`;
    root.querySelector('form')!.requestSubmit();
    await until(() => root.querySelector('.uf-state'));
    expect(links[1]!.hash).to.equal(`#${ID}.${SECRET}`);
  });

  it('leaves no receipt in the tab once it was withdrawn or deleted', async () => {
    for (const act of ['withdraw', 'delete']) {
      expect(keepReceipt('zz/join', KEPT)).to.equal(true);
      expect(
        keepReceipt('zz/loan', { ...KEPT, receipt: { ...KEPT.receipt, id: 'a-other' } }),
      ).to.equal(true);
      const { root } = await show(`#${ID}.${SECRET}`);
      await until(() => root.querySelector(`[data-act="${act}"]`));
      root.querySelector<HTMLElement>(`[data-act="${act}"]`)!.click();
      expect(keptReceipt('zz/join', Date.now())?.receipt.id).to.equal(ID);
      root.querySelector<HTMLElement>('.uf-danger')!.click();
      await until(() => keptReceipt('zz/join', Date.now()) === undefined);
      expect(keptReceipt('zz/loan', Date.now())?.receipt.id).to.equal('a-other');
      page!.destroy();
    }
  });
});
