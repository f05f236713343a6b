/** The markup of each pattern, as a page would have it. */

export const FORM = `<form novalidate>
  <union-notice tone="problem" tabindex="-1" heading="有 2 处需要修改">
    <ul>
      <li><a href="#name">请填写姓名，与身份证一致。</a></li>
      <li><a href="#phone">手机号码是 11 位数字，请检查是否少填或多填。</a></li>
    </ul>
  </union-notice>

  <union-field id="name" name="name" label="姓名" required autocomplete="name"
               error="请填写姓名，与身份证一致。"></union-field>
  <union-field id="phone" name="phone" type="tel" label="手机号码" required hint="只用于告知办理进度。"
               error="手机号码是 11 位数字，请检查是否少填或多填。"></union-field>
  <union-button type="submit" variant="primary">提交申请</union-button>
</form>`;

export const FIND = `<union-field type="search" label="搜索站点" label-hidden placeholder="名称或地址"></union-field>
<div role="group" aria-label="类型">
  <union-chip value="rest" count="4">户外劳动者驿站</union-chip>
  <union-chip value="driver" count="2" pressed>司机之家</union-chip>
</div>
<p>共 2 个站点</p>
<union-list label="站点">
  <union-list-item>东环物流园司机之家（示例）</union-list-item>
</union-list>
<union-pagination page="1" total="9" page-size="4"></union-pagination>
<union-announcer></union-announcer>`;

export const ASK = `<union-dialog heading="取消这次预约吗？" decisive>
  名额会让给其他人，取消后不能恢复。
  <union-button slot="actions">保留预约</union-button>
  <union-button slot="actions" variant="danger">取消预约</union-button>
</union-dialog>

<script type="module">
  const end = await document.querySelector('union-toast').show('已移除。', { action: '撤销' });
  if (end === 'action') { /* 放回去 */ }
</script>`;

export const STATES = `<union-empty icon="calendar" heading="还没有预约">
  约一位工匠，可以带徒、会诊，也可以到班组来讲课。
  <union-button slot="actions" variant="primary">看看有哪些工匠</union-button>
</union-empty>

<union-notice tone="problem" heading="没有连上服务器">
  请检查网络，稍后重试；急事拨打 12351。
  <union-button slot="actions">重试</union-button>
</union-notice>

<union-notice tone="warning" heading="暂时无法更新">
  下面是 3 小时前保存的内容，可能已有变化。
  <union-button slot="actions">重试</union-button>
</union-notice>`;

export const SHEET = `<union-button><union-icon slot="icon" name="filter"></union-icon>筛选，已选 2 项</union-button>
<union-sheet heading="筛选站点">
  <union-choice type="checkbox" label="类型">
    <option value="rest" selected>户外劳动者驿站</option>
    <option value="driver" selected>司机之家</option>
  </union-choice>
  <union-button slot="actions" variant="primary">看 6 个站点</union-button>
</union-sheet>`;
