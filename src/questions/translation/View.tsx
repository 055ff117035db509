import { useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/spoken.ts';
import { ScreenKeyboard, useScreenKeyboard } from '../keyboard/ScreenKeyboard.tsx';
import { SpokenText, VoicesContext } from '../SpokenText.tsx';
import { Field, type Typing } from '../typing/Field.tsx';
import { Judged } from '../typing/Judged.tsx';
import { ReadAs } from '../typing/ReadAs.tsx';
import { useTyped } from '../typing/use-typed.ts';
import type { QuestionView, QuestionViewProps } from '../view.ts';
import { joined } from './join.ts';
import { translationRules, type TranslationShown } from './rules.ts';
import type { Translation } from './schema.ts';
import { tilesOf } from './tiles.ts';

/** A sentence to be put together out of tiles, or typed; the answer is the same text either way. */
export const translationView: QuestionView<Translation, TranslationShown, string> = {
  rules: translationRules,
  early: true,
  Control,
};

type Props = QuestionViewProps<TranslationShown, string>;

function Control(props: Props) {
  const { shown, answer, judged, locked, onChoose } = props;
  const { t } = useTranslation();
  const voice = useContext(VoicesContext).languages[shown.source.language];
  const isTyped = tilesOf(shown.language, answer ?? '', shown.tiles) === null;
  const [typing, setTyping] = useState(isTyped);
  const change = () => {
    // What no tiles say would stay the answer without standing anywhere.
    if (typing && isTyped) onChoose('');
    setTyping(!typing);
  };
  return (
    <fieldset className="question translation">
      <legend>
        <SpokenText of={shown.prompt} />
      </legend>
      <p className="soft">{t('translationSource')}</p>
      <p className="source" lang={voice?.bcp47 ?? shown.source.language} dir={voice?.dir ?? 'auto'}>
        {shown.source.text}
      </p>
      {locked && (
        <>
          <p className="assembled">
            <SpokenText of={{ text: answer ?? '…', language: shown.language }} />
          </p>
          {judged?.map((one) => (
            <Judged key={one.meant} of={one} language={shown.language} />
          ))}
        </>
      )}
      {!locked && (
        <>
          {typing ? <TypingIn {...props} /> : <Assembling {...props} />}
          <button type="button" className="button quiet" onClick={change}>
            {t(typing ? 'translationAssemble' : 'translationType')}
          </button>
        </>
      )}
    </fieldset>
  );
}

function TypingIn({ shown: { language }, answer, conditions, onChoose }: Props) {
  const { t } = useTranslation();
  const field = useRef<Typing | null>(null);
  const keyboard = useScreenKeyboard(language);
  const { texts, reading, type } = useTyped([answer ?? ''], language, conditions.romanised, ([text = '']) =>
    onChoose(text),
  );
  return (
    <>
      <Field
        language={language}
        text={texts[0] ?? ''}
        name={t('translationField')}
        lines="several"
        bare={keyboard.open}
        onText={(text, composing) => type(0, text, composing)}
        onFocus={(focused) => (field.current = focused)}
      />
      {conditions.romanised && <ReadAs texts={texts} reading={reading} language={language} />}
      <ScreenKeyboard {...keyboard} language={language} field={() => field.current} />
    </>
  );
}

function Assembling({ shown: { language, tiles, unsolved }, answer, name, onChoose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(tilesOf(language, answer ?? '', tiles) ?? []);
  const placed = chosen.flatMap((id) => tiles.filter((tile) => tile.id === id));
  const sentence = joined(
    language,
    placed.map(({ text }) => text),
  );
  const idOf = (tile: string) => `${name}-tile-${tile}`;
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    setChosen(next);
    const texts = next.flatMap((one) => tiles.filter((tile) => tile.id === one));
    onChoose(
      joined(
        language,
        texts.map(({ text }) => text),
      ),
    );
  };
  const takeBack = (id: string) => {
    toggle(id);
    // Its button goes away with the focus on it.
    document.getElementById(idOf(id))?.focus();
  };
  return (
    <>
      <p className="soft">{t('translationHow')}</p>
      <Tiles
        of={placed}
        language={language}
        name={t('translationSentence')}
        className="is-placed"
        onTap={takeBack}
      />
      <Tiles
        of={tiles}
        language={language}
        name={t('translationTiles')}
        used={chosen}
        unsolved={unsolved}
        idOf={idOf}
        onTap={toggle}
      />
      <p className="hidden-label" role="status">
        {sentence !== '' && <SpokenText of={{ text: sentence, language }} />}
      </p>
    </>
  );
}

interface TilesProps {
  readonly of: TranslationShown['tiles'];
  readonly language: LanguageTag;
  readonly name: string;
  readonly className?: string;
  /** Those already in the sentence, where tiles can be. */
  readonly used?: readonly string[];
  /** How many had an order not to be drawn. */
  readonly unsolved?: number;
  idOf?(tile: string): string;
  onTap(tile: string): void;
}

function Tiles({ of, language, name, className = '', used, unsolved = 0, idOf, onTap }: TilesProps) {
  const voice = useContext(VoicesContext).languages[language];
  return (
    <fieldset className={`question-part ${className}`}>
      <legend className="hidden-label">{name}</legend>
      <div className="tiles" lang={voice?.bcp47 ?? language} dir={voice?.dir ?? 'auto'}>
        {of.map(({ id, text }) => (
          <button
            key={id}
            id={idOf?.(id)}
            type="button"
            className={`tile ${used?.includes(id) === true ? 'is-used' : ''}`}
            aria-pressed={used?.includes(id)}
            {...(unsolved > 0 ? { 'data-mixed': 0, 'data-unsolved': unsolved } : {})}
            onClick={() => onTap(id)}
          >
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
