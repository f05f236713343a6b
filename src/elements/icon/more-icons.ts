import { addIcons } from './paths.ts';

let coming: Promise<void> | undefined;

/**
 * Brings the drawings that few pages need, once for all icons. Never rejects: when they do not
 * arrive the console is told, and the next icon that asks tries again.
 */
export function fetchMoreIcons(load = () => import('./more-paths.ts')): Promise<void> {
  coming ??= load().then(
    more => addIcons(more.MORE_ICONS, more.MORE_MIRRORED),
    error => {
      coming = undefined;
      console.warn('union-widgets: 图标没有加载成功。', error);
    },
  );
  return coming;
}
