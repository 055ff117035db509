import { memo } from 'react';
import type { Match, Turn } from '#core/contest/match.ts';
import { roundAt } from '#core/contest/format.ts';
import type { LanguageTag } from '#core/language/spoken.ts';
import { askedIn, cardOf, type Card } from './card.ts';
import { excerptOf } from './excerpt.ts';
import type { Material } from './material.ts';
import { useStageVoices } from './stage-words.ts';
import { Told } from './Told.tsx';
import { useFit } from './use-fit.ts';

interface Props {
  readonly match: Match;
  readonly turn: Turn;
  readonly material: Material;
}

interface Column {
  readonly language: LanguageTag;
  readonly card: Card;
}

/** The question in every language shown, side by side; once it is over and revealed, its answer and the passage. */
export const StageQuestion = memo(function StageQuestion({ match, turn, material }: Props) {
  const { shown } = useStageVoices();
  const fit = useFit(`${turn.question} ${turn.revealed} ${shown.join()}`);
  const question = material.questions[turn.question];
  if (question === undefined) return null;
  const { format, seed } = match.setUp;
  const columns = askedIn(question, shown, turn.revealed).map((language) => ({
    language,
    card: cardOf(question, language, { quiz: format.id, seed }),
  }));
  const race = roundAt(format, turn.round)?.kind === 'race';
  const state = turn.revealed ? ' is-revealed' : race && turn.open && !turn.closed ? ' is-open' : '';
  return (
    <div className={`stage-fit stage-question${state}`} data-languages={columns.length} ref={fit}>
      <Row columns={columns} name="stage-prompt" of={({ prompt }) => <Told of={prompt} />} />
      {columns.some(({ card }) => card.about !== null) && (
        <Row columns={columns} name="stage-about" of={({ about }) => about && <Told of={about} />} />
      )}
      {turn.revealed ? (
        <Answer
          columns={columns}
          passage={material.passages[question.passage] ?? {}}
          quote={question.quote}
        />
      ) : (
        columns[0]?.card.items.map((_, at) => (
          <Row
            key={at}
            columns={columns}
            name="stage-item"
            of={({ items }) => {
              const item = items[at];
              return item && <Item sign={item.sign} text={<Told of={item.text} />} />;
            }}
          />
        ))
      )}
    </div>
  );
});

interface RowProps {
  readonly columns: readonly Column[];
  readonly name: string;
  of(card: Card, language: LanguageTag): React.ReactNode;
}

/** The same thing in each language, at one height. */
function Row({ columns, name, of }: RowProps) {
  const { languages } = useStageVoices();
  return (
    <div className={`stage-row ${name}`}>
      {columns.map(({ language, card }) => (
        <div
          key={language}
          className="stage-cell"
          lang={languages[language]?.bcp47 ?? language}
          dir={languages[language]?.dir ?? 'auto'}
        >
          {of(card, language)}
        </div>
      ))}
    </div>
  );
}

function Item({ sign, text }: { readonly sign: string; readonly text: React.ReactNode }) {
  return (
    <>
      {sign !== '' && (
        <bdi className="stage-sign" dir="ltr">
          {sign}
        </bdi>
      )}
      <span>{text}</span>
    </>
  );
}

interface AnswerProps {
  readonly columns: readonly Column[];
  readonly passage: Readonly<Record<LanguageTag, string>>;
  readonly quote: string;
}

function Answer({ columns, passage, quote }: AnswerProps) {
  return (
    <>
      <Row
        columns={columns}
        name="stage-answer"
        of={({ answer }) => (
          <ul>
            {answer.map((said, at) => (
              <li key={at}>
                <Told of={said} />
                {said.beside && (
                  <>
                    {' — '}
                    <Told of={said.beside} />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      />
      <Row
        columns={columns}
        name="stage-passage"
        of={({ explanation }, language) => {
          const text = passage[language];
          const excerpt = text === undefined ? null : excerptOf(language, text, quote);
          if (excerpt === null) return <Told of={explanation} />;
          return (
            <>
              {excerpt.before}
              {excerpt.quote !== '' && <mark>{excerpt.quote}</mark>}
              {excerpt.after}
            </>
          );
        }}
      />
    </>
  );
}
