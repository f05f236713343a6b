import type { getStatus, remove, withdraw } from '../../../data/application-status.ts';
import type { Endpoints } from '../../../data/send.ts';
import type { Language } from '../../../locale/languages.ts';
import type { FormSite } from '../part.ts';
import type { AnswerOptions, AnswerPart, create, load } from './answer.ts';

export interface StatusPorts {
  getStatus: typeof getStatus;
  withdraw: typeof withdraw;
  remove: typeof remove;
  now(): number;
  /** Brings the part that answers what is asked for. */
  answering(): Promise<{ create: typeof create; load: typeof load }>;
}

export interface StatusOptions {
  readonly endpoints: Pick<Endpoints, 'root' | 'submit'> & Partial<Pick<Endpoints, 'uploads'>>;
  readonly site: FormSite;
  readonly lang: Language;
  /** Frame pages, ending in `/`; `<root>embed/` when absent. */
  readonly frames?: string;
  /** `#id.secret`; the page's own fragment when absent, followed as it changes. */
  readonly address?: string;
  /** What the server's page `status/<id>?receipt=<number>` was opened with. */
  readonly id?: string;
  readonly receipt?: string;
  readonly ports?: StatusPorts;
}

/** Makes the answering part; never rejects. */
export async function loadAnswer(
  answering: StatusPorts['answering'],
  options: AnswerOptions,
): Promise<AnswerPart | 'failed'> {
  try {
    const part = await answering();
    await part.load(options.lang);
    return part.create(options);
  } catch (error) {
    console.warn('union-widgets: 答复的部分没有载入成功。', error);
    return 'failed';
  }
}
