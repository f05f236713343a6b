import { expect } from '@open-wc/testing';
import { kinOf } from '../../../../src/rules/people/kin.ts';
import type { KinPerson } from '../../../../src/rules/people/kin-people.ts';
import {
  columnsShape,
  rowsShape,
  type Room,
} from '../../../../src/widgets/craftsman-card/parts/kin-shape.ts';

const people = new Map<string, KinPerson>([
  [
    'p',
    {
      id: 'p',
      type: 'person',
      name: '甲',
      relations: [
        { rel: 'mentor', name: '师傅' },
        { rel: 'apprentice', name: '阿卜杜热合曼·买买提吐尔逊江（示例）', from: '2015' },
        { rel: 'apprentice', name: '乙' },
      ],
    },
  ],
]);
const { lines } = kinOf('p', people);
const room = (width: number, scale = 1): Room => ({
  scale,
  width: () => width,
  below: ({ from }) => (from ? [from] : []),
});

describe('shape of a drawing of mentors', () => {
  it('has a spot for everybody and a line to each apprentice', () => {
    for (const shape of [columnsShape(lines, room(120)), rowsShape(lines, room(200))]) {
      expect(shape.spots.size).to.equal(4);
      expect(shape.paths).to.have.length(3);
      expect(shape.depths).to.equal(3);
      for (const { top, height } of shape.spots.values()) {
        expect(top).to.be.at.least(0);
        expect(top + height).to.be.at.most(shape.height + 1e-6);
      }
    }
  });

  it('gives a long name the height it needs when it must be broken', () => {
    const heights = (width: number) =>
      [...rowsShape(lines, room(width)).spots.values()].map(({ height }) => height);
    const [narrow, wide] = [heights(90), heights(600)];
    expect(Math.max(...narrow)).to.be.above(Math.max(...wide));
    expect(Math.min(...wide), 'room for a finger').to.equal(44);
  });

  it('makes room for larger letters', () => {
    const heightAt = (scale: number) => rowsShape(lines, room(200, scale)).height;
    expect(heightAt(1.25)).to.be.above(heightAt(1));
  });

  it('lets nobody one below the other overlap', () => {
    const spots = [...rowsShape(lines, room(100)).spots.values()];
    spots.slice(1).forEach(({ top }, at) => {
      expect(top).to.equal(spots[at]!.top + spots[at]!.height);
    });
  });
});
