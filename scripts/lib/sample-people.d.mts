import type { PeopleList, Person } from '../../src/data/generated/types.ts';

export interface PortraitWish {
  seed: number;
  /** Pixels; 300 when absent. The height is a quarter more. */
  w?: number;
  woman?: boolean;
  headgear?: 'helmet' | 'cap' | 'doppa' | 'chef' | 'none';
  /** Text alternative and source in the person's own language. */
  words?: { alt: string; by: string };
}

export interface SamplePerson {
  id: string;
  person: Person & { id: string };
  /** Absent for those without a photo. */
  portrait?: PortraitWish;
}

/** Id of the lecturer of the snippets, who can be booked. */
export const sampleLecturer: string;
/** What the people of the year and the alliance have as `series`; the committees of the alliance. */
export const sampleOfTheYear: string;
export const sampleAlliance: string;
export const sampleCommittees: readonly string[];

/** One of each hard case. `now` in epoch milliseconds: bookable times lie after it. */
export function samplePersons(now?: number): SamplePerson[];
/** 68 people and two teams. */
export function samplePeopleOfYear(): SamplePerson[];
/** 157 people in six committees. */
export function sampleAllianceMembers(): SamplePerson[];
/** So many studios of a whole country, `s-00001` and so on. */
export function sampleStudios(count: number, first?: string): SamplePerson[];
/** All that `npm start` has. */
export function samplePeople(now?: number): SamplePerson[];
/** As `v1/people/index.json` lists them, but for what `show` and consent keep back. */
export function sampleSummaries(people: readonly SamplePerson[]): PeopleList['items'];

/** Faces of which stories have pictures, `people/01.png` and so on. */
export function sampleFaces(): PortraitWish[];

/** A drawn bust as places in a palette, row by row. */
export function drawPortrait(
  seed: number,
  wish?: Omit<PortraitWish, 'seed'>,
): { w: number; h: number; palette: number[]; pixels: Uint8Array };
/** What the drawing shows, in words. */
export function portraitWords(wish: PortraitWish): string;
