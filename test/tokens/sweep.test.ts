import { expect } from '@open-wc/testing';
import { luminance, rgbOf } from '../../src/tokens/contrast.ts';
import type { Rgb } from '../../src/tokens/contrast.ts';
import { byHand, measure } from '../../stories/foundations/brand.ts';
import { hexOf } from '../../stories/foundations/read-colour.ts';
import { inOldEngine, stand } from './probe.ts';

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

/** Every hue, grey to full, near black to near white. */
const GRID = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].flatMap(hue =>
  [25, 60, 100].flatMap(chroma =>
    [4, 20, 35, 50, 65, 80, 96].map(light => `hsl(${hue}, ${chroma}%, ${light}%)`),
  ),
);

/** Colours at the edge between white words and black ones, where a ratio is least. */
function onTheEdge(): string[] {
  const near: [off: number, rgb: Rgb][] = [];
  for (let red = 0; red < 256; red += 3) {
    for (let green = 0; green < 256; green += 1) {
      for (let blue = 0; blue < 256; blue += 15) {
        const rgb = [red, green, blue] as const;
        const off = Math.abs(luminance(rgb) - 0.18);
        if (off < 1e-4) near.push([off, rgb]);
      }
    }
  }
  near.sort(([a], [b]) => a - b);
  return near.slice(0, 60).map(([, rgb]) => hexOf(rgb));
}

/** What falls short, in words, for the message of a failing test. */
const short = (element: Element, theme: (typeof THEMES)[number], what: string) =>
  measure(element, theme)
    .filter(({ ratio, least }) => ratio < least)
    .map(({ text, ground, ratio }) => `${what}: ${text} on ${ground} ${ratio.toFixed(2)}`);

describe('whatever colours a page brings', () => {
  for (const theme of THEMES) {
    for (const [name, accents] of [
      ['a brand’s accent', () => ACCENTS],
      ['any accent', () => GRID],
      ['an accent between black and white words', onTheEdge],
    ] as const) {
      it(`${theme} holds every contrast with ${name}`, async () => {
        const element = await stand(theme);
        const faults: string[] = [];
        const brought = accents();
        expect(brought.length).to.be.greaterThan(10);
        for (const accent of brought) {
          element.style.setProperty('--union-accent', accent);
          faults.push(...short(element, theme, accent));
        }
        expect(faults).to.deep.equal([]);
      });
    }

    it(`${theme} holds every contrast with any neutral, under a pale and a deep accent`, async () => {
      const element = await stand(theme);
      const faults: string[] = [];
      for (const accent of ['#c8102e', '#ffd100', '#003087']) {
        element.style.setProperty('--union-accent', accent);
        for (const neutral of GRID) {
          element.style.setProperty('--union-neutral', neutral);
          faults.push(...short(element, theme, `${accent}, ${neutral}`));
        }
      }
      expect(faults).to.deep.equal([]);
    });

    it(`${theme} holds every contrast where no colour is derived, with what is given by hand`, async () => {
      const old = inOldEngine(await stand(theme));
      const [light, dark] = [await stand('light'), await stand('dark')];
      const faults: string[] = [];
      for (const accent of ACCENTS) {
        for (const element of [old, light, dark])
          element.style.cssText = `--union-accent: ${accent}`;
        for (const [name, value] of Object.entries(byHand(accent, light, dark))) {
          old.style.setProperty(name, value);
        }
        faults.push(...short(old, theme, accent));
      }
      // A deep fill does not stand out from dark paper there; its words do.
      const words = faults.filter(fault => !fault.includes('--union-action on --union-paper'));
      expect(words).to.deep.equal([]);
    });
  }

  it('needs nothing by hand where no colour is derived, for ours and for any deep one', async () => {
    const deep = ACCENTS.filter(accent => luminance(rgbOf(accent)) <= 0.14);
    expect(deep).to.include('#c8102e').and.include('#003087');
    for (const theme of THEMES) {
      const old = inOldEngine(await stand(theme));
      for (const accent of deep) {
        old.style.setProperty('--union-accent', accent);
        const faults = short(old, theme, accent);
        expect(faults.filter(fault => !fault.includes('--union-action on'))).to.deep.equal([]);
      }
    }
  });
});
