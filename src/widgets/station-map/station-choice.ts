import type { Client } from '../../data/client.ts';
import type { StationFeature } from '../../data/generated/types.ts';
import { copyText } from '../../base/copy-text.ts';
import { fullAddress } from '../../stations/full-address.ts';
import type { Parts } from './parts.ts';
import { quietly } from '../../stations/quietly.ts';
import type { StationModel } from '../../stations/station-model.ts';

/** The station a person chose, and what more there is to know of it. */
export class StationChoice {
  /** '' for none. */
  id = '';
  detail: Parts['detail'] = 'loading';
  copied: Parts['copied'];

  #model: StationModel;
  #client: Client;
  #update: () => void;

  constructor(model: StationModel, client: Client, update: () => void) {
    this.#model = model;
    this.#client = client;
    this.#update = update;
  }

  get station(): StationFeature | undefined {
    const { table } = this.#model;
    return table.features[table.rowOf(this.id)];
  }

  /** Takes a station and loads its details; '' is none. */
  async take(id: string, signal: AbortSignal): Promise<void> {
    this.id = id;
    this.copied = undefined;
    await this.load(signal);
  }

  /** Loads the details; an answer for a station that was left meanwhile is ignored. */
  async load(signal: AbortSignal): Promise<void> {
    const { id } = this;
    const { resolve } = this.#model;
    this.detail = resolve ? 'loading' : 'none';
    if (!id || !resolve) return;
    // Half of those who come never open a station: its check is loaded with the first.
    const loading = import('../../data/station-detail.ts').then(({ loadDetail }) =>
      loadDetail(this.#client, id, { resolve, signal }),
    );
    const result = await quietly(loading);
    if (this.id !== id || signal.aborted) return;
    this.detail = result?.ok ? result.data : 'failed';
    this.#update();
  }

  async copyAddress(feature: StationFeature): Promise<void> {
    const done = await copyText(fullAddress(this.#model.regions, feature));
    if (this.id !== feature.id) return;
    this.copied = done ? 'yes' : 'no';
    this.#update();
  }
}
