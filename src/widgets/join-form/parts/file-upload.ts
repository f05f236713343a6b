import type { UploadAnswer } from '../../../data/generated/types.ts';
import type { Sent } from '../../../data/send.ts';
import { randomKey } from '../random-key.ts';
import { fileKind, headOf, type FileKind } from './file-kind.ts';

import type { Advice } from './photo-check.ts';
import type { readPicture } from './picture.ts';

export interface UploadPorts {
  postUpload(
    url: string,
    blob: Blob,
    key: string,
    onProgress?: (part: number) => void,
    signal?: AbortSignal,
  ): Promise<Sent<UploadAnswer>>;
  /** Resolves after so many milliseconds, or at once when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** What a field takes. */
export interface UploadRules {
  readonly url: string;
  readonly kinds: readonly FileKind[];
  /** Of what is sent, not of what the camera made. */
  readonly maxBytes: number;
  /** It shows a card or a paper, see {@link adviceOn}. */
  readonly paper: boolean;
}

/** Why a file is not taken, a key of the words after `file`; `Refused` has the server's own. */
export type Refusal = 'Empty' | 'Type' | 'Heic' | 'Broken' | 'Big' | 'Refused';

export type UploadState = 'reading' | 'sending' | 'waiting' | 'sent' | 'failed' | 'refused';

/** Decoding more than this stops a phone. */
const MOST_PICTURE_BYTES = 60_000_000;
/** Milliseconds before each further try. */
const PAUSES = [1000, 4000, 15_000];
/** A longer `Retry-After` is left to the person. */
const LONGEST_PAUSE = 60_000;

/** One chosen file on its way to the server. Nothing of it is stored on the device. */
export class Upload {
  state: UploadState = 'reading';
  /** Part that has gone out, 0 to 1. */
  part = 0;
  refusal: Refusal | undefined;
  /** The server's words on its refusal. */
  why = '';
  advice: Advice | undefined;
  /** Id on the server, once sent. */
  id: string | undefined;
  /** What is sent: a picture drawn anew, or the PDF as it is. */
  blob: Blob | undefined;
  /** Address of the small picture, until {@link end}. */
  preview: string | undefined;

  readonly name: string;
  private file: Blob;
  private rules: UploadRules;
  private ports: UploadPorts;
  private changed: () => void;
  /** The same over all tries: a lost answer makes no second file. */
  private key = randomKey();
  private ending = new AbortController();

  constructor(file: File, rules: UploadRules, ports: UploadPorts, changed: () => void) {
    this.name = file.name;
    this.file = file;
    this.rules = rules;
    this.ports = ports;
    this.changed = changed;
  }

  /** Reads and sends it; settles when it is sent, refused, failed or ended. Never rejects. */
  async run(): Promise<void> {
    if (!this.blob) {
      this.turn('reading');
      await this.prepare();
    }
    if (this.blob && !this.ending.signal.aborted) await this.send(this.blob);
  }

  /** Taken out by the person, or the field is gone. */
  end(): void {
    this.ending.abort();
    if (this.preview) URL.revokeObjectURL(this.preview);
    this.preview = undefined;
  }

  private async prepare(): Promise<void> {
    const { kinds, maxBytes, paper } = this.rules;
    const file = this.file;
    if (file.size === 0) return this.refuse('Empty');
    let kind: FileKind | undefined;
    try {
      kind = fileKind(await headOf(file));
    } catch {
      return this.refuse('Broken');
    }
    if (kind === 'application/pdf' && kinds.includes(kind)) {
      if (file.size > maxBytes) return this.refuse('Big');
      this.blob = file.slice(0, file.size, kind);
      return;
    }
    // Safari reads HEIC; where it does, it is a picture like any other.
    const type = kinds.find(one => one !== 'application/pdf');
    if (!kind || !type || kind === 'application/pdf') return this.refuse('Type');
    if (kind !== 'image/heic' && !kinds.includes(kind)) return this.refuse('Type');
    if (file.size > MOST_PICTURE_BYTES) return this.refuse('Big');
    let read: typeof readPicture;
    try {
      read = (await import('./picture.ts')).readPicture;
    } catch {
      // No network just now: the next try fetches it.
      return this.turn('failed');
    }
    try {
      const picture = await read(file, type, maxBytes, paper);
      if (!picture) return this.refuse('Big');
      if (this.ending.signal.aborted) return;
      this.blob = picture.blob;
      this.preview = URL.createObjectURL(picture.blob);
      this.advice = picture.advice;
    } catch {
      this.refuse(kind === 'image/heic' ? 'Heic' : 'Broken');
    }
  }

  private async send(blob: Blob): Promise<void> {
    const { signal } = this.ending;
    for (let tries = 0; ; tries += 1) {
      this.turn('sending');
      const sent = await this.ports.postUpload(
        this.rules.url,
        blob,
        this.key,
        part => {
          this.part = part;
          this.changed();
        },
        signal,
      );
      if (signal.aborted) return;
      if (sent.ok) {
        this.id = sent.data.id;
        return this.turn('sent');
      }
      if (!mayPass(sent.status)) {
        this.why = sent.problem.detail ?? sent.problem.title ?? '';
        return this.refuse('Refused');
      }
      const pause = sent.retryAfterMs ?? PAUSES[tries] ?? Infinity;
      if (tries >= PAUSES.length || pause > LONGEST_PAUSE) return this.turn('failed');
      this.part = 0;
      this.turn('waiting');
      await this.ports.wait(pause, signal);
      if (signal.aborted) return;
    }
  }

  private refuse(refusal: Refusal): void {
    this.refusal = refusal;
    this.turn('refused');
  }

  private turn(state: UploadState): void {
    if (this.ending.signal.aborted) return;
    this.state = state;
    this.changed();
  }
}

/** Another try may go better: no answer, the server is busy, or still at the first try. */
const mayPass = (status: number): boolean =>
  status === 0 || status >= 500 || [408, 409, 425, 429].includes(status);
