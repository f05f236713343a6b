import { expect } from '@open-wc/testing';
import { ICON_NAMES, iconPath } from '../../../src/elements/icon/paths.ts';
import { KINDS } from '../../../src/rules/vocabulary.ts';

/** The box a path draws in, measured by the engine. */
function boxOf(d: string): DOMRect {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  svg.append(path);
  document.body.append(svg);
  const box = path.getBBox();
  svg.remove();
  return box;
}

describe('icon paths', () => {
  it('draw every kind of place', () => {
    for (const kind of KINDS) expect(iconPath(kind), kind).to.be.a('string');
  });

  it('give nothing for a name that is not drawn', () => {
    expect(iconPath('擦鞋')).to.equal(undefined);
    expect(iconPath('constructor')).to.equal(undefined);
  });

  for (const name of ICON_NAMES) {
    it(`${name} stands inside the grid with room for its stroke, near its middle`, () => {
      const box = boxOf(iconPath(name)!);
      const half = 1.75 / 2;
      expect(box.x).to.be.at.least(half);
      expect(box.y).to.be.at.least(half);
      expect(box.x + box.width).to.be.at.most(24 - half);
      expect(box.y + box.height).to.be.at.most(24 - half);
      expect(box.x + box.width / 2, 'across').to.be.closeTo(12, 1.5);
      expect(box.y + box.height / 2, 'down').to.be.closeTo(12, 1.5);
    });
  }
});
