import { expect } from '@open-wc/testing';
import { box, circle } from '../../../src/elements/icon/shapes.ts';

/** The length and the box of a path, measured by the engine. */
function measured(d: string) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  svg.append(path);
  document.body.append(svg);
  const { x, y, width, height } = path.getBBox();
  const length = path.getTotalLength();
  svg.remove();
  return { place: [x, y, width, height], length };
}

describe('shapes of icons', () => {
  it('circle is a whole circle round its middle', () => {
    const { place, length } = measured(circle(12, 8, 4));
    place.forEach((value, index) => expect(value).to.be.closeTo([8, 4, 8, 8][index]!, 0.01));
    expect(length).to.be.closeTo(2 * Math.PI * 4, 0.05);
  });

  it('box is a rectangle whose corners are rounded', () => {
    const { place, length } = measured(box(3, 5, 18, 14, 2));
    place.forEach((value, index) => expect(value).to.be.closeTo([3, 5, 18, 14][index]!, 0.01));
    expect(length).to.be.closeTo(2 * (14 + 10) + 2 * Math.PI * 2, 0.05);
  });
});
