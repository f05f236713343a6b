import { html, nothing, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { copyText } from '../../base/copy-text.ts';
import { saveBlob } from '../../base/save-blob.ts';
import { UnionElement } from '../../base/union-element.ts';
import type { UnionAnnouncer } from '../../elements/announcer/announcer.ts';
import { styles } from './builder.styles.ts';
import { codeStep } from './code-step.ts';
import { drawPicture, pngOf } from './picture.ts';
import { fitFrame, previewPart, showInFrame, showInPlace } from './preview.ts';
import type { PreviewWidth, Shown } from './preview.ts';
import { sourceStep } from './source-step.ts';
import { elementText, frameAddress } from './snippet.ts';
import { hasSource, placesOf, snippetOf, widgetsFor, type BuilderState } from './state.ts';
import { lookStep, widgetStep } from './widget-steps.ts';
import { attributesOf, widgetOf } from './widgets.ts';
import type { Datum, Engine, Imported, ListKind, NoSite, SiteFiles } from './work.ts';

/** A blank site of this origin that the preview asks for files that are not uploaded yet. */
const PREVIEW_ROOT = '-preview-';

/** How many previews there were: a copy that a widget keeps of one site is not shown for the next. */
let previews = 0;

/**
 * The page on which a webmaster makes the code for a widget, or all files for a web space, of an API's
 * address or of an Excel list. All of it in the browser: nothing is sent anywhere.
 */
export class UnionBuilder extends UnionElement {
  static readonly tag = 'union-builder';
  static override styles = [UnionElement.styles, styles];

  /** Folder of the version that is shown and packed, with a slash at its end; none in a bundle. */
  static cdn = '';
  /** What does the work; a worker on the builder's own page. */
  static engine: Engine | undefined;

  @state() protected model: BuilderState = {
    source: 'excel',
    lists: [],
    site: undefined,
    name: '',
    accent: '',
    privacy: '',
    widget: 'station-map',
    answers: {},
    destination: 'page',
    hasLoader: false,
    carrier: undefined,
    upload: '',
  };

  @state() private kind: ListKind = 'stations';
  @state() private crs: Datum | '' = '';
  @state() private busy = '';
  @state() private refused: NoSite | undefined;
  @state() private last: Imported | undefined;
  @state() private fault = '';
  @state() private width: PreviewWidth = 'phone';
  @state() private asked = false;

  @query('union-announcer') private announcer!: UnionAnnouncer;
  @query('.frame') private frame!: HTMLElement | null;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  private files: SiteFiles | undefined;
  private shown = '';
  private drawing = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.fit);
  }

  private get engine(): Engine {
    return UnionBuilder.engine!;
  }

  /** Changes what is asked and shows it. */
  private change(part: Partial<BuilderState>): void {
    const model = { ...this.model, ...part };
    const fitting = widgetsFor(model);
    const isThere = fitting.some(({ name }) => name === model.widget);
    // What one source has the other may not.
    this.model =
      isThere || !fitting[0] ? model : { ...model, widget: fitting[0].name, answers: {} };
  }

  /** Does a piece of work with words that say so; what fails is told. */
  private async during(words: string, work: () => Promise<void>): Promise<void> {
    this.busy = words;
    this.fault = '';
    this.announcer.say(words);
    try {
      await work();
    } catch (error) {
      this.fault = String((error as Error).message);
    }
    this.busy = '';
  }

  protected override render() {
    const { model } = this;
    const ready = hasSource(model);
    return html`<div class="builder">
      <div class="columns">
        <div class="steps">
          ${sourceStep(
            {
              model,
              kind: this.kind,
              crs: this.crs,
              busy: this.busy,
              asked: this.asked,
              refused: this.refused,
              last: this.last,
              fault: hasSource(model) ? '' : this.fault,
            },
            {
              change: part => this.change(part),
              kind: kind => (this.kind = kind),
              crs: crs => (this.crs = crs),
              take: file => void this.take(file),
              find: address => void this.find(address),
              forget: kind => void this.forget(kind),
            },
          )}
          ${
            ready
              ? html`${widgetStep(model, part => this.change(part))}
                ${lookStep(model, part => this.change(part))}
                ${codeStep(model, {
                  busy: this.busy,
                  fault: this.fault,
                  canZip: model.source === 'excel' && UnionBuilder.cdn !== '',
                  change: part => this.change(part),
                  copy: text => void this.copy(text),
                  zip: () => void this.zip(),
                  save: () => void this.savePicture(),
                })}`
              : nothing
          }
        </div>
        ${ready ? previewPart(this.width, width => (this.width = width)) : nothing}
      </div>
      <union-announcer></union-announcer>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.frame && hasSource(this.model)) void this.show();
    if (this.canvas && hasSource(this.model)) void this.draw(this.canvas);
  }

  /** Takes in a list. Its report stands whatever came of it. */
  private async take(file: File): Promise<void> {
    const { kind, crs } = this;
    this.asked = true;
    const isPlaced = kind === 'stations' || kind === 'reading';
    if (isPlaced && !crs) return this.announcer.say('请先选坐标是从哪种地图上取的', 'assertive');
    await this.during(`正在读取 ${file.name}……`, async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const imported = await this.engine('import', { kind, crs, fileName: file.name, bytes });
      this.last = imported;
      this.files = undefined;
      const others = this.model.lists.filter(list => list.kind !== imported.kind);
      const lists = imported.kept > 0 ? [...others, imported] : this.model.lists;
      this.change({ lists });
      this.announcer.say(`读取 ${imported.read} 行，导入 ${imported.kept} 行`);
    });
  }

  private async forget(kind: ListKind): Promise<void> {
    await this.engine('forget', kind);
    this.files = undefined;
    this.last = undefined;
    this.change({ lists: this.model.lists.filter(list => list.kind !== kind) });
  }

  private async find(address: string): Promise<void> {
    await this.during('正在查找站点文档……', async () => {
      const found = await this.engine('find', { address, page: location.href });
      this.refused = found.ok ? undefined : found;
      this.change({ site: found.ok ? found : undefined });
      this.announcer.say(found.ok ? `找到了：${found.name}` : '没有找到站点文档', 'assertive');
    });
  }

  /** Shows the widget as it is now, unless it is shown already. */
  private async show(): Promise<void> {
    const { model } = this;
    const { name, accent, privacy, lists } = model;
    const said = [
      model.source,
      model.site?.url,
      name,
      accent,
      privacy,
      lists.map(list => [list.file, list.kept]),
    ];
    const attributes = attributesOf(model.widget, model.answers);
    const key = JSON.stringify([said, model.widget, attributes, this.width]);
    if (key === this.shown) return;
    const isOther = JSON.parse(this.shown || '[0]')[0];
    if (JSON.stringify(isOther) !== JSON.stringify(said)) this.files = undefined;
    this.shown = key;
    if (model.source === 'excel') {
      this.files ??= await this.engine('files', { name, accent, privacy });
      if (this.shown !== key) return;
    }
    const root = new URL(`/${PREVIEW_ROOT}${++previews}/`, location.origin).href;
    const shown: Shown = {
      widget: model.widget,
      attributes,
      site: model.source === 'excel' ? `${root}.well-known/union-widgets.json` : model.site!.url,
      files: model.source === 'excel' ? this.files : undefined,
      loader: UnionBuilder.cdn && `${UnionBuilder.cdn}union-widgets.js`,
    };
    this.put(shown);
  }

  private put(shown: Shown): void {
    const title = `${widgetOf(this.model.widget).title}，试看`;
    this.frame!.textContent = '';
    if (!shown.loader) {
      const place = Object.assign(document.createElement('div'), { className: 'place' });
      this.frame!.append(place);
      showInPlace(place, shown);
      return;
    }
    const frame = Object.assign(document.createElement('iframe'), { title });
    this.frame!.append(frame);
    showInFrame(frame, shown);
    this.fit();
  }

  private readonly fit = (): void => {
    if (this.frame) fitFrame(this.frame, this.width);
  };

  private async copy(text: string): Promise<void> {
    const done = await copyText(text);
    this.announcer.say(done ? '已复制' : '浏览器不让复制，请选中代码自己复制', 'assertive');
    this.fault = done ? '' : '浏览器不让复制，请选中上面的代码，按 Ctrl-C。';
  }

  private async zip(): Promise<void> {
    const { name, accent, privacy, widget } = this.model;
    await this.during('正在打包……', async () => {
      const { title } = widgetOf(widget);
      const made = await this.engine('zip', {
        answers: { name, accent, privacy },
        cdn: UnionBuilder.cdn,
        widget,
        title,
        element: elementText({ ...snippetOf(this.model), title }),
      });
      saveBlob(made.name, new Blob([made.bytes], { type: 'application/zip' }));
      this.announcer.say(`压缩包做好了，${made.files} 个文件`);
    });
  }

  /** Draws the picture with its QR code, of what is chosen now. */
  private async draw(canvas: HTMLCanvasElement): Promise<void> {
    const turn = ++this.drawing;
    const { model } = this;
    if (!placesOf(model).isReal) return;
    const address = frameAddress(snippetOf(model));
    const code = await this.engine('code', address);
    if (turn !== this.drawing) return;
    const list = model.lists.find(({ kept }) => kept > 0);
    drawPicture(canvas, {
      name: model.source === 'excel' ? model.name || '本单位工会' : (model.site?.name ?? ''),
      title: widgetOf(model.widget).title,
      line:
        model.source === 'excel' && list
          ? `共 ${list.kept} ${list.counted}`
          : widgetOf(model.widget).about,
      accent: /^#[\da-f]{6}$/i.test(model.accent) ? model.accent : '#c8102e',
      address,
      code,
    });
  }

  private async savePicture(): Promise<void> {
    const blob = this.canvas && (await pngOf(this.canvas));
    if (blob) saveBlob(`${widgetOf(this.model.widget).title}.png`, blob);
  }
}
