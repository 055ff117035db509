import type { ResourceLanguage } from 'i18next';
import { useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { LanguageTag } from '#core/language/text.ts';
import { createIslandTranslation } from '#i18n/island-translation.ts';
import { VoicesContext, type Voices } from '#questions/SpokenText.tsx';
import { WhoseLine } from './WhoseLine.tsx';

/** What every island gets from its page. */
export interface IslandProps {
  readonly language: LanguageTag;
  readonly dir: 'ltr' | 'rtl';
  /** `messagesFor(site.locales, language, areas)`; the first area is the island's own. */
  readonly messages: ResourceLanguage;
  readonly languages: Voices['languages'];
}

interface Props extends IslandProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** Gives an island its words and its voices. */
export function IslandFrame(props: Props) {
  const { dir, name, children } = props;
  return (
    <IslandWords {...props}>
      <div className={`island ${name}`} dir={dir}>
        <WhoseLine />
        {children}
      </div>
    </IslandWords>
  );
}

/** The words and the voices alone. */
export function IslandWords({ language, messages, languages, children }: Omit<Props, 'name'>) {
  const [translation] = useState(() => createIslandTranslation(language, messages));
  const voices = useMemo(() => ({ page: language, languages }), [language, languages]);
  return (
    <I18nextProvider i18n={translation}>
      <VoicesContext value={voices}>{children}</VoicesContext>
    </I18nextProvider>
  );
}
