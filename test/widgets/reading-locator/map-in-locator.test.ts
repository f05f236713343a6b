import { expect } from '@open-wc/testing';
import '../../../src/widgets/reading-locator/parts/map.ts';
import { until } from '../../helpers/until.ts';
import { atRest } from '../station-map/map-picture.ts';
import { room, stand } from './locator-page.ts';

describe('the map in a reading locator', () => {
  it('opens from the bar, limits the list to what it shows, and leaves it whole again', async () => {
    const { page: locator } = await stand({
      features: [room('home', {}, [120.6, 31.3]), room('away', {}, [121.6, 31.3])],
    });
    const canvas = () => locator.root.querySelector<HTMLCanvasElement>('.map canvas');
    const isDrawn = () => Boolean(canvas()?.style.touchAction);
    const here = () => locator.root.querySelector<HTMLElement>('.map button.here');
    const key = (name: string) =>
      canvas()!.dispatchEvent(new KeyboardEvent('keydown', { key: name }));
    expect(canvas() === null, 'the list comes first').to.equal(true);
    await locator.press('map');
    await until(isDrawn, 'a map');
    key('+');
    for (let step = 0; step < 3; step += 1) key('ArrowLeft');
    await until(() => here() !== null, 'it was moved');
    // Pressed before the map has landed, it would take what is in sight on the way.
    await atRest({ canvas: canvas()!, still: () => locator.still() });
    here()!.click();
    await until(() => locator.ids.join() === 'home', 'only what the map shows');
    expect(locator.summary).to.contain('地图范围内 1 家');
    await locator.press('map');
    expect(canvas() === null, 'the map is shut').to.equal(true);
    await locator.press('map');
    await until(isDrawn, 'a map again');
    [...locator.root.querySelectorAll<HTMLElement>('.map .tool')].pop()!.click();
    await until(() => locator.ids.length === 2, 'all of them again');
  });
});
