import { useTranslation } from 'react-i18next';
import { ROUND_KINDS, type ContestFormat, type Round } from '#core/contest/format.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { newRound } from './new-round.ts';
import { RoundFields } from './RoundFields.tsx';
import { NumberField, TextFields } from './RuleField.tsx';

interface Props extends ContestIslandProps {
  readonly format: ContestFormat;
  onChange(format: ContestFormat): void;
}

/** The rules field by field. What is wrong is told when the contest is to begin, by the same schema that reads files. */
export function FormatEditor(props: Props) {
  const { format, onChange } = props;
  const { t } = useTranslation();
  return (
    <details className="format-editor">
      <summary>{t('editRules')}</summary>
      <TextFields
        {...props}
        label={t('field.title')}
        value={format.title}
        onChange={(title) => onChange({ ...format, title })}
      />
      <div className="rule-fields">
        {(['base', 'reserve', 'together'] as const).map((name) => (
          <NumberField
            key={name}
            name={name}
            value={format[name]}
            onChange={(value) => onChange({ ...format, [name]: value })}
          />
        ))}
      </div>
      <BankChoice {...props} />
      <RoundList {...props} />
    </details>
  );
}

/** Which banks the questions come from. */
function BankChoice({ format, banks, onChange }: Props) {
  const { t } = useTranslation();
  const others = (id: string) => format.banks.filter((one) => one !== id);
  return (
    <fieldset className="checks">
      <legend>{t('field.banks')}</legend>
      {banks.map(({ id, title, count }) => (
        <label className="check" key={id}>
          <input
            type="checkbox"
            checked={format.banks.includes(id)}
            onChange={({ target }) =>
              onChange({ ...format, banks: target.checked ? [...others(id), id] : others(id) })
            }
          />{' '}
          <SpokenText of={title} /> <bdi dir="ltr">({count})</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** The rounds in their order, the tie-break last, and a button for one more of each kind. */
function RoundList(props: Props) {
  const { format, roundTitles, onChange } = props;
  const { t } = useTranslation();
  const { rounds } = format;
  const setRounds = (next: readonly Round[]) => onChange({ ...format, rounds: [...next] });
  const ids = rounds.map(({ id }) => id);
  return (
    <>
      <ol className="round-list">
        {rounds.map((round, at) => (
          <li key={round.id}>
            <RoundFields
              {...props}
              round={round}
              onChange={(next) => setRounds(rounds.map((one, index) => (index === at ? next : one)))}
            />
            <RoundTools rounds={rounds} at={at} onRounds={setRounds} />
          </li>
        ))}
        <li>
          <RoundFields
            {...props}
            round={format.tieBreak}
            onChange={(next) => {
              if (next.kind === 'race') onChange({ ...format, tieBreak: next });
            }}
          />
        </li>
      </ol>
      <div className="actions">
        {ROUND_KINDS.map((kind) => (
          <button
            type="button"
            className="button quiet"
            key={kind}
            onClick={() => setRounds([...rounds, newRound(kind, roundTitles[kind], ids)])}
          >
            {t('addRound', { kind: t(`kind.${kind}`) })}
          </button>
        ))}
      </div>
    </>
  );
}

interface ToolsProps {
  readonly rounds: readonly Round[];
  readonly at: number;
  onRounds(rounds: readonly Round[]): void;
}

/** Earlier, later, away. */
function RoundTools({ rounds, at, onRounds }: ToolsProps) {
  const { t } = useTranslation();
  const others = rounds.filter((_, index) => index !== at);
  const move = (by: number) =>
    onRounds([...others.slice(0, at + by), ...rounds.slice(at, at + 1), ...others.slice(at + by)]);
  return (
    <div className="actions">
      <button type="button" className="button quiet" disabled={at === 0} onClick={() => move(-1)}>
        {t('moveUp')}
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={at === rounds.length - 1}
        onClick={() => move(1)}
      >
        {t('moveDown')}
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={rounds.length === 1}
        onClick={() => onRounds(others)}
      >
        {t('removeRound')}
      </button>
    </div>
  );
}
