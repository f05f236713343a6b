import { aTimeout, expect } from '@open-wc/testing';
import { watchPage } from '../../src/embed/watch-page.ts';

describe('watchPage', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  const add = (tag: string, to: Element = place) => to.appendChild(document.createElement(tag));
  /** What was found, by its name; each test has names of its own, for nothing ends the watching. */
  const watching = (selector: string) => {
    const found: string[] = [];
    watchPage(selector, element => found.push(element.localName));
    return found;
  };

  it('finds what is on the page, in its order, and nothing else', () => {
    add('union-a-map');
    add('union-a-card', add('section'));
    add('union-a-other');
    expect(watching('union-a-map,union-a-card')).to.deep.equal(['union-a-map', 'union-a-card']);
  });

  it('finds what comes later, alone or deep inside, and what comes back', async () => {
    const found = watching('union-b-map,union-b-card');
    add('p');
    place.append('text', document.createComment('and no element'));
    await aTimeout(0);
    expect(found).to.deep.equal([]);
    const map = add('union-b-map');
    await aTimeout(0);
    const section = document.createElement('section');
    add('union-b-card', section);
    place.append(section);
    await aTimeout(0);
    expect(found).to.deep.equal(['union-b-map', 'union-b-card']);
    map.remove();
    await aTimeout(0);
    place.append(map);
    await aTimeout(0);
    expect(found.at(-1)).to.equal('union-b-map');
  });

  it('looks only at what was added: a page that changes all the time costs little', async () => {
    add('union-c-map');
    const found = watching('union-c-map');
    for (let n = 0; n < 20; n += 1) add('p');
    await aTimeout(0);
    expect(found).to.deep.equal(['union-c-map']);
  });
});
