import { expect, fixture, html } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { applyTheme } from '../../src/base/site-theme.ts';

class ThemedHost extends UnionElement {}
define('union-test-themed', ThemedHost);

const value = (element: Element, name: string) =>
  getComputedStyle(element).getPropertyValue(name).trim();

describe('applyTheme', () => {
  const sheet = document.createElement('style');
  let host: ThemedHost;

  /** A widget on a page with these style rules. */
  async function widgetOn(rules: string): Promise<void> {
    sheet.textContent = rules;
    document.head.append(sheet);
    host = await fixture<ThemedHost>(html`<union-test-themed></union-test-themed>`);
    host.theme = 'light';
    await host.updateComplete;
  }
  afterEach(() => sheet.remove());

  async function wear(theme: ThemedHost['theme'], size?: ThemedHost['size']): Promise<void> {
    host.theme = theme;
    host.size = size;
    await host.updateComplete;
  }

  it('gives the widget its site’s accent, and all that follows from it', async () => {
    await widgetOn('');
    const before = value(host, '--union-action');
    applyTheme(host, { '--union-accent': 'rgb(0, 90, 60)' });
    expect(value(host, '--union-accent')).to.equal('rgb(0, 90, 60)');
    expect(value(host, '--union-action')).to.equal('rgb(0, 90, 60)');
    expect(before).not.to.equal('rgb(0, 90, 60)');
  });

  it('gives it any other token too, and what the widget reads that we never set', async () => {
    await widgetOn('');
    applyTheme(host, {
      '--union-ink': 'navy',
      '--union-radius': '2px',
      '--union-motion': '90ms',
      '--union-text-body': '17px',
      '--union-map-height': '480px',
    });
    expect(value(host, '--union-ink')).to.equal('navy');
    expect(value(host, '--union-radius')).to.equal('2px');
    expect(value(host, '--union-motion')).to.match(/^(90ms|\.09s|0\.09s)$/);
    expect(value(host, '--union-text-body')).to.equal('17px');
    expect(value(host, '--union-map-height')).to.equal('480px');
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

  it('lets what the page sets on the widget win for our own tokens too', async () => {
    await widgetOn('union-test-themed { --union-ink: navy }');
    host.style.setProperty('--union-radius', '1px');
    applyTheme(host, { '--union-ink': 'green', '--union-radius': '9px', '--union-line': 'teal' });
    expect(value(host, '--union-ink')).to.equal('navy');
    expect(value(host, '--union-radius')).to.equal('1px');
    expect(value(host, '--union-line'), 'the rest is given').to.equal('teal');
    sheet.textContent = 'union-test-themed { --union-line: navy }';
    expect(value(host, '--union-line'), 'whenever the page says so').to.equal('navy');
  });

  it('gives way to a theme and a size that a reader may choose, and comes back', async () => {
    await widgetOn('');
    applyTheme(host, {
      '--union-accent': 'rgb(0, 90, 60)',
      '--union-paper': '#fffaf0',
      '--union-text-body': '15px',
    });
    expect(value(host, '--union-paper')).to.equal('#fffaf0');
    await wear('dark', 'large');
    expect(value(host, '--union-paper'), 'dark paper').to.equal('#171715');
    expect(value(host, '--union-text-body'), 'large text').to.equal('20px');
    expect(value(host, '--union-accent'), 'inputs serve every theme').to.equal('rgb(0, 90, 60)');
    await wear('contrast');
    expect(value(host, '--union-paper')).to.equal('#ffffff');
    expect(value(host, '--union-text-body')).to.equal('15px');
    await wear('light');
    expect(value(host, '--union-paper')).to.equal('#fffaf0');
  });

  it('gives way to a reader whose system asks for dark, contrast, stillness or own colours', async () => {
    for (const [feature, name, wanted] of [
      ['(prefers-color-scheme: dark)', '--union-paper', /^#171715$/],
      ['(prefers-contrast: more)', '--union-paper', /^#ffffff$/],
      ['(prefers-reduced-motion: reduce)', '--union-motion', /^0m?s$/],
      ['(forced-colors: active)', '--union-paper', /^Canvas$/i],
    ] as const) {
      await widgetOn('');
      await wear(undefined);
      applyTheme(host, { '--union-paper': '#fffaf0', '--union-motion': '900ms' });
      const root = host.shadowRoot!;
      const site = root.adoptedStyleSheets.at(-1)!;
      const asked = (ThemedHost.styles as CSSResult[]).map(({ cssText }) => {
        const own = new CSSStyleSheet();
        own.replaceSync(cssText.replaceAll(feature, 'all'));
        return own;
      });
      expect(value(host, name), `${feature} not asked for`).to.match(/^(#fffaf0|900ms|0?\.9s)$/);
      root.adoptedStyleSheets = [...asked, site];
      expect(value(host, name), feature).to.match(wanted);
    }
  });

  it('leaves the theme to what stands around a widget inside another element of ours', async () => {
    await widgetOn('');
    const outer = host;
    await wear('dark');
    const inner = document.createElement('union-test-themed') as ThemedHost;
    outer.shadowRoot!.append(inner);
    applyTheme(inner, { '--union-paper': '#fffaf0', '--union-accent': 'teal' });
    expect(value(inner, '--union-paper')).to.equal('#171715');
    expect(value(inner, '--union-accent')).to.equal('teal');
    inner.theme = 'light';
    await inner.updateComplete;
    expect(value(inner, '--union-paper')).to.equal('#fffaf0');
  });

  it('takes back what another site had set', async () => {
    await widgetOn('');
    const ink = value(host, '--union-ink');
    applyTheme(host, {
      '--union-accent': 'green',
      '--union-on-accent': 'white',
      '--union-ink': 'navy',
    });
    applyTheme(host, { '--union-accent': 'teal' });
    expect(value(host, '--union-accent')).to.equal('teal');
    expect(value(host, '--union-on-accent')).to.equal('');
    expect(value(host, '--union-ink')).to.equal(ink);
    applyTheme(host);
    expect(value(host, '--union-accent')).to.equal('');
  });

  it('writes nothing on the page’s own element', async () => {
    await widgetOn('');
    const before = host.getAttributeNames();
    applyTheme(host, { '--union-accent': 'green', '--union-ink': 'navy' });
    expect(host.getAttributeNames()).to.deep.equal(before);
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

  it('cannot be left by a value', async () => {
    await widgetOn('');
    applyTheme(host, { '--union-ink': 'red} * { color: lime', '--union-accent': 'teal' });
    expect(host.shadowRoot!.adoptedStyleSheets.at(-1)!.cssRules).to.have.length(2);
    expect(value(host, '--union-accent')).to.equal('teal');
  });

  it('serves an engine that adopts no style sheets', async () => {
    await widgetOn('');
    const root = host.shadowRoot!;
    const kept = root.adoptedStyleSheets;
    Object.defineProperty(root, 'adoptedStyleSheets', { configurable: true, value: undefined });
    applyTheme(host, { '--union-accent': 'green', '--union-ink': 'navy' });
    applyTheme(host, { '--union-accent': 'teal', '--union-ink': 'navy' });
    expect(root.querySelectorAll('style')).to.have.length(1);
    expect(value(host, '--union-accent')).to.equal('teal');
    Reflect.deleteProperty(root, 'adoptedStyleSheets');
    expect(root.adoptedStyleSheets).to.deep.equal(kept);
  });
});
