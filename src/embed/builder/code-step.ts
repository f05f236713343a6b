import { html, nothing, type TemplateResult } from 'lit';
import { EDITORS, survivalOf, type Carrier } from '../editors.ts';
import { scriptTag, snippetText } from './snippet.ts';
import {
  folderOf,
  placesOf,
  snippetOf,
  waysOf,
  type BuilderState,
  type Destination,
} from './state.ts';
import { widgetOf } from './widgets.ts';
import { CARRIER_WORDS, OUTCOME_WORDS } from './words.ts';

interface Acts {
  busy: string;
  fault: string;
  canZip: boolean;
  change(part: Partial<BuilderState>): void;
  copy(text: string): void;
  zip(): void;
  save(): void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Carriers whose snippet needs the loader in the page's template. */
const NEED_LOADER: readonly Carrier[] = ['element', 'div', 'link'];

/** Last step: files to upload, code to copy, a picture to save. */
export function codeStep(model: BuilderState, acts: Acts): TemplateResult {
  return html`<section aria-labelledby="place">
    <h2 id="place">4 放到哪里</h2>
    ${model.source === 'excel' ? upload(model, acts) : nothing} ${code(model, acts)}
    ${picture(model, acts)}
  </section>`;
}

function upload(model: BuilderState, acts: Acts) {
  const wrong = model.upload.trim() !== '' && folderOf(model.upload) === undefined;
  return html`<div class="fields">
    <h3>上传文件</h3>
    <p>一个压缩包，里面有站点资料、组件脚本、试看网页和说明。解开后用 FTP 传到网站的一个文件夹。</p>
    <div class="acts">
      <union-button
        variant="primary"
        ?busy=${acts.busy !== ''}
        ?disabled=${!acts.canZip}
        @click=${acts.zip}
        >下载压缩包</union-button
      >
    </div>
    ${acts.canZip ? nothing : html`<p class="muted">这一页没有组件脚本可打包；在 npm start 的示例网站里可以。</p>`}
    <union-field
      name="upload"
      inputmode="url"
      label="传到哪里"
      hint="文件夹的网址，如 https://www.example.org/gonghui/；填了下面的代码就能直接用"
      error=${wrong ? '这不像一个网址。' : ''}
      .value=${model.upload}
      @change=${(event: Event) => acts.change({ upload: valueOf(event) })}
    ></union-field>
  </div>`;
}

function code(model: BuilderState, acts: Acts) {
  const { destination, hasLoader } = model;
  const ways = waysOf(model);
  const chosen = ways.find(({ carrier }) => carrier === model.carrier) ?? ways[0]!;
  const snippet = snippetOf(model);
  const text = snippetText(chosen.carrier, snippet);
  const editor = EDITORS.find(({ id }) => id === destination);
  const needsLoader = NEED_LOADER.includes(chosen.carrier);
  return html`<div class="fields">
    <h3>粘贴的代码</h3>
    <union-select
      name="destination"
      label="贴到哪里"
      .value=${destination}
      @change=${(event: Event) => acts.change({ destination: valueOf(event) as Destination, carrier: undefined })}
    >
      <option value="page">网页或模板（能写 HTML）</option>
      ${EDITORS.map(({ id, name }) => html`<option value=${id}>${name[0]}</option>`)}
    </union-select>
    <union-choice
      type="checkbox"
      name="loader"
      .checked=${hasLoader}
      @change=${(event: Event) => acts.change({ hasLoader: (event.target as HTMLInputElement).checked, carrier: undefined })}
      >网站模板里已经放了（或能放）组件脚本</union-choice
    >
    <union-select
      name="carrier"
      label="写法"
      .value=${chosen.carrier}
      @change=${(event: Event) => acts.change({ carrier: valueOf(event) as Carrier })}
    >
      ${ways.map(
        ({ carrier, outcome }) =>
          html`<option value=${carrier}>
            ${CARRIER_WORDS[carrier]}：${OUTCOME_WORDS[outcome]}
          </option>`,
      )}
    </union-select>
    ${editor ? html`<p class="muted">${editor.how[0]}。</p>` : nothing} ${warning(model)}
    ${lacking(model)}
    ${
      placesOf(model).isReal
        ? nothing
        : html`<union-notice tone="warning" heading="代码里的网址还要换">
            请在上面填“传到哪里”，或把“https://您的网站/gonghui/”换成实际的网址。
          </union-notice>`
    }
    ${needsLoader ? snippetBlock('放进网站模板，一页一次', scriptTag(snippet), acts) : nothing}
    ${snippetBlock(needsLoader ? '放进正文' : '代码', text, acts)}
    ${acts.fault ? html`<union-notice tone="problem" heading="没有做成">${acts.fault}</union-notice>` : nothing}
  </div>`;
}

/** What the widget shows nothing without. */
function lacking({ widget, answers }: BuilderState) {
  const lack = widgetOf(widget).options.find(
    ({ name, needed }) => needed && !answers[name]?.trim(),
  );
  return lack
    ? html`<union-notice tone="warning" heading="还没有填“${lack.label}”">
        请在第 3 步填上，否则组件不知道显示什么。
      </union-notice>`
    : nothing;
}

/** What the editor leaves of other ways, so that nobody tries them for nothing. */
function warning({ destination, hasLoader }: BuilderState) {
  if (destination === 'page') return nothing;
  const survival = survivalOf(destination);
  const key = hasLoader ? 'withLoader' : 'alone';
  const all = Object.keys(survival) as Carrier[];
  const named = (outcome: string) =>
    all
      .filter(carrier => survival[carrier][key] === outcome)
      .map(carrier => CARRIER_WORDS[carrier]);
  const lost = named('nothing');
  const bare = named('code');
  if (lost.length + bare.length === 0) return nothing;
  return html`<union-notice tone="warning" heading="这个编辑器会改您的代码">
    ${lost.length > 0 ? html`会删掉：${lost.join('、')}。` : nothing}
    ${bare.length > 0 ? html`代码会原样露出来：${bare.join('、')}。` : nothing}
    ${hasLoader ? nothing : '请网站管理员把组件脚本放进模板，能用的写法会多一些。'}
  </union-notice>`;
}

function snippetBlock(label: string, text: string, acts: Acts) {
  return html`<div>
    <h3>${label}</h3>
    <pre dir="ltr" tabindex="0" role="region" aria-label=${label}>${text}</pre>
    <union-button @click=${() => acts.copy(text)}>复制</union-button>
  </div>`;
}

function picture(model: BuilderState, acts: Acts) {
  const { isReal } = placesOf(model);
  return html`<div class="fields">
    <h3>图片（邮件、公众号、打印）</h3>
    ${
      isReal
        ? html`<canvas role="img" aria-label="带二维码的图片，扫码打开组件页"></canvas>
            <div class="acts"><union-button @click=${acts.save}>下载图片</union-button></div>`
        : html`<p class="muted">填了“传到哪里”才能画二维码。</p>`
    }
  </div>`;
}
