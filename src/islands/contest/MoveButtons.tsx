import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import { roundAt } from '#core/contest/format.ts';
import type { Match } from '#core/contest/match.ts';
import type { Move } from '#core/contest/moves.ts';
import { speak } from '#core/language/spoken.ts';
import { signed } from './contest-words.ts';
import { keyName, MOVE_KEYS } from './shortcuts.ts';

interface Props {
  readonly moves: readonly Move[];
  readonly match: Match;
  readonly language: string;
  act(act: Act): boolean;
}

/** A button for everything that may be done now, the usual one first. */
export function MoveButtons({ moves, match, language, act }: Props) {
  const { t } = useTranslation();
  const label = ({ name, act: doing, stake }: Move): string => {
    if (doing.type === 'round' && name === 'round') {
      const round = roundAt(match.setUp.format, doing.round);
      return t('move.round', { round: round === null ? '' : speak(round.title, language).text });
    }
    if (name === 'ask') return stake === undefined ? t('move.ask') : t('move.askStake', { points: stake });
    if (doing.type === 'rule' && doing.points !== 0) return `${t(`move.${name}`)} ${signed(doing.points)}`;
    return t(`move.${name}`);
  };
  return (
    <div className="moves">
      {moves.map((move, at) => {
        const first = at === 0 && !['void', 'finish', 'right'].includes(move.name);
        const key = MOVE_KEYS[move.name] ?? (first ? 'PageDown' : undefined);
        return (
          <button
            type="button"
            key={`${move.name}${move.stake ?? ''}`}
            className={`button move-${move.name}${at === 0 ? '' : ' quiet'}`}
            onClick={() => act(move.act)}
          >
            {label(move)} {key !== undefined && <kbd dir="ltr">{keyName(key)}</kbd>}
          </button>
        );
      })}
    </div>
  );
}
