import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  mapLabel: '站點地圖。方向鍵移動，加號和減號縮放；全部站點都在列表裡。',
  zoomIn: '放大',
  zoomOut: '縮小',
  fitAll: '顯示全部站點',
  byDistrict: '按地區',
  help: '地圖怎麼用',
  twoFingers: '用兩根手指移動地圖',
  ctrlWheel: '按住 Ctrl 並捲動滾輪可縮放地圖',
  mapFailed: '地圖沒有載入，站點都在列表裡。',
  baseRefused: '底圖沒有審圖號，未顯示。',
  tilesFailed: '底圖沒有載入，站點仍可查看。',
  tilesRefused: '底圖沒有載入：地圖服務拒絕了請求，金鑰可能不對。站點仍可查看。',
};
