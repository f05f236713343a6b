import type {
  ApplicationReceipt,
  ApplicationRequest,
  ApplicationStatus,
} from '../../data/generated/types.ts';
import type { DraftStore } from '../../data/draft-store.ts';
import type { Endpoints, Sent } from '../../data/send.ts';
import type { Answers, FormDocument } from '../../form/index.ts';
import type { Language } from '../../locale/languages.ts';
import type { FormSite } from './part.ts';

/** What the form asks of the world outside once a person has begun; tests hand in their own. */
export interface FormPorts {
  post(
    url: string,
    body: ApplicationRequest,
    key: string,
    signal?: AbortSignal,
  ): Promise<Sent<ApplicationReceipt>>;
  readonly drafts: DraftStore;
  /** How an application stands, asked for when its receipt is shown once more. */
  status?(url: string, secret: string): Promise<Sent<ApplicationStatus>>;
  /** The form as it is published now, asked for when the server says that it has changed. */
  reload?(): Promise<FormDocument | undefined>;
  /** Names the tab; absent where the page, and its tab, are somebody else's. */
  entitle?(title: string): void;
  /** The page itself says below the form who answers for what is filled in. */
  readonly signed?: boolean;
}

export interface FormOptions {
  readonly form: FormDocument;
  readonly endpoints: Endpoints;
  readonly site: FormSite;
  /** Where the frame pages are, ending in `/`. */
  readonly frames: string;
  readonly lang: Language;
  /** Answers by field name that a QR code or the page brought along. */
  readonly prefill?: Answers;
  readonly channel?: string;
  /** What the server has to say on the first screen, such as that a QR code has expired. */
  readonly said?: string;
  /** A shared machine: nothing is stored, and it starts over when nobody is there. */
  readonly kiosk?: boolean;
  /** Idempotency key that the server gave with the page; made here when absent. */
  readonly key?: string;
  /** Brings the ports; where that fails no step is left, and the next press of the button asks again. */
  ports(): Promise<FormPorts>;
  /** Epoch milliseconds; the device's clock when absent. */
  now?(): number;
  /** `push`: an entry of the browser's history a step. */
  readonly history: 'push' | 'none';
  /** Another step is shown: its id, and its title in the form's language. Nothing personal. */
  onStep?(step: string, title: string): void;
  /** The application is stored: its display number. */
  onReceipt?(receipt: string): void;
  /** Something a person cannot mend by an answer, by its code. */
  onProblem?(code: string): void;
}

/** How the form is drawn; what is absent stays as it is. */
export interface Look {
  readonly lang?: Language;
  readonly theme?: string;
  readonly size?: string;
}

/** A form on the page. */
export interface FormApp {
  look(look: Look): void;
  /** Takes the form off the page; the draft stays. */
  destroy(): void;
}
