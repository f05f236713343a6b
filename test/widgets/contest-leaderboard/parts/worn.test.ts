import { expect } from '@open-wc/testing';
import { css, html, render } from 'lit';
import { worn } from '../../../../src/widgets/contest-leaderboard/parts/worn.ts';
import { until } from '../../../helpers/until.ts';

const styles = css`
  .probe {
    color: rgb(1, 2, 3);
  }
`;

describe('worn', () => {
  const roots: HTMLElement[] = [];
  afterEach(() => roots.splice(0).forEach(root => root.remove()));

  function shadow(): ShadowRoot {
    const host = document.createElement('div');
    roots.push(host);
    document.body.append(host);
    return host.attachShadow({ mode: 'open' });
  }
  const draw = (root: ShadowRoot, n = 1) =>
    render(
      html`${Array.from({ length: n }, () => html`<p class="probe" ${worn(styles)}></p>`)}`,
      root,
    );
  const colour = (root: ShadowRoot) => getComputedStyle(root.querySelector('p')!).color;

  it('brings the rules into the shadow root, once', async () => {
    const root = shadow();
    draw(root, 3);
    await until(() => colour(root) === 'rgb(1, 2, 3)');
    draw(root, 4);
    await until(() => root.querySelectorAll('p').length === 4);
    expect(root.adoptedStyleSheets.filter(sheet => sheet === styles.styleSheet)).to.have.length(1);
    expect(document.adoptedStyleSheets).not.to.include(styles.styleSheet);
  });

  it('writes an element where style sheets cannot be shared', async () => {
    const root = shadow();
    const bare = { cssText: styles.cssText, styleSheet: undefined } as unknown as typeof styles;
    render(
      html`<p class="probe" ${worn(bare)}></p>
        <p ${worn(bare)}></p>`,
      root,
    );
    await until(() => colour(root) === 'rgb(1, 2, 3)');
    expect(root.querySelectorAll('style')).to.have.length(1);
  });
});
