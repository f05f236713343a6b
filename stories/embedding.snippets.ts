import { version } from '../package.json';

/** What a webmaster copies. */

export const SCRIPT = `<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>

<union-station-map>
  <p>站点名单见<a href="/stations.html">文字版</a>，也可以拨打 12351 询问。</p>
</union-station-map>`;

export const ROOM = `@media (scripting: enabled) {
  union-station-map:not(:defined) { display: block; min-height: 640px }
}`;

export const ATTRIBUTES = `<union-station-map kinds="rest,rider" region="330000" view="map">
</union-station-map>`;

export const CHILD = `<union-station-map kinds="rest,rider">
  <script type="application/json">
    { "facilities": ["drinking_water"], "openNow": true, "pageSize": 10 }
  </script>
</union-station-map>`;

export const SITE = `"widgets": {
  "station-map": { "region": "330000", "pageSize": 10 }
}`;

export const BRAND = `:root {
  --union-accent: #0f766e;
}
union-station-map {
  --union-map-height: 560px;
}`;

export const LOOK = `<union-station-map theme="light" size="large" lang="zh-Hans"></union-station-map>`;

export const LEAST = `{
  "v": 1,
  "site": { "id": "zz", "name": "示例市总工会" },
  "api": { "base": "v1/" },
  "collections": { "stations": "v1/stations/index.json" }
}`;

export const WHOLE = `{
  "v": 1,
  "site": {
    "id": "zz", "name": "示例市总工会", "lang": "zh-Hans", "tz": "Asia/Shanghai", "region": "330100"
  },
  "api": { "base": "v1/", "mode": "static" },
  "collections": { "stations": "v1/stations/index.json" },
  "calendar": "v1/calendar/cn-{year}.json",
  "license": "数据许可：……",
  "map": { "base": "none" },
  "theme": { "--union-accent": "#0f766e" },
  "widgets": { "station-map": { "pageSize": 10 } },
  "privacy": { "controller": "示例市总工会", "contact": "……" }
}`;

export const IMPORT = `npx union-widgets import 站点一览表.xlsx --kind stations --crs gcj02 --out site`;

export const STATE = `union-station-map[data-state='problem'] + .hotline { display: block }`;

export const EVENTS = `document.addEventListener('union-station-select', event => {
  console.log(event.station.properties.name);
});`;

export const OLD = `<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>
<union-station-map theme="light">
  <p>名单见<a href="stations.html">文字版站点名单</a>。</p>
</union-station-map>`;

export const CSP = `default-src 'none'; script-src 'nonce-…'; connect-src https://HOST; img-src https://HOST data: blob:;
require-trusted-types-for 'script'; trusted-types union-widgets`;

export const NONCE = `<script type="module" nonce="…" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>`;

export const FIXED = `<script type="module" src="https://HOST/cdn/${version}/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>`;
