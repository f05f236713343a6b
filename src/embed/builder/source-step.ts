import { html, nothing, type TemplateResult } from 'lit';
import type { UnionFile } from '../../elements/file/file.ts';
import { reportView } from './report-view.ts';
import type { BuilderState } from './state.ts';
import { triedLines } from './words.ts';
import type { Datum, Imported, ListKind, NoSite } from './work.ts';

interface View {
  model: BuilderState;
  kind: ListKind;
  crs: Datum | '';
  busy: string;
  /** A list was dropped, so that what is missing is named. */
  asked: boolean;
  refused: NoSite | undefined;
  last: Imported | undefined;
  /** What did not work, in words. */
  fault: string;
}

interface Acts {
  change(part: Partial<BuilderState>): void;
  kind(kind: ListKind): void;
  crs(crs: Datum | ''): void;
  take(file: File): void;
  find(address: string): void;
  forget(kind: ListKind): void;
}

const KINDS: readonly (readonly [ListKind, string])[] = [
  ['stations', '服务站点（驿站、服务窗口……）'],
  ['reading', '职工书屋、阅读站点'],
  ['craftsmen', '劳模工匠'],
  ['standings', '竞赛成绩'],
];

const DATUMS: readonly (readonly [Datum | '', string])[] = [
  ['', '请选择'],
  ['gcj02', '高德、腾讯地图'],
  ['bd09', '百度地图'],
  ['wgs84', 'GPS、天地图、国家 2000'],
];

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The largest list the importer reads, see docs/import.md. */
const MOST = 20 * 1024 * 1024;

/** First step: an Excel list, or the address of an API. */
export function sourceStep(view: View, acts: Acts): TemplateResult {
  const { model } = view;
  return html`<section aria-labelledby="source">
    <h2 id="source">1 资料</h2>
    <p>都在您的浏览器里完成，名单不会上传到任何地方。</p>
    <div class="fields">
      <union-segmented
        label="资料从哪里来"
        label-hidden
        .value=${model.source}
        @change=${(event: Event) => acts.change({ source: valueOf(event) as 'excel' })}
      >
        <option value="excel">Excel 名单</option>
        <option value="address">接口网址</option>
      </union-segmented>
      ${model.source === 'excel' ? fromExcel(view, acts) : fromAddress(view, acts)}
    </div>
    ${
      view.fault
        ? html`<union-notice tone="problem" heading="没有做成">${view.fault}</union-notice>`
        : nothing
    }
    ${view.busy ? html`<union-progress label=${view.busy} figures="none"></union-progress>` : nothing}
  </section>`;
}

function fromExcel({ model, kind, crs, asked, last }: View, acts: Acts) {
  const isPlaced = kind === 'stations' || kind === 'reading';
  const lacks = asked && isPlaced && !crs;
  return html`<union-select
      label="这是什么名单"
      .value=${kind}
      @change=${(event: Event) => acts.kind(valueOf(event) as ListKind)}
    >
      ${KINDS.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
    </union-select>
    ${
      isPlaced
        ? html`<union-select
            name="crs"
            label="坐标从哪种地图上取的"
            hint="选错会差几十米到一千多米，程序不猜。"
            error=${lacks ? '请先选坐标是从哪种地图上取的，再放名单。' : ''}
            required
            .value=${crs}
            @change=${(event: Event) => acts.crs(valueOf(event) as Datum)}
          >
            ${DATUMS.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
          </union-select>`
        : nothing
    }
    <union-file
      label="名单文件"
      hint="原表不必改格式；读不懂的地方会指出在哪一格。"
      accept=".xlsx,.xls,.csv"
      max-bytes=${MOST}
      @change=${(event: Event) => {
        const chosen = event.target as UnionFile;
        const [file] = chosen.files;
        // The report names it; the field is free for the next one.
        chosen.files = [];
        if (file) acts.take(file);
      }}
    ></union-file>
    ${last ? html`<div class="report">${reportView(last)}</div>` : nothing} ${taken(model, acts)}`;
}

/** What was taken in; several lists make one site. */
function taken({ lists }: BuilderState, acts: Acts) {
  if (lists.length === 0) return nothing;
  return html`<div>
    <h3>已有的名单</h3>
    ${lists.map(
      ({ kind, file, kept, counted }) =>
        html`<div class="acts">
          <span>${file}（${kept} ${counted}）</span>
          <union-button variant="quiet" @click=${() => acts.forget(kind)}>去掉这份</union-button>
        </div>`,
    )}
    <p class="muted">还可以再放另一种名单，合成一个网站；同一种再放一次就换成新的。</p>
  </div>`;
}

function fromAddress({ model, refused, busy }: View, acts: Acts) {
  return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const data = new FormData(event.target as HTMLFormElement);
        acts.find(String(data.get('address') ?? ''));
      }}
    >
      <union-field
        inputmode="url"
        name="address"
        label="接口或站点文档的网址"
        hint="如 https://api.example.org/；写域名也行"
      ></union-field>
      <p></p>
      <union-button type="submit" ?busy=${busy !== ''}>查找</union-button>
    </form>
    ${
      refused
        ? html`<union-notice tone="problem" heading="没有找到站点文档">
            试过：
            <ul class="tried">
              ${triedLines(refused).map(line => html`<li>${line}</li>`)}
            </ul>
          </union-notice>`
        : nothing
    }
    ${
      model.site
        ? html`<union-notice tone="success" heading="找到了：${model.site.name}"
            >${model.site.url}</union-notice
          >`
        : nothing
    }`;
}
