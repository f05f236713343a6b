/** Words on and under the map, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  mapLabel: '站点地图。方向键移动，加号和减号缩放；全部站点都在列表里。',
  zoomIn: '放大',
  zoomOut: '缩小',
  fitAll: '显示全部站点',
  byDistrict: '按地区',
  help: '地图怎么用',
  twoFingers: '用两根手指移动地图',
  ctrlWheel: '按住 Ctrl 并滚动滚轮可缩放地图',
  mapFailed: '地图没有载入，站点都在列表里。',
  baseRefused: '底图没有审图号，未显示。',
  tilesFailed: '底图没有载入，站点仍可查看。',
  tilesRefused: '底图没有载入：地图服务拒绝了请求，密钥可能不对。站点仍可查看。',
} as const;
