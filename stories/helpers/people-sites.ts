import {
  portraitWords,
  sampleAllianceMembers,
  sampleFaces,
  sampleLecturer,
  samplePeopleOfYear,
  samplePersons,
  sampleStudios,
  sampleSummaries,
  type PortraitWish,
  type SamplePerson,
} from '../../scripts/lib/sample-people.mjs';
import { shownPerson } from '../../src/rules/people/shown.ts';
import { hang, json, status, unreachable } from '../../test/helpers/fake-fetch.ts';
import {
  scriptedClient,
  siteDocument,
  type ScriptedClient,
  type Table,
} from '../../test/helpers/station-client.ts';

/**
 * Sites with people that answer from memory. They stand at the address of these pages, where the
 * portraits are (`.storybook/public/people/`): a picture of any other host is not shown.
 */

const ROOT = new URL('.', document.baseURI).href;
export const PEOPLE_SITE = `${ROOT}.well-known/union-widgets.json`;
const INDEX = 'v1/people/index.json';

/** Entries on a page of a list, as the server has them. */
const PAGE = 500;

const faces = sampleFaces();

/** The picture among those there are that is most like a portrait. */
function faceOf({ seed, woman = false, headgear }: PortraitWish): number {
  const alike = faces.filter(face => face.woman === woman);
  const same = alike.filter(face => face.headgear === headgear);
  // A cook's hat, or one of a people's own, is worn by nobody who was not given it.
  const usual = alike.filter(face => !/chef|doppa/.test(face.headgear!));
  const pool = same.length ? same : usual;
  return faces.indexOf(pool[seed % pool.length]!);
}

/** A sample person whose photo is one of the pictures of these pages. */
function withFace({ id, person, portrait }: SamplePerson): SamplePerson {
  if (!portrait) return { id, person };
  const at = faceOf(portrait);
  const name = person.name.replace(/（示例）$/, '');
  const photo = {
    ...person.photo!,
    src: `people/${String(at + 1).padStart(2, '0')}.png`,
    ...(!person.lang && { alt: `${name}的插画像：${portraitWords(faces[at]!)}` }),
    w: 300,
    h: 375,
  };
  return { id, person: { ...person, photo } };
}

const site = () =>
  json(
    siteDocument({
      api: { base: `${ROOT}v1/`, mode: 'static' },
      collections: { people: INDEX },
      // What makes times bookable; the form's own stories show the form.
      forms: { lecture: 'v1/forms/lecture.json' },
      frames: `${ROOT}embed/`,
    }),
  );

/** Pages of a list, each with the link to the next. */
function pagesOf(people: readonly SamplePerson[]): Table {
  const items = sampleSummaries(people);
  const paths = [INDEX];
  for (let at = PAGE; at < items.length; at += PAGE)
    paths.push(`v1/people/i/p${at / PAGE + 1}.json`);
  return Object.fromEntries(
    paths.map((path, at) => {
      const page = items.slice(at * PAGE, (at + 1) * PAGE);
      const next = paths[at + 1];
      const document = {
        v: 1,
        numberMatched: items.length,
        numberReturned: page.length,
        items: page,
        ...(next && { links: [{ rel: 'next', href: next }] }),
      };
      return [`${ROOT}${path}`, json(document)];
    }),
  );
}

/** As a server gives them out: what they do not show is not there, nor who does not agree any more. */
function published({ id, person }: SamplePerson): SamplePerson[] {
  const shown = shownPerson(person, new Date().toISOString().slice(0, 10));
  return shown ? [{ id, person: shown as SamplePerson['person'] }] : [];
}

/** A site of these people, in a list and one by one. */
function siteOf(all: readonly SamplePerson[], more: Table = {}): ScriptedClient {
  const people = all.flatMap(published);
  const table: Table = { [PEOPLE_SITE]: site(), ...pagesOf(people) };
  for (const { id, person } of people) table[`${ROOT}v1/people/${id}.json`] = json(person);
  // Whose consent has ended has no document any more.
  return scriptedClient({ ...table, [`${ROOT}v1/people/p-0025.json`]: status(410), ...more });
}

const sorted = (people: readonly SamplePerson[]): SamplePerson[] =>
  people
    .map(withFace)
    .sort((a, b) => ((a.person.sort ?? a.person.name) < (b.person.sort ?? b.person.name) ? -1 : 1));

/** Four seconds of a drawing that moves, in place of a film. */
const VIDEO = {
  src: 'people/weaving.webm',
  title: '竹篾是怎样编起来的（示例动画）',
  poster: 'people/weaving.png',
  captions: 'people/weaving.vtt',
  seconds: 4,
};

const withVideo = ({ id, person }: SamplePerson): SamplePerson => ({
  id,
  person: id === sampleLecturer ? { ...person, video: VIDEO } : person,
});

/** One person of each hard case. */
export const peopleSite = (): ScriptedClient => siteOf(sorted(samplePersons()).map(withVideo));

/** The 68 of the year and their two teams. */
export const yearSite = (): ScriptedClient => siteOf(sorted(samplePeopleOfYear()));

/** The 157 of the alliance. */
export const allianceSite = (): ScriptedClient => siteOf(sorted(sampleAllianceMembers()));

/** So many studios of a whole country. */
export const studioSite = (count: number): ScriptedClient => siteOf(sorted(sampleStudios(count)));

/** A list with nobody in it. */
export const emptyPeople = (): ScriptedClient => siteOf([]);

/** Never answers. */
export const hangingPeople = (): ScriptedClient => scriptedClient({ [PEOPLE_SITE]: hang() });

/** Cannot be reached, and nothing was ever kept. */
export const deadPeople = (): ScriptedClient => scriptedClient({ [PEOPLE_SITE]: unreachable() });
