/** One widget in one state: looked at in every mode, heard, walked through, and led out of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Guest, Proxy } from '../chaos/proxy.ts';
import { BEFORE, broken, NOW, well } from './api.ts';
import { MODES, ZOOMED, type ModeName } from './modes.ts';
import { openProfile, type Place, type Profile, type Visit } from './page.ts';
import { axeFaults, cutBySpacing, sideways } from './rules.ts';
import type { Kept } from './snapshots.ts';
import { STATES, type State, type StateName } from './states.ts';
import type { Subject } from './subjects.ts';
import { toldFaults } from './told.ts';
import { textOf, treeOf } from './tree.ts';
import { retryByKey, walkThrough } from './walk.ts';

export interface Ground extends Place {
  proxy: Proxy;
  kept: Kept;
  /** Modes that are looked at; all six when absent. */
  modes?: readonly ModeName[];
}

export interface Cell {
  subject: string;
  state: StateName;
  /** Modes in which axe ran and the width was measured. */
  modes: number;
  /** Stops of the keyboard. */
  stops: number;
  wrong: string[];
}

/** What was read is kept when there is time for it; milliseconds. */
const KEPT_AFTER = 1500;

export async function runCell(ground: Ground, subject: Subject, name: StateName): Promise<Cell> {
  const state: State = STATES[name];
  const { base, guest } = ground.proxy.guest(`${subject.name}-${name}`, 'all', well);
  const profile = await openProfile(ground);
  const cell: Cell = { subject: subject.name, state: name, modes: 0, stops: 0, wrong: [] };
  try {
    const markup = markupOf(subject, state, base);
    const visit = await enter(profile, guest, subject, state, markup);
    const look = new Looking({ ground, subject, name, state, markup, visit, cell });
    await look.atModes();
    await look.byKeys();
    if (state.hasRetry) await look.outOfIt(guest);
    cell.wrong.push(...visit.thrown.map(error => `thrown in the page: ${error}`));
  } catch (error) {
    cell.wrong.push(String((error as Error).message ?? error).slice(0, 400));
  } finally {
    await profile.close();
  }
  return cell;
}

function markupOf(subject: Subject, state: State, base: string): string {
  const own = state.attributes?.(subject) ?? subject.attributes;
  const site = own.includes('site=') ? '' : `site="${base}.well-known/union-widgets.json"`;
  return `<${subject.tag} ${own} ${site} loading="eager"></${subject.tag}>`;
}

/** The page on which the state is, whatever has to have been before. */
async function enter(
  profile: Profile,
  guest: Guest,
  subject: Subject,
  state: State,
  markup: string,
): Promise<Visit> {
  if (state.isKept) {
    const earlier = await profile.open(BEFORE);
    await earlier.show(markup, MODES.light, 'ready');
    await sleep(KEPT_AFTER);
    // The state has to come from what is stored, not from what the browser would answer itself.
    await earlier.cdp.send('Network.clearBrowserCache');
    await earlier.close();
  }
  const visit = await profile.open(NOW);
  if (state.isOffline) {
    // All scripts have come with an earlier problem.
    guest.misdeed = broken;
    await visit.show(markup, MODES.light, 'problem');
    await visit.page.setOfflineMode(true);
  }
  guest.misdeed = state.api(subject);
  return visit;
}

interface Looked {
  ground: Ground;
  subject: Subject;
  name: StateName;
  state: State;
  markup: string;
  visit: Visit;
  cell: Cell;
}

/** Writes down in the cell what is wrong. */
class Looking {
  readonly #of: Looked;

  constructor(of: Looked) {
    this.#of = of;
  }

  /** axe and the width in each; the tree and wider text besides, in what it is made for. */
  async atModes(): Promise<void> {
    const all = Object.keys(MODES) as ModeName[];
    for (const mode of this.#of.ground.modes ?? all) {
      const { visit, cell } = this.#of;
      await this.#show(mode);
      this.#note(mode, [...(await axeFaults(visit.page)), ...(await sideways(visit.page))]);
      cell.modes += 1;
      if (mode === 'light') {
        await this.#hear('');
        this.#note('', await cutBySpacing(visit.page));
        await visit.resize(ZOOMED);
        await visit.settled(this.#expected);
        this.#note('200 %', await sideways(visit.page));
      }
      const isHeardAlso = this.#of.name === 'ready' || this.#of.name === 'problem';
      if (mode === 'rtl' && isHeardAlso) await this.#hear('.ug');
    }
  }

  async byKeys(): Promise<void> {
    const { visit, cell } = this.#of;
    await this.#show('light');
    const { stops, faults } = await walkThrough(visit);
    cell.stops = stops;
    this.#note('', faults);
  }

  /** All is well again, and a person presses the button. */
  async outOfIt(guest: Guest): Promise<void> {
    const { visit } = this.#of;
    await this.#show('light');
    const heal = async (): Promise<void> => {
      guest.misdeed = well;
      await visit.page.setOfflineMode(false);
    };
    this.#note('', await retryByKey(visit, heal));
  }

  async #hear(more: '' | '.ug'): Promise<void> {
    const { ground, subject, name, state, visit } = this.#of;
    const tree = await treeOf(visit.cdp, 'stage');
    const kept = ground.kept.compare(`${subject.name}.${name}${more}`, textOf(tree));
    this.#note(more, [...kept, ...toldFaults(tree, { subject, name, state, isMain: !more })]);
  }

  async #show(mode: ModeName): Promise<void> {
    const { visit, markup } = this.#of;
    try {
      await visit.show(markup, MODES[mode], this.#expected);
    } catch (error) {
      throw new Error(`${mode}: ${(error as Error).message}`, { cause: error });
    }
  }

  get #expected(): string {
    const { state, subject } = this.#of;
    return state.state(subject);
  }

  #note(where: string, faults: readonly string[]): void {
    this.#of.cell.wrong.push(...faults.map(fault => (where ? `${where}: ${fault}` : fault)));
  }
}
