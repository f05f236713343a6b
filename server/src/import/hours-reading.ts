/** Puts the tokens of an opening-hours phrase together into rules. */

import { addDays, emptyRun, isEmptyRun, unitedRun } from './hours-days.ts';
import { finishRule, isComplete, leaveUntold, newRule } from './hours-open-rule.ts';
import { Trouble, isMixed, isMonth } from './hours-rules.ts';
import { readSpan } from './hours-span.ts';
import type { DayRun, DaysToken } from './hours-days.ts';
import type { HoursToken } from './hours-lexer.ts';
import type { OpenRule } from './hours-open-rule.ts';
import type { HoursTrouble, PhraseRule } from './hours-rules.ts';

export type PhraseReading =
  { ok: true; rules: PhraseRule[]; remarks: string[] } | { ok: false; why: HoursTrouble };

/** Reads one phrase; make a new one for each. */
export class PhraseReader {
  readonly #tokens: readonly HoursToken[];
  readonly #rules: OpenRule[] = [];
  /** Days closed by a word of their own within another rule: `周一至周五（节假日除外）8:30-17:30`. */
  readonly #closings: DayRun[] = [];
  readonly #remarks: string[] = [];
  #at = 0;
  /** The days that follow are closed: `休息日：周一`, `不含节假日`. */
  #closing: DayRun | undefined;
  /** The days that follow are like those before: `含节假日`. */
  #usualFollows = false;
  #holidaysUsual = false;
  /** Days named before a season. */
  #scope: readonly DayRun[] | undefined;
  #inBracket = false;
  /** Rules there were when a bracket opened after complete times. */
  #annotated: number | undefined;

  constructor(tokens: readonly HoursToken[]) {
    this.#tokens = tokens;
  }

  read(): PhraseReading {
    try {
      while (this.#at < this.#tokens.length) this.#take(this.#tokens[this.#at]!);
      return { ok: true, rules: this.#finish(), remarks: this.#remarks };
    } catch (error) {
      if (error instanceof Trouble) return { ok: false, why: error.why };
      throw error;
    }
  }

  get #rule(): OpenRule {
    return this.#rules.at(-1) ?? this.#begin();
  }

  #begin(): OpenRule {
    const rule = newRule();
    this.#rules.push(rule);
    return rule;
  }

  /** The rule that days or a season belong to: a new one where the last has its times. */
  #next(): OpenRule {
    return isComplete(this.#rule) ? this.#begin() : this.#rule;
  }

  #take(token: HoursToken): void {
    if (token.type !== 'days' && token.type !== 'join') this.#endClosing();
    switch (token.type) {
      case 'time':
      case 'period':
        return this.#takeSpan();
      case 'days':
        this.#takeDays(token);
        break;
      case 'season':
      case 'season-name':
        this.#takeSeason(token);
        break;
      case 'all-day':
        this.#takeAllDay();
        break;
      case 'off':
        this.#takeOff();
        break;
      case 'except':
        this.#takeException();
        break;
      case 'notice':
        this.#takeNotice();
        break;
      case 'without':
        this.#closing = emptyRun(this.#inBracket);
        break;
      case 'as-usual':
        this.#takeUsual();
        break;
      case 'open':
        this.#inBracket = true;
        if (this.#rules.length > 0 && isComplete(this.#rule)) this.#annotated = this.#rules.length;
        break;
      case 'close':
        this.#inBracket = false;
        if (this.#annotated !== undefined && this.#rules.length > this.#annotated) this.#settle();
        this.#annotated = undefined;
        break;
      case 'remark':
        this.#remarks.push(token.text);
        break;
      case 'dash':
        throw new Trouble('times');
      case 'join':
      case 'break':
    }
    this.#at++;
  }

  #takeSpan(): void {
    const read = readSpan(this.#tokens, this.#at);
    if (!read.ok) throw new Trouble(read.why);
    const rule = this.#forTimes();
    const last = rule.spans.at(-1);
    if (last && (read.span[0] < last[1] || last[1] <= last[0])) throw new Trouble('order');
    rule.spans.push(read.span);
    this.#at = read.next;
  }

  #takeAllDay(): void {
    const [span] = this.#rule.spans;
    if (span?.[0] === 0 && span[1] === 1440) return;
    const rule = this.#forTimes();
    if (isComplete(rule)) throw new Trouble('days');
    rule.spans.push([0, 1440]);
  }

