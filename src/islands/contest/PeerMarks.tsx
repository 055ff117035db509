import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import { nameIn } from '#core/contest/match.ts';
import type { Replay } from '#core/contest/replay.ts';
import { WideTable } from '../parts/WideTable.tsx';

interface Props {
  readonly log: Replay;
  readonly language: string;
  readonly most: number;
  act(act: Act): boolean;
}

/** What each team gave each other one: a row gives, a column gets. */
export function PeerMarks({ log, language, most, act }: Props) {
  const { match } = log;
  const { t } = useTranslation();
  const name = (team: number) => nameIn(match.teams[team]?.name ?? {}, language).text;
  const given = (from: number, to: number) =>
    match.marks.find((mark) => mark.round === match.round && mark.from === from && mark.to === to)?.points;
  return (
    <WideTable label={t('peerMarks')}>
      <thead>
        <tr>
          <th scope="col">{t('peerFrom')}</th>
          {match.playing.map((to) => (
            <th scope="col" key={to}>
              <bdi>{name(to)}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {match.playing.map((from) => (
          <tr key={from}>
            <th scope="row">
              <bdi>{name(from)}</bdi>
            </th>
            {match.playing.map((to) => (
              <td key={to}>
                {from !== to && (
                  <input
                    type="number"
                    dir="ltr"
                    min={0}
                    max={most}
                    aria-label={t('peerMark', { from: name(from), to: name(to) })}
                    defaultValue={given(from, to)}
                    onBlur={({ target }) => {
                      const points = target.valueAsNumber;
                      if (Number.isInteger(points) && points !== given(from, to)) {
                        act({ type: 'mark', from, to, points });
                      }
                    }}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
