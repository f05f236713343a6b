import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  mapLabel: '書屋地圖。方向鍵移動，加號和減號縮放；全部書屋都在列表裡。',
  twoFingers: '用兩根手指移動地圖',
  ctrlWheel: '按住 Ctrl 並捲動滾輪可縮放地圖',
  zoomIn: '放大',
  zoomOut: '縮小',
  fitAll: '顯示全部書屋',
  searchHere: '在這一帶搜尋',
  loadingHere: '正在載入這一帶的書屋…',
  tryAgain: '重試',
  baseRefused: '底圖沒有審圖號，未顯示。',
  tilesFailed: '底圖沒有載入，書屋仍可查看。',
  tilesRefused: '底圖沒有載入：地圖服務拒絕了請求，金鑰可能不對。書屋仍可查看。',
  mapFailed: '地圖沒有載入，書屋都在列表裡。',
  legend: '圖例',
  stateOpen: '開放中',
  stateClosed: '未開放',
  stateUnknown: '時間待定',
};
