import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule, WholeRule } from '../rule.ts';
import { adds, boardsOf, modulesOf, rowsOf, rulesOf, totalBy } from '../standings.ts';
import { shown } from '../words.ts';

/** Totals are made of the scores, where the rules say how. */
export const totals: DocumentRule = {
  of: ['standings'],
  *judge(document) {
    const rules = rulesOf(document);
    const modules = modulesOf(rules);
    if (modules.length === 0) return;
    for (const { row, index } of rowsOf(document)) {
      const scores: unknown = row['scores'];
      if (!Array.isArray(scores)) continue;
      if (scores.length !== modules.length) {
        yield at(document, `/rows/${index}/scores`, wrongCount(scores.length, modules.length));
      } else if (!adds(row, rules)) {
        yield at(
          document,
          `/rows/${index}/total`,
          wrongTotal(row['total'], totalBy(scores, rules, 4)),
        );
      }
      for (const [number, score] of scores.entries()) {
        const most = modules[number]?.['max'];
        if (typeof most !== 'number' || typeof score !== 'number' || score <= most) continue;
        yield at(document, `/rows/${index}/scores/${number}`, aboveMost(score, most));
      }
    }
  },
};

function wrongCount(scores: number, modules: number): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'scores-count',
    message: bilingual(
      `有 ${scores} 个成绩，规则里有 ${modules} 个模块。`,
      `Scores: ${scores}; modules in the rules: ${modules}.`,
    ),
    mend: bilingual('缺的成绩写空文字 ""。', 'Write an empty text "" for a missing score.'),
  };
}

function aboveMost(score: number, most: number): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'score-max',
    message: bilingual(
      `成绩 ${score}，这个模块满分 ${most}。`,
      `The score is ${score}; this module goes up to ${most}.`,
    ),
    mend: bilingual(
      '核对原始成绩单和规则里的 max。',
      'Look at the original sheet, and at max in the rules.',
    ),
  };
}

function wrongTotal(total: unknown, sum: number): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'total-wrong',
    message: bilingual(
      `总分写的是 ${shown(total)}，按各项成绩和权重是 ${sum}。`,
      `The total says ${shown(total)}; scores and weights give ${sum}.`,
    ),
    mend: bilingual(
      '核对原始成绩单；不要只改总分。',
      'Look at the original sheet; do not change the total alone.',
    ),
  };
}

/** Events that should have results and have none. */
export const standingsMissing: WholeRule = function* ({ withoutStandings }) {
  for (const { named, entry } of withoutStandings) {
    const contest = isRecord(entry['contest']) ? entry['contest'] : {};
    const state = entry['state'] ?? contest['state'];
    if (!['final', 'provisional', 'frozen'].includes(String(state))) continue;
    yield {
      code: 'standings-missing',
      ...named,
      message: bilingual(
        `赛项“${shown(entry['name'] ?? entry['id'])}”的状态是 ${shown(state)}，没有成绩榜。`,
        `The event "${shown(entry['name'] ?? entry['id'])}" is ${shown(state)} and has no standings.`,
      ),
      mend: bilingual(
        '导入成绩：union-widgets import 成绩.xlsx --kind standings …',
        'Import the results: union-widgets import FILE --kind standings …',
      ),
    };
  }
};

/** The pages of one board are of one revision. */
export const revisions: WholeRule = function* (whole) {
  for (const pages of boardsOf(whole.of('standings'))) {
    let first: { name: string; rev: unknown } | undefined;
    for (const page of pages) {
      const rev = isRecord(page.value) ? page.value['rev'] : undefined;
      // A page without a revision is the schema's business.
      if (rev === undefined) continue;
      first ??= { name: page.name, rev };
      if (first.rev === rev) continue;
      yield at(page, '/rev', {
        code: 'revision-differs',
        message: bilingual(
          `这一页是 ${shown(rev)} 版，${first.name} 是 ${shown(first.rev)} 版。`,
          `This page is of revision ${shown(rev)}, ${first.name} of ${shown(first.rev)}.`,
        ),
        mend: bilingual('把这张榜的各页一起重新发布。', 'Publish all pages of the board together.'),
      });
    }
  }
};
