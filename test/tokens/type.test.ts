import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { FIXED, SIZES } from '../../src/tokens/tokens.ts';
import { token } from './probe.ts';

class Passage extends UnionElement {
  protected override render() {
    return template`<p class="words">文字<em>着重</em></p>`;
  }
}
define('union-type-probe', Passage);

const passage = (lang: string) =>
  fixture<Passage>(html`<union-type-probe lang=${lang}></union-type-probe>`);

const words = (element: Element) => element.shadowRoot!.querySelector('.words')!;

/** A declaration of the reset as this engine keeps it; undefined where it does not know it. */
const kept = (property: string, value: string, element: Element) =>
  CSS.supports(property, value)
    ? getComputedStyle(words(element)).getPropertyValue(property)
    : undefined;

const named = (start: string, set: Readonly<Record<string, string>>) =>
  Object.entries(set).filter(([name]) => name.startsWith(start));

describe('type', () => {
  it('has a line of its own for every size, of whole pixels as near as can be', () => {
    for (const [size, set] of Object.entries(SIZES)) {
      const leading = Object.fromEntries(named('--union-leading-', set));
      for (const [name, value] of named('--union-text-', set)) {
        const line = parseFloat(value) * Number(leading[name.replace('-text-', '-leading-')]);
        expect(value, `${size} ${name}`).to.match(/^\d+px$/);
        expect(Math.abs(line - Math.round(line)), `${size} ${name}: ${line}`).to.be.below(0.03);
        expect(Math.round(line) % 2, `${size} ${name}: ${line}`).to.equal(0);
      }
    }
  });

  it('grows in the large size, never shrinks', () => {
    const large: Readonly<Record<string, string>> = SIZES.large;
    for (const [name, value] of Object.entries(SIZES.standard)) {
      if (name.includes('leading')) continue;
      expect(parseFloat(large[name]!), name).to.be.greaterThan(parseFloat(value));
    }
  });

  it('has faces of the reader’s system alone, for each writing its own', () => {
    const faces = named('--union-face-', FIXED);
    expect(faces.map(([name]) => name)).to.deep.equal([
      '--union-face-hans',
      '--union-face-hant',
      '--union-face-ug',
    ]);
    for (const [name, value] of faces) expect(value, name).to.match(/sans-serif$/);
  });

  it('chooses the face by the nearest lang', async () => {
    for (const [lang, face] of [
      ['zh-Hans', 'PingFang SC'],
      ['zh', 'PingFang SC'],
      ['en', 'PingFang SC'],
      ['zh-Hant', 'PingFang TC'],
      ['zh-TW', 'PingFang TC'],
      ['zh-HK', 'PingFang TC'],
      ['zh-MO', 'PingFang TC'],
      ['ug', 'UKIJ'],
    ] as const) {
      const { fontFamily } = getComputedStyle(words(await passage(lang)));
      expect(fontFamily, lang).to.contain(face);
    }
  });

  it('gives Uyghur more room at every size, the large one too', async () => {
    const element = await passage('ug');
    for (const size of ['standard', 'large'] as const) {
      element.size = size;
      await element.updateComplete;
      for (const [name] of named('--union-leading-', SIZES.standard)) {
        expect(token(element, name), `${size} ${name}`).to.equal('1.8');
      }
    }
  });

  it('never makes up a slant, where the engine can be told', async () => {
    const element = await passage('zh');
    const synthesis = kept('font-synthesis', 'weight', element);
    if (synthesis !== undefined) expect(synthesis).to.equal('weight');
    const em = getComputedStyle(words(element).querySelector('em')!);
    if (CSS.supports('font-synthesis-style', 'none')) {
      expect(em.getPropertyValue('font-synthesis-style')).to.equal('none');
    }
  });

  it('closes up punctuation, leaves room between scripts and breaks strictly, where it can', async () => {
    const element = await passage('zh');
    for (const [property, value] of [
      ['text-spacing-trim', 'trim-start'],
      ['text-autospace', 'normal'],
      ['line-break', 'strict'],
      ['overflow-wrap', 'anywhere'],
    ] as const) {
      const found = kept(property, value, element);
      if (found !== undefined) expect(found, property).to.equal(value);
    }
    expect(kept('line-break', 'strict', element), 'the test sees what is kept').to.equal('strict');
  });
});
