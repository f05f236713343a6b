import type { Decorator, Loader } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { action } from 'storybook/actions';
import { useEffect } from 'storybook/preview-api';
import { directionOf } from '../src/locale/languages.ts';
import type { Language } from '../src/locale/languages.ts';
import type { Client } from '../src/data/client.ts';
import { inCondition, type ApiCondition } from '../stories/helpers/api-conditions.ts';
import type { ScriptedClient } from '../test/helpers/station-client.ts';
import { eventsOf, styleOf } from './arg-types.ts';
import './stage.ts';

/** What the toolbar chose, or a story has set for good. */
interface Choice {
  theme: string;
  size: string;
  locale: Language;
  direction: 'auto' | 'ltr' | 'rtl';
  api: ApiCondition;
}

/** The style sheet that the controls of custom properties and parts ask for, and a log of the events. */
export const withControls: Decorator = (story, { args, canvasElement, component }) => {
  const tag = typeof component === 'string' ? component : undefined;
  useEffect(() => {
    const names = eventsOf(tag);
    const log = (event: Event): void => {
      const from = event.target as HTMLElement;
      if (from.localName === tag) action(event.type)(factsOf(event));
    };
    // On the way down: the events of opening and closing do not bubble.
    names.forEach(name => canvasElement.addEventListener(name, log, true));
    return () => names.forEach(name => canvasElement.removeEventListener(name, log, true));
  }, [canvasElement, tag]);
  return html`${styleOf(tag, args)}${story()}`;
};

/** The fields of our own event classes; of native ones the state of the element. */
function factsOf(event: Event): Record<string, unknown> {
  const fields = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  const { value, checked, open } = event.target as Record<string, unknown> & EventTarget;
  return { value, checked, open, ...Object.fromEntries(fields) };
}

/** A piece of page in the theme, size, language and direction of the toolbar. */
export const onStage: Decorator = (story, { globals, viewMode, parameters }) => {
  const { theme, size, locale, direction, api } = globals as unknown as Choice;
  const chosen = direction === 'auto' ? directionOf(locale) : direction;
  const dir = (parameters['dir'] as string | undefined) ?? chosen;
  const inline = viewMode === 'docs';
  tellDocument(inline ? 'zh-Hans' : locale, inline ? 'ltr' : dir);
  return html`<union-stage theme=${theme} size=${size} lang=${locale} dir=${dir} ?inline=${inline}
    >${keyed(parameters['site'] ? api : '', story())}</union-stage
  >`;
};

/** What an element puts at the end of the page speaks the language of the page. */
function tellDocument(lang: string, dir: string): void {
  const { documentElement } = document;
  documentElement.lang = lang;
  documentElement.dir = dir;
}

const clients = new Map<string, Client>();

/** The client of a widget's story: its `parameters.site`, over an API as the toolbar has it. */
export const withApi: Loader = ({ id, globals, parameters }) => {
  const site = parameters['site'] as (() => ScriptedClient) | undefined;
  if (!site) return {};
  const { api } = globals as unknown as Choice;
  const key = `${id} ${api}`;
  const client = clients.get(key) ?? inCondition(api, site());
  clients.set(key, client);
  return { client };
};
