import { html, nothing, type TemplateResult } from 'lit';
import { section, type Shown } from '../../../stations/detail-pieces.ts';
import type { StopTime, TimedStop } from '../../../stations/stop-times.ts';
import { fewText, usualHours } from '../../../stations/usual-lines.ts';
import { stopsOf } from './detail-view.ts';
import type { MoreView } from './detail-more.ts';
import type { MoreWords } from './more-words.ts';

/** Where a mobile station stands, the next stop first; what is over is said to be. */
export function stopsView(view: MoreView): Shown {
  const stops = stopsOf(view);
  if (stops.length === 0) return nothing;
  return section(
    view,
    'timetable',
    view.words.t('timetable'),
    html`<ol class="rows">
      ${stops.map(one => stopRow(view, one))}
    </ol>`,
  );
}

function stopRow(view: MoreView, { stop, time }: TimedStop): TemplateResult {
  const { words, context } = view;
  const isWritten = time.kind === 'written';
  const about = [isWritten ? stop.hours : weekText(view, stop.hours), stop.note].filter(Boolean);
  return html`<li class=${time.kind}>
    ${isWritten ? nothing : html`<p class="when figures">${stopText(words, time, context.now)}</p>`}
    <p><bdi>${stop.place}</bdi></p>
    ${
      about.length
        ? html`<p class="muted small figures"><bdi>${about.join(words.t('dot'))}</bdi></p>`
        : nothing
    }
  </li>`;
}

/** The days of the week it comes on; empty of a stop on single dates, whose time is all there is to say. */
function weekText({ words, context }: MoreView, hours: string): string {
  const usual = usualHours(words, context, hours);
  return usual && !usual.isSeasonal ? fewText(words, usual) : '';
}

/** 现在，至 17:00; 今天 14:00–17:00; 已结束. */
export function stopText(words: MoreWords, time: StopTime, now: number): string {
  if (time.kind === 'past') return words.t('stopPast');
  if (time.kind === 'on') {
    return time.until === undefined
      ? words.t('hours.always')
      : words.t('stopNow', { time: endText(words, time.until, now) });
  }
  if (time.kind === 'written') return '';
  const { from, until } = time;
  const day = dayText(words, from, now);
  if (until === undefined) return `${day} ${words.time(from)}`;
  return words.t('stopSpan', { day, from: words.time(from), to: endText(words, until, from) });
}

function dayText(words: MoreWords, at: number, now: number): string {
  const day = words.date(at);
  if (day === words.date(now)) return words.t('today');
  return day === words.date(now + 86_400_000)
    ? words.t('tomorrow')
    : words.date(at, { style: 'day' });
}

/** A time of day, and that it is of the next one; midnight is the end of this. */
function endText(words: MoreWords, until: number, from: number): string {
  const time = words.time(until);
  if (words.date(until) === words.date(from)) return time;
  return time === '00:00' ? '24:00' : `${words.t('nextDay')}${time}`;
}
