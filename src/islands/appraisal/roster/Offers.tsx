import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import type { Matching, Offer } from '#core/appraisal/match-roster.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import { Say } from '../../parts/Say.tsx';

interface Props {
  readonly matching: Matching;
  readonly evaluation: Evaluation;
  readonly desk: ClerkDesk;
  onDesk(desk: ClerkDesk): void;
}

/** Near matches side by side, each to be accepted or refused by the clerk; and what was decided, to be taken back. */
export function Offers({ matching, evaluation, desk, onDesk }: Props) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const { decisions } = desk;
  const open = matching.offers.filter((offer) => !refused.has(keyOf(offer)));
  const decide = (links: ClerkDesk['decisions']['links']) =>
    onDesk({ ...desk, decisions: { ...decisions, links } });
  const link = (number: string, to: string | null) => decide({ ...decisions.links, [number]: to });
  const refuse = (offer: Offer) => {
    setRefused(new Set([...refused, keyOf(offer)]));
    const others = open.filter((other) => other.number === offer.number && other !== offer);
    // The last one refused: these transcripts are nobody's in the roster.
    if (others.length === 0) link(offer.number, null);
  };
  const decided = Object.entries(decisions.links);
  const undo = (number: string) => {
    setRefused(new Set([...refused].filter((key) => !key.startsWith(`${number}\n`))));
    decide(Object.fromEntries(decided.filter(([one]) => one !== number)));
  };
  if (open.length === 0 && decided.length === 0) return null;
  return (
    <section className="part" aria-labelledby="offers-heading">
      <h3 id="offers-heading">
        <Say text="roster.offers" with={{ count: open.length }} />
      </h3>
      <p className="soft">{t('roster.offersText')}</p>
      <ul className="offers">
        {open.map((offer) => (
          <li key={keyOf(offer)}>
            <Pair offer={offer} evaluation={evaluation} />
            <Answers
              offer={offer}
              onSame={() => link(offer.number, offer.to.number)}
              onOther={() => refuse(offer)}
            />
          </li>
        ))}
        {decided.map(([number, to]) => (
          <Decided key={number} number={number} to={to} onUndo={() => undo(number)} />
        ))}
      </ul>
    </section>
  );
}

interface AnswersProps {
  readonly offer: Offer;
  onSame(): void;
  onOther(): void;
}

function Answers({ offer, onSame, onOther }: AnswersProps) {
  const { t } = useTranslation();
  return (
    <div className="actions">
      {/* Nothing but a staff number can name a line for good. */}
      <button type="button" className="button" disabled={offer.to.number === ''} onClick={onSame}>
        {t('roster.same')}
      </button>
      <button type="button" className="button quiet" onClick={onOther}>
        {t('roster.other')}
      </button>
    </div>
  );
}

interface DecidedProps {
  readonly number: string;
  readonly to: string | null;
  onUndo(): void;
}

function Decided({ number, to, onUndo }: DecidedProps) {
  const { t } = useTranslation();
  return (
    <li>
      <p>
        <Say text={to === null ? 'roster.decidedNobody' : 'roster.decided'} with={{ number, to: to ?? '' }} />
      </p>
      <button type="button" className="button quiet" onClick={onUndo}>
        {t('roster.undo')}
      </button>
    </li>
  );
}

function Pair({ offer, evaluation }: { readonly offer: Offer; readonly evaluation: Evaluation }) {
  const { t } = useTranslation();
  const claimed = evaluation.strangers.find(({ number }) => number === offer.number);
  const { number, names, departments } = offer.to;
  return (
    <>
      <p className="soft">{t(`near.${offer.why}`)}</p>
      <dl className="pair">
        <div>
          <dt>{t('roster.inTranscript')}</dt>
          <dd>
            <bdi dir="ltr">{offer.number}</bdi> <bdi>{claimed?.name}</bdi> <bdi>{claimed?.department}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('roster.inRoster')}</dt>
          <dd>
            <bdi dir="ltr">{number}</bdi> <bdi>{names.join(' / ')}</bdi> <bdi>{departments.join(' / ')}</bdi>
          </dd>
        </div>
      </dl>
    </>
  );
}

function keyOf({ number, to }: Offer): string {
  return `${number}\n${to.row}`;
}
