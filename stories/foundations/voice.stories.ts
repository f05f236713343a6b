import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/empty/index.ts';
import '../../src/elements/field/index.ts';
import '../../src/elements/notice/index.ts';
import '../../src/elements/table/index.ts';
import { specimen } from './specimen.ts';

const meta: Meta = {
  title: 'Foundations/Voice',
  parameters: {
    docs: {
      description: {
        component:
          '说清楚，说人话，说得短。先说出了什么事，再说怎么办。称呼读者用“您”。\n\nClear, kind, short: what happened, then what to do. The rules are for Chinese, which is the source of the other languages.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

/** What not to write, what to write, and why. */
type Pair = readonly [avoid: string, prefer: string, because: string];

const pairs = (label: string, rows: readonly Pair[]) =>
  html`<union-table narrow="cards" label=${label}>
    <table>
      <thead>
        <tr>
          <th scope="col">不写</th>
          <th scope="col">写</th>
          <th scope="col">为什么</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([avoid, prefer, because]) =>
            html`<tr>
              <td>${avoid}</td>
              <td><b>${prefer}</b></td>
              <td>${because}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </union-table>`;

export const Principles: Story = {
  name: '四条',
  render: () =>
    specimen(
      html`<h1>用语</h1>
        <p>读者可能正在路边、戴着手套、信号不好，也可能第一次自己办事。写的时候想着他。</p>
        <h2>先说出了什么事，再说怎么办</h2>
        <p>一句话只说一件事。能让人马上动手的，放在前面。</p>
        <h2>说人话</h2>
        <p>不用行话和机关话；非用不可的名称，第一次出现时解释。</p>
        <h2>不怪人，也不夸张</h2>
        <p>
          不写“非法”“错误操作”，不用感叹号，不说“亲”“哦”。称呼读者用“您”，自己一方写单位的名字。
        </p>
        <h2>短</h2>
        <p>按钮两到六个字，提示不超过两行。删掉不影响意思的字，就删掉。</p>
        <p class="note">中文是源文，其他语言由它译出；写得清楚，才译得清楚。</p>`,
    ),
};

export const Labels: Story = {
  name: '标签和提示',
  render: () =>
    specimen(
      html`<h1>标签和提示</h1>
        ${pairs('标签和提示', [
          ['请输入您的手机号码', '手机号码', '标签是名字，不是请求；框在那里，就是请您填'],
          [
            '工作单位（必填）',
            '工作单位 *',
            '必填的只打星号，元件自己会加；表单开头说一句“带 * 的必须填写”',
          ],
          ['格式：YYYY-MM-DD', '例如 1990-05-01', '给例子，比给格式好懂'],
          ['请如实填写，否则后果自负', '审核时会与身份证核对', '说明要做什么用，不吓人'],
          ['占位文字里写要求', '写在标签下面的提示里', '一开始填，占位文字就没了'],
          ['性别、民族、政治面貌……先问了再说', '只问这件事用得着的', '少问一项，多一个人填完'],
        ])}
        <union-field
          label="手机号码"
          type="tel"
          hint="审核结果用短信通知到这个号码。"
          autocomplete="tel"
        ></union-field>`,
    ),
};

export const Errors: Story = {
  name: '错误',
  render: () =>
    specimen(
      html`<h1>错误</h1>
        <p>两半句：哪里不对，怎样改。说得出具体的，就说具体的；不出现错误代码。</p>
        ${pairs('错误', [
          ['输入有误', '身份证号码应为 18 位，现在是 17 位', '说出差在哪里'],
          ['该字段为必填项', '请填写姓名', '没有人叫它“字段”'],
          ['手机号非法！', '手机号码应为 11 位数字', '号码没有犯法，人也没有'],
          ['网络异常（ERR_TIMEOUT）', '没有连上服务器。请检查网络，稍后重试', '代码对读者没有用'],
          ['提交失败，请重新填写', '没有提交成功，您填的内容还在。请稍后重试', '先让人放心'],
          ['文件过大', '照片大于 10 MB。请换一张，或用手机拍一张小些的', '告诉人下一步'],
          ['您无权访问', '这一页只给本单位工会的工作人员看', '说明规矩，不是驱赶'],
        ])}
        <union-field
          label="身份证号码"
          value="41010119900501001"
          error="身份证号码应为 18 位，现在是 17 位。"
        ></union-field>`,
    ),
};

export const Empty: Story = {
  name: '空状态',
  render: () =>
    specimen(
      html`<h1>空状态</h1>
        <p>为什么是空的，可以做什么。不是谁的错，也不用卖萌。</p>
        ${pairs('空状态', [
          ['暂无数据', '还没有站点', '说出没有的是什么'],
          ['查无结果', '没有找到“火星基地”。换个词，或清除筛选', '重复人写的词，给一条路'],
          ['敬请期待', '名单 3 月 1 日公布', '说得出日子，就说日子'],
          ['您还没有任何申请记录哦～', '您还没有申请过', '不装亲热'],
        ])}
        <union-empty heading="附近一公里没有站点" icon="search"
          >最近的在 1.6 公里外的人民路。<union-button slot="actions" variant="primary"
            >看最近的站点</union-button
          ></union-empty
        >`,
    ),
};

export const Buttons: Story = {
  name: '按钮和链接',
  render: () =>
    specimen(
      html`<h1>按钮和链接</h1>
        <p>按钮说它要做的事，用动词开头。看了按钮，不看上下文也知道按下去会怎样。</p>
        ${pairs('按钮和链接', [
          ['确定 / 取消', '提交申请 / 返回修改', '“确定”要人回头看问的是什么'],
          ['点击这里', '查看入会条件', '读屏的人只听链接'],
          ['立即申请！', '申请入会', '不催人'],
          ['删除', '删除这张照片', '要紧的事说全'],
          ['下一步', '下一步：填写单位', '说出下一步是什么'],
          ['更多', '再看 20 个站点', '说出多多少'],
        ])}
        <p>
          <union-button variant="primary">提交申请</union-button>
          <union-button>返回修改</union-button>
        </p>`,
    ),
};

export const NumbersAndDates: Story = {
  name: '数字、日期和时间',
  render: () =>
    specimen(
      html`<h1>数字、日期和时间</h1>
        ${pairs('数字、日期和时间', [
          ['2026/2/14、26-02-14', '2026年2月14日', '谁都读得出，不会读错次序'],
          ['下午 2:30 PM', '14:30', '24 小时制，一种写法'],
          ['9:00-17:00', '09:00—17:00', '两位对齐；起止用一字线'],
          ['10800 秒前更新', '3 小时前更新', '用人估得出的单位'],
          ['距离 0.352 km', '350 米', '看得出走不走得到就够了'],
          ['共 12600 人', '12,600 人', '四位以上分节'],
          ['三个工作日内', '3 个工作日内（2月26日前）', '算好日子，不让人数'],
          ['约 98.6123 分', '98.6 分', '同一列小数位一样多'],
        ])}`,
    ),
};

export const Punctuation: Story = {
  name: '标点',
  render: () =>
    specimen(
      html`<h1>标点</h1>
        ${pairs('标点', [
          ['请填写姓名,然后提交.', '请填写姓名，然后提交。', '中文用全角标点'],
          ['请稍候...', '请稍候…', '省略号在窄处用一个字宽'],
          ['加载中!!!', '正在载入', '不用感叹号'],
          ['"入会自愿"', '“入会自愿”', '用弯引号；繁体用「」'],
          ['开放时间:08:30', '开放时间：08:30', '汉字后用全角冒号，钟点里用半角'],
          ['按钮、标题末尾的句号', '不加', '不是句子，不用句号'],
          ['中文 和 English 之间手打空格', '不打', '排版时自动留空隙'],
        ])}`,
    ),
};

export const InPlace: Story = {
  name: '放在一起看',
  render: () =>
    specimen(
      html`<h1>放在一起看</h1>
        <union-notice tone="problem" heading="没有提交成功"
          >您填的内容还在。请检查网络，再试一次。<union-button slot="actions"
            >再试一次</union-button
          ></union-notice
        >
        <union-notice tone="success" heading="申请已收到"
          >回执编号 2026-0214-0007。3 个工作日内（2月26日前）用短信答复您。</union-notice
        >
        <union-notice tone="warning" heading="下面是 3 小时前的内容"
          >现在连不上服务器，开放时间可能已有变化。出发前请打电话问一问。</union-notice
        >`,
    ),
};
