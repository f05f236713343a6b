import { html, type TemplateResult } from 'lit';
import { LocaleController } from '../../base/locale-controller.ts';
import type { ResourceProblem } from '../../base/resource-controller.ts';
import { stayIn } from '../../base/stay-in.ts';
import type { Host } from '../../base/words-controller.ts';
import { styles as notice } from '../../elements/notice/notice.styles.ts';
import { joinTrouble } from '../../locale/join-trouble/namespace.ts';
import { problems } from '../../locale/problems/namespace.ts';
import { adopt, dress } from '../../base/dress.ts';
import { noticeView, type Told } from './state-view.ts';
import { styles } from './trouble.styles.ts';

/** The drawing of a warning, as in `union-icon`. */
const SIGN = 'M12 3.8 21.4 20H2.6ZM12 10v4.6M12 17.2h.01';

/** What a widget without its form wears and says. It comes when there is something to say. */
export class Trouble {
  #host: Host;
  #words: LocaleController<[typeof joinTrouble, typeof problems]>;

  constructor(host: Host) {
    this.#host = host;
    this.#words = new LocaleController(host, joinTrouble, problems);
  }

  /** Puts on the design of the house. */
  wear(): void {
    const root = this.#host.shadowRoot!;
    dress(this.#host);
    adopt(root, notice);
    adopt(root, styles);
  }

  /** What happened and what to do; undefined while the words in that language are on their way. */
  tell({ code }: ResourceProblem, lang: string): Told | undefined {
    const words = this.#words;
    if (words.lang !== lang) return undefined;
    const [title, advice] = (['title', 'advice'] as const).map(part =>
      words.word(`problem.${code}.${part}`, words.t(`problem.unknown.${part}`)),
    );
    return { title: title!, advice: advice! };
  }

  /** The form is a copy kept earlier, and this is how old it is. */
  staleView(since: number, retry: () => void): TemplateResult {
    const words = this.#words;
    const title = words.t('stale.title');
    const advice = words.t('stale.text', { ago: words.relativeTime(since) });
    const again = html`<button class="control" type="button" @click=${stayIn(retry)}>
      ${words.t('retry')}
    </button>`;
    return noticeView('warning', { title, advice }, again, SIGN);
  }
}
