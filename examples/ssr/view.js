import { html } from 'lit';
import 'union-widgets/elements/avatar';
import 'union-widgets/elements/badge';
import 'union-widgets/elements/button';
import 'union-widgets/elements/field';
import 'union-widgets/elements/notice';
import 'union-widgets/elements/progress';
import 'union-widgets/elements/switch';
import 'union-widgets/elements/textarea';
import 'union-widgets/widgets/station-map';

/** One page of elements, and a widget with what the page says until it is ready. */
export const view = html`
  <main>
    <h1>示例市总工会</h1>
    <union-notice heading="本周六照常开放" tone="info"
      >示例路驿站 8:00 至 20:00 开放。</union-notice
    >
    <p>
      <union-avatar name="示例"></union-avatar>
      <union-badge tone="success">已开放</union-badge>
    </p>
    <union-field label="单位名称" hint="写全称"></union-field>
    <union-textarea label="意见"></union-textarea>
    <union-switch label="只看正在开放的"></union-switch>
    <union-progress label="办理进度" value="40"></union-progress>
    <p><union-button variant="primary">查询</union-button></p>
    <union-station-map src="stations.json" view="list" heading="2">
      <p class="own">站点名单：示例路驿站，示例广场驿站。</p>
    </union-station-map>
  </main>
`;
