import { expect, fixture, html } from '@open-wc/testing';
import { rgbOf } from '../../src/tokens/contrast.ts';
import { COLOURS } from '../../src/tokens/tokens.ts';
import { hexOf, paintedColour, paintedColours } from '../../stories/foundations/read-colour.ts';
import { inOldEngine, preferring, printed, stand, token } from './probe.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;

const SYSTEM_COLOUR = /^(Canvas|CanvasText|ButtonBorder|Highlight|HighlightText|LinkText)$/i;

/** Colours that let what lies below through, and carry no text. */
const CLEAR = ['--union-edge', '--union-ground', '--union-scrim'];

/** Holds that an element paints a theme, to a step of its scale from 0 to 255. */
function paints(element: Element, theme: (typeof THEMES)[number]): void {
  const solid = Object.entries(COLOURS[theme]).filter(([, hex]) => hex.length === 7);
  const painted = paintedColours(
    element,
    solid.map(([name]) => name),
  );
  for (const [name, hex] of solid) {
    const parts = painted.get(name)!;
    const off = Math.max(...rgbOf(hex).map((part, at) => Math.abs(part - parts[at]!)));
    expect(off, `${theme} ${name} is ${hex}, painted ${hexOf(parts)}`).to.be.at.most(1);
  }
}

describe('themes as painted', () => {
  for (const theme of THEMES) {
    it(`${theme} paints what the constants say`, async () => {
      paints(await stand(theme), theme);
    });

    it(`${theme} lets nothing through where text may stand`, () => {
      for (const [name, hex] of Object.entries(COLOURS[theme])) {
        if (!CLEAR.includes(name)) expect(hex, name).to.match(/^#[\da-f]{6}$/);
      }
    });
  }

  it('has its colours whatever a page writes into the theme', async () => {
    const ink = (theme: string) => stand(theme).then(it => token(it, '--union-action'));
    expect(await ink('blue')).to.equal(await ink('light'));
  });

  it('takes its inputs from any ancestor', async () => {
    const page = await fixture(
      html`<div .style=${'--union-accent: #00843d; --union-neutral: #1d4ed8; --union-corner: 2px'}>
        <union-theme-probe></union-theme-probe>
      </div>`,
    );
    const probe = page.querySelector('union-theme-probe')!;
    expect(paintedColour(probe, '--union-action')).to.deep.equal(rgbOf('#00843d'));
    const [red, , blue] = paintedColour(probe, '--union-line');
    expect(blue, 'a blue neutral').to.be.greaterThan(red);
    const box = document.createElement('span');
    probe.shadowRoot!.append(box);
    for (const [name, radius] of [
      ['', '2px'],
      ['-small', '1px'],
      ['-pill', '200px'],
    ]) {
      box.style.borderTopLeftRadius = `var(--union-radius${name})`;
      expect(getComputedStyle(box).borderTopLeftRadius, name).to.equal(radius);
    }
  });

  it('leaves its neutrals as they are written where the page gives none', async () => {
    expect(token(await stand('light'), '--union-line')).to.equal('#e2e2de');
    expect(token(await stand('dark'), '--union-paper')).to.equal('#171715');
  });

  it('tints nothing in high contrast', async () => {
    const element = await stand('contrast', { '--union-neutral': '#1d4ed8' });
    paints(element, 'contrast');
  });

  it('keeps its own neutrals in an engine that derives no colours', async () => {
    const old = inOldEngine(await stand('light', { '--union-neutral': '#1d4ed8' }));
    expect(hexOf(paintedColour(old, '--union-line'))).to.equal('#e2e2de');
  });

  it('lets an inner element have colours of its own, all of them', async () => {
    for (const theme of THEMES) {
      const outer = await stand(theme === 'dark' ? 'contrast' : 'dark');
      const inner = await stand(theme);
      outer.shadowRoot!.append(inner);
      expect(inner.hasAttribute('data-union-root'), 'inside').to.equal(false);
      paints(inner, theme);
    }
  });
});

describe('what the reader prefers', () => {
  it('is followed when auto, and not when told otherwise', async () => {
    for (const [feature, theme] of [
      ['(prefers-color-scheme: dark)', 'dark'],
      ['(prefers-contrast: more)', 'contrast'],
    ] as const) {
      const ink = async (element: Promise<Element>) =>
        paintedColour(preferring([feature], await element), '--union-ink-muted');
      const wanted = rgbOf(COLOURS[theme]['--union-ink-muted']);
      expect(await ink(stand('auto'))).to.deep.equal(wanted);
      expect(await ink(fixture(html`<union-theme-probe></union-theme-probe>`))).to.deep.equal(
        wanted,
      );
      expect(await ink(stand('light'))).to.deep.equal(rgbOf(COLOURS.light['--union-ink-muted']));
    }
  });

  it('is contrast before dark', async () => {
    const both = preferring(
      ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'],
      await stand('auto'),
    );
    paints(both, 'contrast');
  });

  it('is a palette of the reader’s own in forced colours, whatever theme, page or site say', async () => {
    for (const theme of [...THEMES, 'auto']) {
      const element = preferring(
        ['(forced-colors: active)'],
        await stand(theme, { '--union-ink': 'gray', '--union-paper': 'silver' }),
      );
      for (const name of Object.keys(COLOURS.light)) {
        if (name === '--union-scrim') continue; // the engine keeps its alpha and gives it Canvas
        expect(token(element, name), `${theme} ${name}`).to.match(SYSTEM_COLOUR);
      }
    }
  });

  it('is stillness, whatever page or site say', async () => {
    const element = preferring(
      ['(prefers-reduced-motion: reduce)'],
      await stand('light', { '--union-motion': '500ms' }),
    );
    for (const name of ['--union-motion', '--union-motion-fast']) {
      expect(token(element, name), name).to.match(/^0m?s$/);
    }
  });

  it('is ink on white paper when printed', async () => {
    paints(printed(await stand('dark')), 'light');
  });
});
