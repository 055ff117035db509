import { useTranslation } from 'react-i18next';
import { ORDERS, type From, type Round } from '#core/contest/format.ts';
import { speak } from '#core/language/spoken.ts';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { ChoiceField, NumberField, TextFields } from './RuleField.tsx';

interface Props extends ContestIslandProps {
  readonly round: Round;
  onChange(round: Round): void;
}

const NUMBERS = ['each', 'questions', 'points', 'minus', 'lose', 'seconds', 'buzzSeconds', 'most'] as const;
const CHOICES = { turn: ['teams', 'members'], order: ORDERS, early: ['tell', 'bar'] } as const;

/** The fields a round of its kind has. */
export function RoundFields(props: Props) {
  const { round, language, onChange } = props;
  const { t } = useTranslation();
  // A field keeps its type, and what the whole is worth is judged by the schema when the contest begins.
  const set = (change: object) => onChange({ ...round, ...change });
  return (
    <fieldset className="round-fields">
      <legend>
        {speak(round.title, language).text} · {t(`kind.${round.kind}`)}
      </legend>
      <TextFields
        {...props}
        label={t('field.title')}
        value={round.title}
        onChange={(title) => set({ title })}
      />
      <Rules round={round} set={set} />
      {round.kind !== 'peer' && (
        <Source {...props} from={round.from ?? {}} onFrom={(from) => set({ from })} />
      )}
    </fieldset>
  );
}

interface RulesProps {
  readonly round: Round;
  set(change: object): void;
}

function Rules({ round, set }: RulesProps) {
  const { t } = useTranslation();
  const fields = new Map<string, unknown>(Object.entries(round));
  return (
    <div className="rule-fields">
      {NUMBERS.map((name) => {
        const value = fields.get(name);
        if (typeof value !== 'number') return null;
        return (
          <NumberField key={name} name={name} value={value} onChange={(next) => set({ [name]: next })} />
        );
      })}
      {Object.entries(CHOICES).map(([name, options]) => {
        const value = fields.get(name);
        if (typeof value !== 'string') return null;
        const take = (next: string) => set({ [name]: next });
        return <ChoiceField key={name} name={name} value={value} options={options} onChange={take} />;
      })}
      {'passOn' in round && (
        <label className="check">
          <input
            type="checkbox"
            checked={round.passOn}
            onChange={(event) => set({ passOn: event.target.checked })}
          />{' '}
          {t('field.passOn')}
        </label>
      )}
      {'stakes' in round && <Stakes round={round} onChange={(stakes) => set({ stakes })} />}
    </div>
  );
}

interface StakesProps {
  readonly round: Extract<Round, { kind: 'risk' }>;
  onChange(stakes: readonly object[]): void;
}

/** What can be risked; how hard each is stays with its place. */
function Stakes({ round, onChange }: StakesProps) {
  const { t } = useTranslation();
  return (
    <label>
      <span>{t('field.stakes')}</span>
      <input
        className="field"
        dir="ltr"
        defaultValue={round.stakes.map(({ points }) => points).join(', ')}
        onChange={({ target }) =>
          onChange(
            target.value
              .split(/\D+/)
              .filter((part) => part !== '')
              .map((part, at) => ({ ...round.stakes[at], points: Number(part) })),
          )
        }
      />
    </label>
  );
}

interface SourceProps extends ContestIslandProps {
  readonly from: From;
  onFrom(from: From): void;
}

/** Which kinds of question a round takes; none ticked is any. */
function Source({ from, kinds, onFrom }: SourceProps) {
  const { t } = useTranslation();
  const chosen = from.kinds ?? [];
  return (
    <fieldset className="checks">
      <legend>{t('field.kinds')}</legend>
      {kinds.map((kind) => (
        <label className="check" key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={(event) => {
              const { kinds: _, ...others } = from;
              const next = event.target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind);
              onFrom(next.length === 0 ? others : { ...others, kinds: next });
            }}
          />{' '}
          {t(`questionKind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
