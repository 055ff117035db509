import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/spoken.ts';
import { keepAwake } from '#platform/keep-awake.ts';
import { loadStageFonts } from '#platform/stage-fonts.ts';
import { Stage } from './Stage.tsx';
import { StageContext, type StageVoices, type StageWords } from './stage-words.ts';
import { useStage } from './use-stage.ts';

interface Props {
  readonly words: StageWords;
  readonly languages: StageVoices['languages'];
  readonly language: LanguageTag;
}

/** The projector's window. */
export function Projector({ words, languages, language }: Props) {
  const { t } = useTranslation();
  const told = useStage();
  const shown = told?.settings.languages;
  const voices = useMemo(
    () => ({ words, languages, shown: shown ?? [language] }),
    [words, languages, shown, language],
  );
  useEffect(() => keepAwake(), []);
  useEffect(() => void loadStageFonts(), []);
  return (
    <StageContext value={voices}>
      {told === null ? (
        <div className="stage is-waiting">
          <h1>{t('waiting')}</h1>
          <p>{t('waitingHint')}</p>
        </div>
      ) : (
        <Stage match={told.log.match} material={told.material} />
      )}
      <FullScreen />
    </StageContext>
  );
}

/** Only a press of the window's own makes it fill the screen. */
function FullScreen() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="stage-full"
      onClick={() => {
        if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
        else void document.exitFullscreen();
      }}
    >
      {t('fullScreen')}
    </button>
  );
}
