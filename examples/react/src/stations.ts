// 两个虚构的站点。自己的网站改用 `site` 属性写站点文档的网址，不必写数据。
// Two invented stations. A real page gives the address of its site document in `site` instead.
export const stations = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 's-1',
      geometry: { type: 'Point', coordinates: [113.62, 34.75] },
      properties: {
        name: '示例路驿站',
        kinds: ['rest', 'rider'],
        region: '410102',
        address: '示例路 1 号',
        hours: 'Mo-Su 08:00-20:00',
        facilities: ['water'],
        status: 'open',
      },
    },
    {
      type: 'Feature',
      id: 's-2',
      geometry: { type: 'Point', coordinates: [113.65, 34.76] },
      properties: {
        name: '示例广场驿站',
        kinds: ['rest', 'mother'],
        region: '410102',
        address: '示例广场东侧',
        hours: '24/7',
        facilities: ['wifi'],
        status: 'open',
      },
    },
  ],
};