  /** The rule that times belong to. */
  #forTimes(): OpenRule {
    const rule = this.#rule;
    // Of the season, or of the whole year? 夏季（5月-9月）周一闭馆，9:00-17:00 does not say.
    if (rule.off && rule.season && rule.runs.length > 0) throw new Trouble('days');
    return rule.closed || rule.off ? this.#begin() : rule;
  }

  #takeDays(token: DaysToken): void {
    const joined = this.#tokens[this.#at - 1]?.type === 'join';
    if (this.#closing) {
      if (!joined && !isEmptyRun(this.#closing)) throw new Trouble('days');
      return addDays(this.#closing, token);
    }
    if (this.#usualFollows) {
      this.#usualFollows = false;
      return this.#sameAsBefore(token);
    }
    const rule = this.#next();
    if (rule.inherited) throw new Trouble('days');
    if (!joined || rule.runs.length === 0) rule.runs.push(emptyRun(this.#inBracket));
    addDays(rule.runs.at(-1)!, token);
  }

  #takeSeason(token: HoursToken): void {
    const before = this.#rule;
    if (before.runs.length > 0 && !isComplete(before) && !before.season) this.#scope = before.runs;
    const rule = this.#next();
    if (this.#scope && this.#annotated === undefined) {
      rule.runs = [...this.#scope];
      rule.inherited = true;
    }
    if (token.type !== 'season') {
      rule.monthsMissing = true;
      return;
    }
    const real = isMonth(token.from.month) && isMonth(token.to.month);
    if (rule.season || !real) throw new Trouble('season');
    rule.season = { from: token.from, to: token.to };
    rule.monthsMissing = false;
  }

  #takeOff(): void {
    const rule = this.#rule;
    if (rule.off) return;
    if (isComplete(rule) || (rule.runs.length === 0 && !rule.season)) {
      this.#closing = emptyRun(this.#inBracket);
      return;
    }
    const last = rule.runs.at(-1);
    if (rule.runs.length <= 1) rule.off = true;
    else if (last!.bracketed && !rule.runs[0]!.bracketed) this.#closings.push(rule.runs.pop()!);
    else if ((this.#rules.at(-2)?.runs.length ?? 0) > 0) rule.off = true;
    // 周六，周日休息，9:00-17:00: is Saturday closed or open?
    else throw new Trouble('days');
  }

  /** `节假日除外`: of days that are open they are closed, of days that are closed (周一闭馆) who knows. */
  #takeException(): void {
    const open = isComplete(this.#rule) ? this.#rule : this.#rules.at(-2);
    if (open?.off) throw new Trouble('days');
    this.#takeOff();
  }

  /** `节假日另行通知`: the days just named, alone. */
  #takeNotice(): void {
    if (!leaveUntold(this.#rule)) throw new Trouble('days');
  }

  #endClosing(): void {
    if (!this.#closing) return;
    if (isEmptyRun(this.#closing)) throw new Trouble('days');
    this.#closings.push(this.#closing);
    this.#closing = undefined;
  }

  #takeUsual(): void {
    const rule = this.#rule;
    const named = rule.runs.length > 0 && !isComplete(rule) && this.#rules.length > 1;
    if (named) {
      this.#rules.pop();
      this.#sameAsBefore(unitedRun(rule.runs));
    } else this.#usualFollows = true;
  }

  /** Adds days to the rule before: `周末正常开放`, `（含节假日）`. */
  #sameAsBefore(days: Omit<DaysToken, 'type'>): void {
    const { runs, off } = this.#rule;
    if (days.working || off || runs.some(run => run.working)) throw new Trouble('days');
    if (days.holidays) this.#holidaysUsual = true;
    if (runs.length > 0) addDays(runs.at(-1)!, { ...days, holidays: false });
  }

  /** Gives the days or season of a rule without times to the times before it. */
  #settle(): void {
    const rule = this.#rule;
    if (isComplete(rule)) return;
    const before = this.#rules.at(-2);
    if (!before) throw new Trouble('times');
    const daysTwice = rule.runs.length > 0 && before.runs.length > 0;
    if (before.off || daysTwice || (rule.season && before.season)) throw new Trouble('days');
    this.#rules.pop();
    before.runs.push(...rule.runs);
    before.season ??= rule.season;
    before.monthsMissing ||= rule.monthsMissing;
    before.closed = true;
  }

  #finish(): PhraseRule[] {
    this.#endClosing();
    this.#settle();
    if (!this.#rules.some(rule => !rule.off)) throw new Trouble('times');
    if (this.#usualFollows) throw new Trouble('days');
    if (this.#rules.some(rule => rule.monthsMissing)) throw new Trouble('season');
    const closings = this.#closings.map(run => ({ ...newRule(), runs: [run], off: true }));
    const rules = [...this.#rules, ...closings].map(finishRule);
    const namesHolidays = rules.some(rule => rule.holidays || rule.working);
    if (this.#holidaysUsual && namesHolidays) throw new Trouble('days');
    if (isMixed(rules)) throw new Trouble('days');
    return rules;
  }
}
