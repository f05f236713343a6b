import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  photos: '照片',
  photoOpen: '看大圖：{alt}',
  photoUntold: '站點照片',
  photoOf: '第 {n} 張，共 {all} 張',
  photoBack: '上一張',
  photoNext: '下一張',
  photoFailed: '照片沒有載入。',
};
