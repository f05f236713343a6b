import type { DeskOptions } from './desk.ts';
import type { MapHalf } from './map-half.ts';
import type { MapHolder } from './map-holder.ts';
import type * as notices from './parts/notices.ts';
import type { MapDesk } from './parts/map-desk.ts';

/** The map and what is done on it; undefined where it does not arrive. */
export async function loadHalf(holder: MapHolder): Promise<MapHalf | undefined> {
  try {
    const { makeHalf } = await import('./map-half.ts');
    return await makeHalf(holder);
  } catch (error) {
    console.warn('union-widgets: 地图没有载入，站点都在列表里。', error);
    return undefined;
  }
}

/** What the map's half asks for as soon as it has a canvas; where it does not come, the pane says so. */
export function loadEngine(): void {
  import('../../stations/map.ts').catch(() => undefined);
}

/** The tools; undefined where they do not arrive. */
export async function loadDesk(
  holder: MapHolder,
  options: DeskOptions,
): Promise<MapDesk | undefined> {
  try {
    const [{ MapDesk }, half] = await Promise.all([
      import('./parts/map-desk.ts'),
      holder.bringHalf(),
    ]);
    if (!half) throw new Error('no map');
    return new MapDesk(holder, options);
  } catch (error) {
    console.warn('union-widgets: 找站点的工具没有加载成功，列表和地图照常显示。', error);
    return undefined;
  }
}

/** What messages are made of; undefined where it does not arrive. */
export async function loadNotices(): Promise<typeof notices | undefined> {
  try {
    return await import('./parts/notices.ts');
  } catch (error) {
    console.warn('union-widgets: 地图的提示没有加载成功。', error);
    return undefined;
  }
}
