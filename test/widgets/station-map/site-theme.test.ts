import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../../src/base/define.ts';
import { UnionElement } from '../../../src/base/union-element.ts';
import { applyTheme } from '../../../src/widgets/station-map/site-theme.ts';

class ThemedHost extends UnionElement {}
define('union-test-themed', ThemedHost);

const value = (element: Element, name: string) =>
  getComputedStyle(element).getPropertyValue(name).trim();

describe('applyTheme', () => {
  const sheet = document.createElement('style');
  let host: HTMLElement;

  /** A widget on a page with these style rules. */
  async function widgetOn(rules: string): Promise<void> {
    sheet.textContent = rules;
    document.head.append(sheet);
    host = await fixture<HTMLElement>(html`<union-test-themed></union-test-themed>`);
  }
  afterEach(() => sheet.remove());

  it('gives the widget its site’s accent, and all that follows from it', async () => {
    await widgetOn('');
    const before = value(host, '--union-action');
    applyTheme(host, { '--union-accent': 'rgb(0, 90, 60)' });
    expect(value(host, '--union-accent')).to.equal('rgb(0, 90, 60)');
    expect(value(host, '--union-action')).to.equal('rgb(0, 90, 60)');
    expect(before).not.to.equal('rgb(0, 90, 60)');
  });

  it('lets the page’s own value win, wherever the page set it', async () => {
    for (const rules of [
      'union-test-themed { --union-accent: navy }',
      'body { --union-accent: navy }',
      ':root { --union-accent: navy }',
    ]) {
      await widgetOn(rules);
      applyTheme(host, { '--union-accent': 'green', '--union-on-accent': 'white' });
      expect(value(host, '--union-accent'), rules).to.equal('navy');
      expect(value(host, '--union-on-accent'), 'the rest is given').to.equal('white');
    }
    await widgetOn('');
    host.style.setProperty('--union-accent', 'navy');
    applyTheme(host, { '--union-accent': 'green' });
    expect(value(host, '--union-accent')).to.equal('navy');
    applyTheme(host, {});
    expect(value(host, '--union-accent'), 'and is not taken back').to.equal('navy');
  });

  it('takes back what another site had set', async () => {
    await widgetOn('');
    applyTheme(host, { '--union-accent': 'green', '--union-on-accent': 'white' });
    applyTheme(host, { '--union-accent': 'teal' });
    expect(value(host, '--union-accent')).to.equal('teal');
    expect(value(host, '--union-on-accent')).to.equal('');
    applyTheme(host);
    expect(value(host, '--union-accent')).to.equal('');
    expect(host.style).to.have.length(0);
  });

  it('sees a value that the page set in the meantime', async () => {
    await widgetOn('');
    applyTheme(host, { '--union-accent': 'green' });
    sheet.textContent = 'body { --union-accent: navy }';
    applyTheme(host, { '--union-accent': 'green' });
    expect(value(host, '--union-accent')).to.equal('navy');
  });

  it('keeps two widgets of two sites apart', async () => {
    await widgetOn('');
    const first = host;
    await widgetOn('');
    applyTheme(first, { '--union-accent': 'green' });
    applyTheme(host, { '--union-accent': 'teal' });
    expect(value(first, '--union-accent')).to.equal('green');
    applyTheme(first, {});
    expect(value(host, '--union-accent')).to.equal('teal');
  });
});
