import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/combobox/index.ts';
import type { UnionCombobox } from '../../src/elements/combobox/combobox.ts';

type Args = Pick<
  UnionCombobox,
  | 'label'
  | 'labelHidden'
  | 'hint'
  | 'error'
  | 'value'
  | 'placeholder'
  | 'free'
  | 'unfiltered'
  | 'busy'
  | 'required'
  | 'readonly'
  | 'disabled'
> & { choices: unknown };

const CITIES = html`
  <option value="410100" data-py="zzs" data-extra="河南省">郑州市</option>
  <option value="410200" data-py="kfs" data-extra="河南省">开封市</option>
  <option value="410300" data-py="lys" data-extra="河南省">洛阳市</option>
  <option value="430100" data-py="css" data-extra="湖南省">长沙市</option>
  <option value="430200" data-py="zzs" data-extra="湖南省">株洲市</option>
  <option value="320100" data-py="njs" data-extra="江苏省">南京市</option>
  <option value="320400" data-py="czs" data-extra="江苏省">常州市</option>
  <option value="320500" data-py="szs" data-extra="江苏省">苏州市</option>
  <option value="341300" data-py="szs" data-extra="安徽省">宿州市</option>
`;

const DISTRICTS = html`
  <optgroup label="江苏省南京市">
    <option value="320106" data-py="glq">鼓楼区</option>
    <option value="320102" data-py="xwq">玄武区</option>
  </optgroup>
  <optgroup label="福建省福州市">
    <option value="350102" data-py="glq">鼓楼区</option>
    <option value="350103" data-py="tjq">台江区</option>
  </optgroup>
  <optgroup label="河南省开封市">
    <option value="410204" data-py="glq">鼓楼区</option>
  </optgroup>
`;

const EMPLOYERS = html`
  <option value="e1" data-py="slwlyxgs" data-extra="郑州市示例区一路 1 号">示例物流有限公司</option>
  <option value="e2" data-py="slwlyxgszzfgs" data-extra="郑州市示例区二路 20 号 3 层">
    示例物流有限公司郑州分公司
  </option>
  <option value="e3" data-py="slcyglyxgs" data-extra="开封市示例区三路 5 号">
    示例餐饮管理有限公司
  </option>
  <option value="e4" data-py="sljzgcjtyxgs" data-extra="洛阳市示例区四路 88 号" disabled>
    示例建筑工程集团有限公司
  </option>
`;

/** As many as a province has, made by counting. */
const STREETS = Array.from(
  { length: 3000 },
  (_, n) =>
    html`<option value=${String(n + 1)} data-py=${`sld${n + 1}jd`}>示例第 ${n + 1} 街道</option>`,
);

const meta: Meta<Args> = {
  title: 'Elements/Combobox',
  component: 'union-combobox',
  argTypes: { choices: { table: { disable: true } } },
  args: {
    label: '工作所在的城市',
    labelHidden: false,
    hint: '',
    error: '',
    value: '',
    placeholder: '',
    free: false,
    unfiltered: false,
    busy: false,
    required: false,
    readonly: false,
    disabled: false,
    choices: CITIES,
  },
  render: args =>
    html`<union-combobox
      label=${args.label}
      ?label-hidden=${args.labelHidden}
      hint=${args.hint}
      error=${args.error}
      .value=${args.value}
      placeholder=${args.placeholder}
      ?free=${args.free}
      ?unfiltered=${args.unfiltered}
      ?busy=${args.busy}
      ?required=${args.required}
      ?readonly=${args.readonly}
      ?disabled=${args.disabled}
      >${args.choices}</union-combobox
    >`,
};
export default meta;

type Story = StoryObj<Args>;

/** Types as a person does: what the list then shows is what they would see. */
const typing =
  (text: string): Story['play'] =>
  async ({ canvasElement }) => {
    const combobox = canvasElement.querySelector('union-combobox')!;
    await combobox.updateComplete;
    const input = combobox.shadowRoot!.querySelector('input')!;
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await combobox.updateComplete;
  };

export const Empty: Story = {
  name: '未选择',
  args: { hint: '输入城市名或拼音首字母，例如 zzs。' },
};
export const Required: Story = { name: '必填', args: { required: true } };
export const Chosen: Story = { name: '已选择', args: { value: '410100' } };
export const Found: Story = { name: '按拼音首字母找到', play: typing('zz') };
export const SameNames: Story = {
  name: '同名的选项',
  args: { label: '所在的区', hint: '重名的区，后面写着它属于哪个市。', choices: DISTRICTS },
  play: typing('鼓楼'),
};
export const Nothing: Story = { name: '没有找到', play: typing('示例市') };
export const Free: Story = {
  name: '可以填列表之外的',
  args: {
    label: '工作单位',
    hint: '列表里没有您的单位，就直接写下全称。',
    free: true,
    choices: EMPLOYERS,
  },
};
export const FreeText: Story = {
  name: '填了列表之外的',
  args: { ...Free.args },
  play: typing('示例生鲜配送站'),
};
export const LongNames: Story = {
  name: '长名称和不可选的项',
  args: { ...Free.args },
  play: typing('示例'),
};
export const Many: Story = {
  name: '三千个选项',
  args: { label: '所在的街道', hint: '', choices: STREETS },
  play: typing('街道'),
};
export const Busy: Story = {
  name: '正在查找',
  args: { ...Free.args, unfiltered: true, busy: true, choices: html`` },
  play: typing('示例快递'),
};
export const WithError: Story = {
  name: '有错误',
  args: { error: '请选择您工作的城市，入会申请会转到那里的工会。', required: true },
};
export const ReadOnly: Story = { name: '只读', args: { readonly: true, value: '410100' } };
export const Disabled: Story = { name: '不可用', args: { disabled: true } };

/** The page looks for the choices: here after a moment, from what a server would have. */
export const FromServer: Story = {
  name: '由网页查找',
  args: { ...Free.args, unfiltered: true, choices: html`` },
  render: args => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (event: Event) => {
      const combobox = event.currentTarget as UnionCombobox;
      clearTimeout(timer);
      combobox.busy = combobox.text !== '';
      timer = setTimeout(() => {
        const names = ['物流有限公司', '餐饮管理有限公司', '家政服务部'].map(
          name => `${combobox.text}${name}（示例）`,
        );
        for (const option of [...combobox.children]) option.remove();
        if (combobox.text) combobox.append(...names.map((name, n) => new Option(name, `e${n}`)));
        combobox.busy = false;
      }, 600);
    };
    return html`<union-combobox
      label=${args.label}
      hint=${args.hint}
      free
      unfiltered
      @input=${look}
    ></union-combobox>`;
  },
};
