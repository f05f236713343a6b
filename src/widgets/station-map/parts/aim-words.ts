import type { MapHover } from '../../../map/index.ts';
import type { MapDesk } from './map-desk.ts';

type Speaker = Pick<MapDesk, 'own' | 'model' | 'say'>;

/** Says what the key Enter would choose on the map; nothing where its name is not here. */
export function sayAim(desk: Speaker, aim: MapHover | undefined): void {
  const words = aim && aimWords(desk, aim);
  if (words) desk.say(words);
}

function aimWords({ own, model }: Speaker, aim: MapHover): string {
  if ('cluster' in aim) {
    const { name, count: n } = aim.cluster;
    return name ? own.t('aimDivision', { name, n }) : own.t('aimCluster', { n });
  }
  const name = model.table.feature(aim.index)?.properties.name;
  return name ? own.t('aimStation', { name }) : '';
}
