/** A video that loads when a person asks for it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import type { PartContext } from '../part.ts';
import { press } from './controls.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { partStyles } from './part.styles.ts';
import { mayLoad, outward, partTitle, perContext } from './part-tools.ts';
import { isVideoFile, lengthText } from './video-kind.ts';

/** The sign of a player. */
const SIGN = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
  <path d="M4 2.5v11l9-5.5z"></path>
</svg>`;

/** Draws the part. */
export function draw(context: PartContext): TemplateResult {
  return viewOf(context).render();
}

const viewOf = perContext(context => new VideoView(context));

/**
 * The poster and a button, in a room of the player's size. Nothing is asked of the video's server
 * before the button is pressed, but the poster. A page that plays it,
 * and a file on a host that the site does not name, is a link.
 */
class VideoView {
  private context: PartContext;
  private words: MoreWords;
  private stage: 'poster' | 'player' | 'failed' = 'poster';

  constructor(context: PartContext) {
    this.context = context;
    this.words = moreWords(context);
  }

  render(): TemplateResult {
    const { context, words } = this;
    const { video } = context.person;
    const src = this.url(video?.src);
    return html`${partTitle(context, 'video', video?.title ?? words.t('videoTitle'))}
    ${src ? this.view(src) : html`<p class="muted">${words.t('videoNone')}</p>`}`;
  }

  private view(src: string): TemplateResult {
    if (this.stage === 'failed') return this.failed(src);
    const room = this.stage === 'player' ? this.player(src) : this.poster(src);
    return html`<div class="screen">${room}</div>`;
  }

  private poster(src: string): TemplateResult {
    const { words } = this;
    const { poster, seconds } = this.context.person.video!;
    const picture = this.url(poster);
    const length = seconds === undefined ? undefined : lengthText(seconds);
    const isFile = isVideoFile(src) && mayLoad(src, this.context);
    const act = isFile
      ? length
        ? words.t('videoPlayLength', { length })
        : words.t('videoPlay')
      : length
        ? words.t('videoPageLength', { length })
        : words.t('videoPage');
    return html`${
        picture
          ? html`<img class="fill" src=${picture} alt="" loading="lazy" decoding="async" />`
          : nothing
      }
      <div class="fill start">
        ${
          isFile
            ? press(html`${SIGN}${act}`, this.play, { kind: 'primary' })
            : outward(src, act, words, { look: 'press primary' })
        }
      </div>`;
  }

  private player(src: string): TemplateResult {
    const { words, context } = this;
    const { poster, captions, title } = context.person.video!;
    const track = this.url(captions);
    // Browsers read captions of another origin only where the video, too, is asked for by CORS.
    const cors = track && new URL(track, location.href).origin !== location.origin;
    return html`<video
      class="fill"
      controls
      playsinline
      crossorigin=${cors ? 'anonymous' : nothing}
      aria-label=${title ?? words.t('videoTitle')}
      poster=${this.url(poster) ?? nothing}
      src=${src}
      @error=${this.fail}
    >
      ${
        track
          ? html`<track
              kind="captions"
              default
              src=${track}
              srclang=${context.person.lang ?? words.lang}
              label=${words.t('videoCaptions')}
            />`
          : nothing
      }
    </video>`;
  }

  private failed(src: string): TemplateResult {
    const { words } = this;
    return html`<div role="alert">
      <p>${words.t('videoFailed')}</p>
      <p class="muted">${words.t('videoFailedText')}</p>
      <div class="acts">
        ${press(words.t('retry'), this.play)} ${outward(src, words.t('videoOpen'), words)}
      </div>
    </div>`;
  }

  private url(href: string | undefined): string | undefined {
    return safeUrl(href && this.context.resolve(href));
  }

  private play = async (): Promise<void> => {
    const { host } = this.context;
    this.stage = 'player';
    this.context.requestUpdate();
    await (host as Partial<{ updateComplete: Promise<unknown> }>).updateComplete;
    const player = host.shadowRoot?.querySelector<HTMLVideoElement>('.screen video');
    player?.focus();
    // A browser that wants a second press shows its own button.
    await player?.play().catch(() => undefined);
  };

  private fail = (): void => {
    this.stage = 'failed';
    this.context.requestUpdate();
  };
}

export const styles = css`
  ${partStyles}
  /* 16:9 by padding: engines before 2021 know no aspect-ratio. */
  .part .screen {
    position: relative;
    height: 0;
    padding-bottom: 56.25%;
    overflow: hidden;
    border-radius: var(--union-radius);
    background: #111;
  }
  .part .fill {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .part .sign {
    width: 1em;
    height: 1em;
    margin-inline-end: 8px;
    fill: currentColor;
  }
  .part .start {
    display: flex;
    align-items: flex-end;
    padding: var(--union-space-4);
  }
  @media print {
    .part.video {
      display: none;
    }
  }
`;
