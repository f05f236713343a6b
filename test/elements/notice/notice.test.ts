import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/notice/index.ts';

const box = (element: Element) => element.shadowRoot!.querySelector('[role]')!;

describe('union-notice', () => {
  for (const [tone, role] of [
    ['info', 'status'],
    ['warning', 'status'],
    ['success', 'status'],
    ['problem', 'alert'],
  ]) {
    it(`is read out as ${role} when ${tone}`, async () => {
      const element = await fixture(
        html`<union-notice tone=${tone} heading="没有连上服务器">请稍后重试。</union-notice>`,
      );
      expect(box(element).getAttribute('role')).to.equal(role);
      await expect(element).to.be.accessible();
    });
  }

  it('shows what happened, what to do and the action', async () => {
    const element = await fixture(
      html`<union-notice heading="没有连上服务器"
        >请稍后重试。<button slot="actions">重试</button></union-notice
      >`,
    );
    expect(box(element).querySelector('.heading')!.textContent).to.equal('没有连上服务器');
    expect(element.querySelector('button')!.offsetHeight).to.be.greaterThan(0);
  });

  it('shows an unknown tone as a plain message', async () => {
    const element = await fixture(html`<union-notice tone="纯绿">请稍后重试。</union-notice>`);
    expect(element.shadowRoot!.querySelector('union-icon')!.name).to.equal('info');
    expect(box(element).getAttribute('role')).to.equal('status');
  });

  it('leaves no room for a heading it does not have', async () => {
    const element = await fixture(html`<union-notice>请稍后重试。</union-notice>`);
    expect(box(element).querySelector('.heading')).to.equal(null);
  });
});
