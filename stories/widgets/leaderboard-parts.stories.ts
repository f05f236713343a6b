import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, type TemplateResult } from 'lit';
import {
  sampleContestList,
  sampleContests,
  sampleIcpcFinal,
  sampleIcpcHistory,
} from '../../scripts/lib/sample-contests.mjs';
import { rankHistory } from '../../src/board/history.ts';
import { define } from '../../src/base/define.ts';
import { LocaleController } from '../../src/base/locale-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { leaderboard } from '../../src/locale/leaderboard/namespace.ts';
import { eventOf } from '../../src/widgets/contest-leaderboard/contest-view.ts';
import { boardTable } from '../../src/widgets/contest-leaderboard/parts/board-table.ts';
import { BumpChart } from '../../src/widgets/contest-leaderboard/parts/bump-chart.ts';
import { certificate } from '../../src/widgets/contest-leaderboard/parts/certificate.ts';
import { ContestList } from '../../src/widgets/contest-leaderboard/parts/contest-list.ts';
import { correctionLog } from '../../src/widgets/contest-leaderboard/parts/correction-log.ts';
import { distributionChart } from '../../src/widgets/contest-leaderboard/parts/distribution-chart.ts';
import { holdersView } from '../../src/widgets/contest-leaderboard/parts/holders.ts';
import { printTable } from '../../src/widgets/contest-leaderboard/parts/paper-table.ts';
import { moreWords } from '../../src/widgets/contest-leaderboard/parts/part-words.ts';
import { RevealStage } from '../../src/widgets/contest-leaderboard/parts/reveal-stage.ts';
import { rulesPanel } from '../../src/widgets/contest-leaderboard/parts/rules-panel.ts';
import { SaveView } from '../../src/widgets/contest-leaderboard/parts/save-view.ts';
import type { Words } from '../../src/widgets/contest-leaderboard/words.ts';

const DOCS = `
成绩榜按需载入的部分：评分和排名办法、更正记录、总分分布、名次变化、证书、流动红旗、竞赛列表、滚榜、保存和打印。
人物、单位和成绩都是示例。

What a leaderboard loads when somebody asks for it. All persons, units and results are invented.
`;

const meta: Meta = {
  title: 'Widgets/Contest leaderboard/Opened',
  parameters: { docs: { description: { component: DOCS } } },
};
export default meta;

type Draw = () => TemplateResult;

/** Stands where the leaderboard would, and draws one of its parts. */
class LeaderboardPart extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .fine {
        margin: 0;
        color: var(--union-ink-muted);
        font-size: var(--union-text-small);
        line-height: var(--union-leading-small);
      }
    `,
  ];

  readonly words: Words = new LocaleController(this, leaderboard);
  make?: (host: LeaderboardPart) => Draw;
  #draw: Draw | undefined;

  protected override render(): TemplateResult {
    this.#draw ??= this.make!(this);
    const { lang, dir } = this.words;
    return html`<div lang=${lang} dir=${dir}>${this.#draw()}</div>`;
  }
}
define('story-leaderboard-part', LeaderboardPart);

function part(make: (host: LeaderboardPart) => Draw): StoryObj {
  return {
    render: (_args, { globals }) =>
      html`<story-leaderboard-part
        lang=${globals['locale'] as string}
        theme=${globals['theme'] as string}
        size=${globals['size'] as string}
        .make=${make}
      ></story-leaderboard-part>`,
  };
}

const contests = sampleContests();

function sample(id: string, eventId?: string) {
  const { contest, standings } = contests.find(one => one.id === id)!;
  const event = eventOf(contest, eventId);
  return { subject: { contest, event }, rows: standings[event?.id ?? '']?.rows ?? [] };
}

const welding = sample('c-2026-yongjia', 'welding');
const code = sample('c-2026-code');

export const Rules: StoryObj = {
  ...part(host => () => {
    const cut = { count: 10, at: 90.05 };
    return rulesPanel(host, { subject: welding.subject, cut }, host.words);
  }),
  name: '评分和排名办法',
};

export const JuryRules: StoryObj = {
  ...part(host => () => {
    const { subject } = sample('c-2026-yongjia', 'tea');
    return rulesPanel(host, { subject }, host.words);
  }),
  name: '评分和排名办法，裁判打分',
};

export const Corrections: StoryObj = {
  ...part(host => () => {
    const { contest } = welding.subject;
    const nameOf = (id: string) => welding.rows.find(row => row.id === id)?.name;
    return correctionLog(host, { subject: { contest, event: undefined }, nameOf }, host.words);
  }),
  name: '更正和裁决',
};

export const Spread: StoryObj = {
  ...part(host => () => {
    const [, , , marked] = welding.rows;
    return distributionChart(host, { ...welding, marked }, host.words);
  }),
  name: '总分分布',
};

export const Bump: StoryObj = {
  ...part(host => {
    const chart = new BumpChart(host, host.words);
    const history = rankHistory(sampleIcpcHistory(), { top: 24 });
    return () => chart.render(history, history.lines[2]!.id);
  }),
  name: '名次变化',
};

export const Certificate: StoryObj = {
  ...part(host => () => {
    const [row] = welding.rows;
    const input = { subject: welding.subject, row: row!, asOf: '2026-05-10T18:00:00+08:00' };
    return certificate(host, input, host.words, () => undefined);
  }),
  name: '证书',
};

export const Holders: StoryObj = {
  ...part(host => () => holdersView(host, sample('c-red-flag').subject.contest, host.words)),
  name: '流动红旗',
};

export const Contests: StoryObj = {
  ...part(host => {
    const list = new ContestList(host, host.words, () => undefined);
    const items = sampleContestList();
    return () => list.render({ items });
  }),
  name: '竞赛列表，2,100 场',
};

export const NoContests: StoryObj = {
  ...part(host => {
    const list = new ContestList(host, host.words, () => undefined);
    return () => list.render({ items: [] });
  }),
  name: '竞赛列表，还没有竞赛',
};

export const Stage: StoryObj = {
  ...part(host => {
    const stage = new RevealStage(host, host.words);
    const input = { subject: code.subject, frozen: code.rows, final: sampleIcpcFinal() };
    return () => stage.render(input);
  }),
  name: '滚榜',
};

export const Saving: StoryObj = {
  ...part(host => {
    const view = new SaveView(host, host.words);
    const words = moreWords(host, host.words);
    const table = () => boardTable(welding.subject, welding.rows, welding.rows, words);
    return () => view.render(table, () => printTable(table(), words, ''));
  }),
  name: '保存和打印',
};
