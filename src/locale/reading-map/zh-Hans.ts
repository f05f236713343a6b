/** Words of the reading locator's map, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  mapLabel: '书屋地图。方向键移动，加号和减号缩放；全部书屋都在列表里。',
  twoFingers: '用两根手指移动地图',
  ctrlWheel: '按住 Ctrl 并滚动滚轮可缩放地图',
  zoomIn: '放大',
  zoomOut: '缩小',
  fitAll: '显示全部书屋',
  searchHere: '在这一带查找',
  loadingHere: '正在载入这一带的书屋…',
  tryAgain: '重试',
  baseRefused: '底图没有审图号，未显示。',
  tilesFailed: '底图没有载入，书屋仍可查看。',
  mapFailed: '地图没有载入，书屋都在列表里。',
  legend: '图例',
  stateOpen: '开放中',
  stateClosed: '未开放',
  stateUnknown: '时间待定',
} as const;
