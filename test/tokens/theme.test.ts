import type { CSSResult } from 'lit';
import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { contrastRatio, rgbOf } from '../../src/tokens/contrast.ts';
import { COLOURS, CONTRAST_PAIRS } from '../../src/tokens/tokens.ts';
import { paintedColour } from '../../stories/foundations/read-colour.ts';

class Probe extends UnionElement {}
define('union-theme-probe', Probe);

const THEMES = ['light', 'dark', 'contrast'] as const;

/** Brand colours a union may bring, and the ends of the scale. */
const ACCENTS = [
  '#c8102e',
  '#e60012',
  '#ff6a00',
  '#ffd100',
  '#7ac143',
  '#00843d',
  '#00a3a1',
  '#0072ce',
  '#003087',
  '#5b2d8e',
  '#ff5fa2',
  '#8a8a8a',
  '#000000',
  '#ffffff',
];

const stand = (theme: string, accent = '') =>
  fixture<Probe>(
    html`<union-theme-probe
      theme=${theme}
      .style=${accent ? `--union-accent: ${accent}` : ''}
    ></union-theme-probe>`,
  );

const SYSTEM_COLOUR = /^(Canvas|CanvasText|ButtonBorder|Highlight|HighlightText|LinkText)$/i;

/** Dresses an element as for a reader with that preference: not every engine lets a test set one. */
function preferring<E extends Element>(feature: string, element: E): E {
  element.shadowRoot!.adoptedStyleSheets = (UnionElement.styles as CSSResult[]).map(
    ({ cssText }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(cssText.replaceAll(feature, 'all'));
      return sheet;
    },
  );
  return element;
}

describe('themes as painted', () => {
  for (const theme of THEMES) {
    it(`${theme} paints what the constants say`, async () => {
      const element = await stand(theme);
      for (const [name, hex] of Object.entries(COLOURS[theme])) {
        if (name === '--union-edge' && theme !== 'contrast') continue; // transparent
        const painted = paintedColour(element, name);
        rgbOf(hex).forEach((part, at) => {
          expect(painted[at], `${name} is ${hex}, painted ${painted}`).to.be.closeTo(part, 1);
        });
      }
    });

    it(`${theme} stays readable whatever the accent`, async () => {
      for (const accent of ACCENTS) {
        const element = await stand(theme, accent);
        for (const { text, ground, least } of CONTRAST_PAIRS.filter(pair => pair.theme === theme)) {
          // A pale accent may fill a button without standing out from paper: its words do.
          if (text === '--union-action') continue;
          const ratio = contrastRatio(paintedColour(element, text), paintedColour(element, ground));
          expect(ratio, `${accent}: ${text} on ${ground}`).to.be.at.least(least);
        }
      }
    });
  }

  it('takes the accent from any ancestor', async () => {
    const page = await fixture(
      html`<div .style=${'--union-accent: #00843d'}><union-theme-probe></union-theme-probe></div>`,
    );
    expect(paintedColour(page.querySelector('union-theme-probe')!, '--union-action')).to.deep.equal(
      rgbOf('#00843d'),
    );
  });

  it('follows the system when auto, and not when told', async () => {
    for (const [feature, theme] of [
      ['(prefers-color-scheme: dark)', 'dark'],
      ['(prefers-contrast: more)', 'contrast'],
    ] as const) {
      const ink = async (element: Promise<Element>) =>
        paintedColour(preferring(feature, await element), '--union-ink-muted');
      const wanted = rgbOf(COLOURS[theme]['--union-ink-muted']);
      expect(await ink(stand('auto'))).to.deep.equal(wanted);
      expect(await ink(fixture(html`<union-theme-probe></union-theme-probe>`))).to.deep.equal(
        wanted,
      );
      expect(await ink(stand('light'))).to.deep.equal(rgbOf(COLOURS.light['--union-ink-muted']));
    }
  });

  it('takes the reader’s palette in forced colours, whatever the theme', async () => {
    for (const theme of [...THEMES, 'auto']) {
      const element = preferring('(forced-colors: active)', await stand(theme));
      const own = Object.keys(COLOURS.light).map(name => [
        name,
        getComputedStyle(element).getPropertyValue(name).trim(),
      ]);
      for (const [name, value] of own) expect(value, `${theme} ${name}`).to.match(SYSTEM_COLOUR);
    }
  });

  it('stops motion when asked to', async () => {
    const element = preferring('(prefers-reduced-motion: reduce)', await stand('light'));
    expect(getComputedStyle(element).getPropertyValue('--union-motion').trim()).to.equal('0ms');
  });
});
