import type { StationFeature } from '../../../src/data/generated/types.ts';
import { dateText, timeText } from '../../../src/locale/format.ts';
import { CN_CALENDAR } from '../../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../../src/rules/calendar.ts';
import { OpenNow } from '../../../src/stations/open-now.ts';
import { holidayName, openWords, type StationWords } from '../../../src/stations/open-words.ts';
import { spansText, weekDays, type WeekDay } from '../../../src/stations/week-days.ts';
import type { PlaceWords } from './place-words.ts';

const CALENDAR = makeCalendar(CN_CALENDAR);

/** Hours of stations in words, at one moment; rules and words are the widgets' own. */
export class HoursLines {
  readonly #words: PlaceWords;
  readonly #tz: string;
  readonly #now: number;
  readonly #spoken: StationWords;
  /** Reads hours, each text once. */
  readonly openNow: OpenNow;

  /**
   * @param words with the packs `stations` and `detail`
   * @param tz IANA time zone of the site
   * @param now epoch milliseconds
   */
  constructor(words: PlaceWords, tz: string, now: number) {
    this.#words = words;
    this.#tz = tz;
    this.#now = now;
    this.openNow = new OpenNow(CALENDAR, tz);
    this.#spoken = {
      t: (key, params) => words.t(`stations:${key}`, params),
      word: (key, other) => words.word(`stations:${key}`, other),
      date: (at, style) => dateText(at, words.lang, { zone: tz, ...style }),
      time: at => timeText(at, tz),
    };
  }

  /** “开放中，至 22:00”, and whether that is so. */
  state(feature: StationFeature): { text: string; isOpen: boolean } {
    const open = this.openNow.of(feature, this.#now);
    const text = openWords(this.#spoken, open, feature, this.#now);
    return { text, isOpen: open.state === 'open' };
  }

  /** Whether hours are written so that rules can read them; else they are shown as they are. */
  isRead(written: string): boolean {
    return this.openNow.parse(written).ok;
  }

  /**
   * Seven days from today: the day, its hours, and a remark of the day. None where hours cannot be
   * read on any day.
   */
  week({ properties }: StationFeature): { day: string; hours: string; note: string | undefined }[] {
    const hours = this.openNow.hoursOf(properties);
    if (!hours || (!hours.ok && !properties.specialHours?.length)) return [];
    return weekDays(this.openNow, properties, this.#now, this.#tz).map(day => ({
      day: this.#spoken.date(day.at, { style: 'day' }),
      hours: this.#hoursText(day),
      note: day.note ?? (day.name && holidayName(this.#spoken, day.name)),
    }));
  }

  #hoursText({ spans, why, written }: WeekDay): string {
    const { t } = this.#words;
    if (written !== undefined) return written;
    if (!spans)
      return why === 'unparsed' ? t('detail:dayUnknown') : t(`stations:hours.${why}Short`);
    return spansText(spans, {
      off: t('detail:dayOff'),
      allDay: t('detail:allDay'),
      comma: t('detail:listComma'),
      nextDay: t('detail:nextDay'),
    });
  }

  /** The moment, for the foot of a list that somebody printed. */
  asOf(): string {
    const { date, time } = this.#spoken;
    return `${date(this.#now)} ${time(this.#now)}`;
  }
}
