import { expect } from '@open-wc/testing';
import { css, html, render, type TemplateResult } from 'lit';
import { printAlone } from '../../src/base/print-alone.ts';

/** A picture of one point. */
const POINT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('printing one thing alone', () => {
  const options = {
    title: '海报',
    lang: 'ug',
    dir: 'rtl',
    styles: css`
      p {
        color: red;
      }
    `,
  };

  /** What was printed, and when: pictures complete at that moment. */
  function printing(drawn: TemplateResult) {
    const append = HTMLElement.prototype.append;
    const prints: boolean[] = [];
    let frame: HTMLIFrameElement | undefined;
    document.body.append = function (...nodes) {
      append.apply(this, nodes);
      frame = nodes[0] as HTMLIFrameElement;
      frame.contentWindow!.print = () =>
        prints.push([...frame!.contentDocument!.images].every(({ complete }) => complete));
    };
    try {
      const done = printAlone(body => render(drawn, body), options);
      return { done, prints, frame: frame! };
    } finally {
      delete (document.body as { append?: unknown }).append;
    }
  }

  it('draws into a frame of its own, in its language and styles, and takes it away again', () => {
    const { prints, frame } = printing(html`<p>一张海报</p>`);
    expect(prints, 'at once, while the press counts').to.deep.equal([true]);
    const paper = frame.contentDocument!;
    expect([paper.title, paper.documentElement.lang, paper.documentElement.dir]).to.deep.equal([
      '海报',
      'ug',
      'rtl',
    ]);
    const paragraph = paper.querySelector('p')!;
    expect(frame.contentWindow!.getComputedStyle(paragraph).color).to.equal('rgb(255, 0, 0)');
    frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(frame.isConnected).to.equal(false);
  });

  it('waits for pictures, and not for those that do not come', async () => {
    const { done, prints, frame } = printing(
      html`<img src=${POINT} alt="" /><img src="/nowhere/no.png" alt="" />`,
    );
    expect(prints, 'not before they are here').to.deep.equal([]);
    await done;
    expect(prints).to.deep.equal([true]);
    frame.remove();
  });

  it('throws where the page lets no frame be made', () => {
    document.body.append = () => {};
    try {
      expect(() => printAlone(() => {}, options)).to.throw('does not let a frame');
    } finally {
      delete (document.body as { append?: unknown }).append;
    }
  });
});
