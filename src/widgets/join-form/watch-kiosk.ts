import type { Finish } from './finish.ts';
import type { KioskGuard } from './kiosk-guard.ts';

/** Has a shared machine forget what whoever walks away has left. */
export async function watchKiosk(finish: Finish): Promise<KioskGuard | undefined> {
  const { core } = finish;
  try {
    const { KioskGuard } = await import('./kiosk-guard.ts');
    return core.gone ? undefined : new KioskGuard(core.root, finish);
  } catch (error) {
    console.warn('union-widgets: 自助终端的空闲清除没有载入成功，请重新打开页面。', error);
    return undefined;
  }
}
