import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/base/safe-url.ts';

describe('safeUrl', () => {
  for (const address of [
    'https://example.com/a?b=1#c',
    'http://example.com',
    'HTTPS://EXAMPLE.COM',
    'tel:12351',
    'mailto:gonghui@example.com',
    '/embed/station-map',
    'v1/stations/index.json',
    '../list.html',
    '?page=2',
    '#map',
    '//cdn.example.com/a.js',
    '站点/列表.html',
  ]) {
    it(`lets ${address} through as it is`, () => expect(safeUrl(address)).to.equal(address));
  }

  for (const address of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u001fjavascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'java\r\nscript:alert(1)',
    'javascript\n:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/0000',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'filesystem:https://example.com/temporary/a',
    'about:blank',
    'intent://scan/#Intent;scheme=zxing;end',
    'http://',
    'https://[',
  ]) {
    it(`stops ${JSON.stringify(address)}`, () => expect(safeUrl(address)).to.equal(undefined));
  }

  it('lets a fragment through where the engine takes it for about:blank’s (Chromium 80)', () => {
    const native = globalThis.URL;
    globalThis.URL = class extends native {
      constructor(address: string | URL, base?: string | URL) {
        super(base || !`${address}`.startsWith('#') ? address : `about:blank${address}`, base);
      }
    };
    try {
      expect(safeUrl('#map')).to.equal('#map');
    } finally {
      globalThis.URL = native;
    }
  });

  it('takes nothing for nothing', () => {
    expect(safeUrl('')).to.equal(undefined);
    expect(safeUrl('  \n')).to.equal(undefined);
    expect(safeUrl(null)).to.equal(undefined);
    expect(safeUrl(undefined)).to.equal(undefined);
  });

  it('agrees with what a link would do: nothing it lets through runs script', () => {
    const link = document.createElement('a');
    for (let code = 0; code < 0x100; code += 1) {
      const character = String.fromCharCode(code);
      for (const address of [
        `${character}javascript:1`,
        `java${character}script:1`,
        `javascript${character}:1`,
      ]) {
        link.href = address;
        if (link.protocol === 'javascript:')
          expect(safeUrl(address), JSON.stringify(address)).to.equal(undefined);
      }
    }
  });
});
