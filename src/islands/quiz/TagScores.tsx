import { useTranslation } from 'react-i18next';
import type { AnsweredItem } from '#core/ledger/entry.ts';
import { share } from '#core/quiz/grade.ts';
import type { Grade } from '#core/quiz/question.ts';
import { rulesOf } from '#questions/views.tsx';
import { Figures } from '../parts/Figures.tsx';
import type { Table } from './use-deck.ts';

interface Props {
  readonly items: readonly AnsweredItem[];
  readonly table: Table;
}

/** What was reached in each sort of question, where the paper had more than one. */
export function TagScores({ items, table }: Props) {
  const { t, i18n } = useTranslation();
  // A bank may use a tag nobody has a word for.
  const scores = [...byTag(items, table)].filter(([tag]) => i18n.exists(`tag.${tag}`));
  if (scores.length < 2) return null;
  return (
    <>
      <h3>{t('perTag')}</h3>
      <ul className="rows tags">
        {scores.map(([tag, grade]) => (
          <li key={tag}>
            {t(`tag.${tag}`)} <Figures of={`${grade.points}/${grade.possible} ${share(grade)}%`} />
          </li>
        ))}
      </ul>
    </>
  );
}

function byTag(items: readonly AnsweredItem[], table: Table): ReadonlyMap<string, Grade> {
  const sums = new Map<string, Grade>();
  for (const { q, a } of items) {
    const question = table.questions.get(q);
    if (question === undefined) continue;
    const { points, possible } = rulesOf(question).grade(question, a, table.conditions);
    for (const tag of question.tags) {
      const sum = sums.get(tag) ?? { points: 0, possible: 0 };
      sums.set(tag, { points: sum.points + points, possible: sum.possible + possible });
    }
  }
  return sums;
}
