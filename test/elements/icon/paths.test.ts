import { expect } from '@open-wc/testing';
import { MORE_ICONS, MORE_MIRRORED } from '../../../src/elements/icon/more-paths.ts';
import { addIcons, ICON_NAMES, iconPath, isMirrored } from '../../../src/elements/icon/paths.ts';
import { ACTS } from '../../../src/elements/icon/more/acts.ts';
import { FACILITIES as FACILITY_PATHS } from '../../../src/elements/icon/more/facilities.ts';
import { PEOPLE } from '../../../src/elements/icon/more/people.ts';
import { THINGS } from '../../../src/elements/icon/more/things.ts';
import { TRAVEL } from '../../../src/elements/icon/more/travel.ts';
import { FACILITIES, KINDS } from '../../../src/rules/vocabulary.ts';

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

  it('draw every facility among those that come later', () => {
    expect(Object.keys(FACILITY_PATHS).sort()).to.deep.equal([...FACILITIES].sort());
  });

  it('have one name each in both sets, and no drawing twice but that of printing', () => {
    const later = [ACTS, PEOPLE, THINGS, TRAVEL, FACILITY_PATHS].flatMap(set => Object.keys(set));
    expect(Object.keys(MORE_ICONS)).to.deep.equal(later);
    const names = [...ICON_NAMES, ...later];
    expect(new Set(names).size).to.equal(names.length);
    const drawings = names.map(name => iconPath(name) ?? MORE_ICONS[name]);
    expect(new Set(drawings).size).to.equal(names.length - 1);
  });

  it('take in others, with those that turn round', () => {
    expect(MORE_MIRRORED.filter(name => !(name in MORE_ICONS))).to.deep.equal([]);
    addIcons({ 'test-mark': 'M4 4h16v16H4Z' }, ['test-mark']);
    expect(iconPath('test-mark')).to.equal('M4 4h16v16H4Z');
    expect(isMirrored('test-mark')).to.equal(true);
    expect(isMirrored('search')).to.equal(false);
  });

  for (const name of [...ICON_NAMES, ...Object.keys(MORE_ICONS)]) {
    it(`${name} stands inside the grid with room for its stroke, near its middle`, () => {
      const box = boxOf(iconPath(name) ?? MORE_ICONS[name]!);
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
