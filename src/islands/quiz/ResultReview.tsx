import { useTranslation } from 'react-i18next';
import type { AnsweredItem } from '#core/ledger/entry.ts';
import { ReviewedQuestion } from './ReviewedQuestion.tsx';
import { TagScores } from './TagScores.tsx';
import type { Table } from './use-deck.ts';

interface Props {
  readonly items: readonly AnsweredItem[];
  readonly table: Table;
}

/** The points by sort of question, and every question with what was given, what is right and where it stands. */
export function ResultReview({ items, table }: Props) {
  const { t } = useTranslation();
  const { conditions, passages } = table;
  return (
    <>
      <TagScores items={items} table={table} />
      <h3>{t('review')}</h3>
      <ol className="review">
        {items.map(({ q, a }) => (
          <ReviewedQuestion
            key={q}
            question={table.questions.get(q)}
            answer={a}
            {...{ conditions, passages }}
          />
        ))}
      </ol>
    </>
  );
}
