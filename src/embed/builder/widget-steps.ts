import { html, nothing, type TemplateResult } from 'lit';
import { optionView } from './option-view.ts';
import { widgetsFor, type BuilderState } from './state.ts';
import { widgetOf, type WidgetName } from './widgets.ts';

type Change = (part: Partial<BuilderState>) => void;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Second step: what the source has something for. */
export function widgetStep(model: BuilderState, change: Change): TemplateResult {
  return html`<section aria-labelledby="widget">
    <h2 id="widget">2 组件</h2>
    <union-choice
      label="放哪一个"
      label-hidden
      .value=${model.widget}
      @change=${(event: Event) => change({ widget: valueOf(event) as WidgetName, answers: {} })}
    >
      ${widgetsFor(model).map(
        ({ name, title, about }) =>
          html`<option value=${name} data-hint=${about}>${title}</option>`,
      )}
    </union-choice>
  </section>`;
}

/** Third step: look and settings; what few need is behind a line to open. */
export function lookStep(model: BuilderState, change: Change): TemplateResult {
  const { answers, source } = model;
  const { options } = widgetOf(model.widget);
  const tell = (name: string, value: string) => change({ answers: { ...answers, [name]: value } });
  const shown = (first: boolean) =>
    options
      .filter(option => Boolean(option.first) === first)
      .map(option => optionView(option, answers, tell));
  return html`<section aria-labelledby="look">
    <h2 id="look">3 外观和选项</h2>
    <div class="fields">
      ${source === 'excel' ? siteFields(model, change) : nothing} ${shown(true)}
      <union-select
        name="theme"
        label="颜色"
        hint="网站只有浅色一面的，选“总是浅色”。"
        .value=${answers['theme'] ?? ''}
        @change=${(event: Event) => tell('theme', valueOf(event))}
      >
        <option value="">跟随访客的系统</option>
        <option value="light">总是浅色</option>
        <option value="dark">总是深色</option>
        <option value="contrast">高对比</option>
      </union-select>
      <union-choice
        type="checkbox"
        name="size"
        .checked=${answers['size'] === 'large'}
        @change=${(event: Event) => tell('size', (event.target as HTMLInputElement).checked ? 'large' : '')}
        >大字版（适老化）</union-choice
      >
      <details>
        <summary>更多设置</summary>
        <div class="fields">
          ${shown(false)}
          <union-select
            name="lang"
            label="语言"
            .value=${answers['lang'] ?? ''}
            @change=${(event: Event) => tell('lang', valueOf(event))}
          >
            <option value="">随网页</option>
            <option value="zh-Hans">简体中文</option>
            <option value="zh-Hant">繁體中文</option>
            <option value="en">English</option>
            <option value="ug">ئۇيغۇرچە</option>
          </union-select>
        </div>
      </details>
    </div>
  </section>`;
}

/** What a new site says of itself; an API's says it already. */
function siteFields(model: BuilderState, change: Change): TemplateResult {
  return html`<union-field
      name="name"
      label="工会全称"
      hint="如“某某市总工会”"
      .value=${model.name}
      @change=${(event: Event) => change({ name: valueOf(event) })}
    ></union-field>
    <union-field
      name="accent"
      label="主色"
      hint="如 #c8102e；不填用工会红"
      error=${model.accent && !/^#[\da-f]{6}$/i.test(model.accent) ? '请写 # 和六位，如 #c8102e。' : ''}
      .value=${model.accent}
      @change=${(event: Event) => change({ accent: valueOf(event).trim() })}
    ></union-field>
    <union-field
      name="privacy"
      label="个人信息找谁问"
      hint="部门和电话，写进站点文档；可不填"
      .value=${model.privacy}
      @change=${(event: Event) => change({ privacy: valueOf(event) })}
    ></union-field>`;
}
