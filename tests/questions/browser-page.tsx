import type { ResourceLanguage } from 'i18next';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { conditionsIn, type Conditions } from '#core/quiz/conditions.ts';
import type { QuestionBase } from '#core/quiz/question.ts';
import { createRandom } from '#core/random.ts';
import { createIslandTranslation } from '#i18n/island-translation.ts';
import type { QuestionKind } from '#questions/models.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { loadViews, viewOf } from '#questions/views.tsx';

/** What the test page is handed. */
interface Scene {
  readonly question: QuestionBase;
  readonly words: ResourceLanguage;
  readonly seed: string;
  readonly conditions?: Partial<Conditions>;
}

const LANGUAGES = {
  zh: { bcp47: 'zh-Hans', dir: 'ltr' },
  ug: { bcp47: 'ug', dir: 'rtl' },
  bo: { bcp47: 'bo', dir: 'ltr' },
} as const;

/** Draws one question on a Chinese page and keeps what is answered on `globalThis.given`. */
async function draw({ question, words, seed, conditions }: Scene): Promise<void> {
  // The tests hand in kinds the project has.
  const kind = question.kind as QuestionKind;
  await loadViews([{ kind }]);
  const translation = createIslandTranslation('zh', { quiz: words });
  const root = document.body.appendChild(document.createElement('main'));
  createRoot(root).render(
    <I18nextProvider i18n={translation}>
      <VoicesContext value={{ page: 'zh', languages: LANGUAGES }}>
        <Question
          kind={kind}
          question={question}
          seed={seed}
          conditions={{ ...conditionsIn('zh'), ...conditions }}
        />
      </VoicesContext>
    </I18nextProvider>,
  );
}

interface Props {
  readonly kind: QuestionKind;
  readonly question: QuestionBase;
  readonly seed: string;
  readonly conditions: Conditions;
}

function Question({ kind, question, seed, conditions }: Props) {
  const [answer, setAnswer] = useState<unknown>(null);
  const { rules, Control } = viewOf({ kind });
  const props = {
    name: question.id,
    shown: rules.show(question, conditions, createRandom(seed)),
    right: null,
    judged: null,
    locked: false,
    ...{ answer, conditions },
  };
  const choose = (given: unknown) => {
    Object.assign(globalThis, { given });
    setAnswer(given);
  };
  return <Control {...props} onChoose={choose} />;
}

Object.assign(globalThis, { draw });
