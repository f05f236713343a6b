import { expect } from '@open-wc/testing';
import {
  asCss,
  asJson,
  brandTokens,
  byHand,
  DEFAULT_ACCENT,
  readHex,
} from '../../stories/foundations/brand.ts';
import { PageInputs } from '../../stories/foundations/page-inputs.ts';
import { define } from '../../src/base/define.ts';
import { stand } from './probe.ts';

define('story-page-inputs', PageInputs);

describe('the block to copy', () => {
  it('is what was chosen and no more', () => {
    const tokens = brandTokens({ accent: '#0b6e4f', neutral: '', corner: '0' }, {});
    expect(asCss(tokens)).to.equal(
      ':root {\n  --union-accent: #0b6e4f;\n  --union-corner: 0px;\n}',
    );
    expect(JSON.parse(`{${asJson(tokens)}}`)).to.deep.equal({ theme: tokens });
    expect(brandTokens({ accent: '', neutral: '', corner: '' }, {})).to.deep.equal({});
  });

  it('tells older engines what they need', async () => {
    const needs = async (accent: string) => {
      const inputs = { '--union-accent': accent };
      return byHand(accent, await stand('light', inputs), await stand('dark', inputs));
    };
    expect(await needs(DEFAULT_ACCENT)).to.deep.equal({});
    expect(Object.keys(await needs('#003087'))).to.deep.equal(['--union-accent-ink-dark']);
    const yellow = await needs('#ffd100');
    expect(yellow['--union-on-accent']).to.equal('#000000');
    expect(Object.keys(yellow)).to.have.length(3);
  });

  it('reads a colour as people write it', () => {
    expect(readHex(' #0B6E4F ')).to.equal('#0b6e4f');
    expect(readHex('0b6e4f')).to.equal('#0b6e4f');
    expect(readHex('#abc')).to.equal('#aabbcc');
    for (const no of ['', 'red', '#12', '#12345', 'rgb(0,0,0)']) {
      expect(readHex(no), no).to.equal(undefined);
    }
  });
});

describe('page inputs of a story', () => {
  it('are gone with it', () => {
    const { style } = document.documentElement;
    const inputs = document.createElement('story-page-inputs') as PageInputs;
    inputs.inputs = { '--union-accent': 'teal', '--union-corner': '0px' };
    document.body.append(inputs);
    expect(style.getPropertyValue('--union-accent')).to.equal('teal');
    inputs.inputs = { '--union-accent': 'navy' };
    expect(style.getPropertyValue('--union-accent')).to.equal('navy');
    expect(style.getPropertyValue('--union-corner')).to.equal('');
    inputs.remove();
    expect(style.getPropertyValue('--union-accent')).to.equal('');
  });
});
