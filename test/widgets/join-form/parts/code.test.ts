import { expect } from '@open-wc/testing';
import type { Sent } from '../../../../src/data/send.ts';
import type { Answers, FormField } from '../../../../src/form/index.ts';
import { create, type CodePorts } from '../../../../src/widgets/join-form/parts/code.ts';
import { until } from '../../../helpers/until.ts';
import { bad, ENDPOINTS, ok, stage, type as write, type Stage } from './fake-part.ts';

const CODE: FormField = { name: 'code', type: 'code', label: '短信验证码' };
const FIELDS: FormField[] = [
  { name: 'mobile', type: 'phone', label: '手机号' },
  { name: 'office', type: 'phone', label: '单位电话' },
];
const START = Date.UTC(2026, 2, 1);

function sender(...answers: Sent<Record<string, unknown>>[]) {
  const bodies: unknown[] = [];
  const clock = { now: START };
  const bells: (() => void)[] = [];
  const ports: CodePorts = {
    async postCode(url, body) {
      expect(url).to.equal(ENDPOINTS.codes);
      bodies.push(body);
      return answers[bodies.length - 1] ?? bad(0);
    },
    wait: () => new Promise(resolve => void bells.push(resolve)),
    now: () => clock.now,
  };
  const tick = (seconds: number): void => {
    clock.now += seconds * 1000;
    bells.splice(0).forEach(ring => ring());
  };
  return { bodies, ports, tick };
}

const SENT = ok({ expires: new Date(START + 300_000).toISOString(), retryAfter: 60 }, 202);

const open = (ports: CodePorts, answers: Answers = {}, field = CODE): Promise<Stage> =>
  stage(field, context => create(context, ports), { answers, fields: FIELDS });

const note = (at: Stage): string => at.find('[role=status]').textContent?.trim() ?? '';
const button = (at: Stage): HTMLElement => at.find('button');
const act = (at: Stage): string => button(at).textContent?.trim() ?? '';

describe('code by text message', () => {
  it('sends one to the number, and counts down to the next', async () => {
    const { ports, bodies, tick } = sender(SENT, SENT);
    const at = await open(ports, { office: '１３９ 0000 0000', mobile: '13800000000' });
    expect(act(at)).to.equal('获取验证码');
    button(at).click();
    await until(() => note(at));
    expect(bodies).to.eql([{ formId: 'join', field: 'code', to: '13900000000' }]);
    expect(note(at)).to.equal('验证码已发送到 139****0000，5 分钟内有效。');
    expect(act(at)).to.equal('60 秒后可以重新获取');
    expect(button(at).getAttribute('aria-disabled')).to.equal('true');
    button(at).click();
    tick(1);
    await until(() => act(at) === '59 秒后可以重新获取');
    tick(59);
    await until(() => act(at) === '重新获取');
    expect(bodies, 'a press in between sent nothing').to.have.length(1);
    button(at).click();
    await until(() => bodies.length === 2);
  });

  it('proves the number of the field it names', async () => {
    const { ports, bodies } = sender(SENT);
    const answers = { office: '13900000000', mobile: '13800000000' };
    const at = await open(ports, answers, { ...CODE, of: 'mobile' } as FormField);
    button(at).click();
    await until(() => bodies.length === 1);
    expect(bodies[0]).to.include({ to: '13800000000' });
  });

  it('asks for the number first', async () => {
    const { ports, bodies } = sender();
    const at = await open(ports, { office: '12345' });
    button(at).click();
    await until(() => note(at));
    expect(note(at)).to.equal('请先填写手机号。');
    expect(bodies).to.eql([]);
  });

  it('says when it was not sent, and waits as the server wants', async () => {
    const { ports, tick } = sender(bad(0), bad(429, { retryAfterMs: 30_000 }), SENT);
    const at = await open(ports, { office: '13900000000' });
    button(at).click();
    await until(() => note(at));
    expect(note(at)).to.include('没有发出去');
    expect(act(at)).to.equal('获取验证码');
    button(at).click();
    await until(() => note(at).includes('太频繁'));
    expect(act(at)).to.equal('30 秒后可以重新获取');
    tick(30);
    await until(() => act(at) === '获取验证码');
  });

  it('takes the digits, however they come', async () => {
    const { ports } = sender();
    const at = await open(ports);
    write(at.find('input'), '１２３ 456');
    expect(at.value()).to.equal('123456');
    write(at.find('input'), ' ');
    expect(at.value()).to.equal(undefined);
  });

  it('is filled in by browsers that read the message, for a person who allows it', async function () {
    if (!('CredentialsContainer' in window)) this.skip();
    const asked: unknown[] = [];
    const { get } = CredentialsContainer.prototype;
    const known = 'OTPCredential' in window;
    if (!known) Object.assign(window, { OTPCredential: class {} });
    CredentialsContainer.prototype.get = async (options?: CredentialRequestOptions) => {
      asked.push(options);
      return { code: '246810' } as unknown as Credential;
    };
    try {
      const { ports } = sender(SENT);
      const at = await open(ports, { office: '13900000000' });
      expect(asked, 'not before a code is asked for').to.eql([]);
      button(at).click();
      await until(() => at.value() === '246810');
      expect(at.find<HTMLInputElement>('input').value).to.equal('246810');
    } finally {
      CredentialsContainer.prototype.get = get;
      if (!known) delete (window as { OTPCredential?: unknown }).OTPCredential;
    }
  });

  it('offers the keyboard of digits and the phone’s own suggestion', async () => {
    const { ports } = sender();
    const at = await open(ports);
    const input = at.find<HTMLInputElement>('input');
    expect(input.inputMode).to.equal('numeric');
    expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(input.labels?.[0]?.textContent).to.equal('短信验证码');
    await expect(at.place).to.be.accessible();
  });
});
