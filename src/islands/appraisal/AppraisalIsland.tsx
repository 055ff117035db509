import type { Plan } from '#core/appraisal/plan.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { Spoken } from '#core/language/text.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import type { Erratum } from '#core/quiz/erratum.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Title } from '../parts/Title.tsx';
import { AppraisalBench } from './AppraisalBench.tsx';
import type { PartNames } from './rules/starter-scheme.ts';

/**
 * The clerk's bench: files in, one sheet out, nothing leaves the device.
 * @example
 * <AppraisalIsland client:load language="zh" dir="ltr"
 *   messages={messagesFor(site.locales, 'zh', ['appraisal', 'issues'])}
 *   languages={{ zh: { bcp47: 'zh-Hans', dir: 'ltr' } }}
 *   banks={[{ id: 'maqin-school', ver: '2026.11.1', sha: bankSha(bank), url: '/banks/maqin-school/2026.11.1.json' }]}
 *   blueprints={site.blueprints} errata={site.errata} organisers={site.organisers}
 *   schemes={site.schemes} plans={site.plans} partNames={partNames} languageNames={[{ language: 'zh', text: '中文' }]}
 *   wordsUrl={address('sheet-words.json')}
 *   titles={{ 'maqin-school': { text: '玛沁县……', language: 'zh' } }} />
 */
export interface AppraisalIslandProps extends IslandProps {
  /** Every released version of every bank: old attempts are marked against the version they were made from. */
  readonly banks: readonly {
    readonly id: string;
    readonly ver: string;
    readonly sha: string;
    readonly url: string;
  }[];
  readonly blueprints: readonly Blueprint[];
  /** Corrections of released questions. */
  readonly errata: readonly Erratum[];
  /** Whose signed lists make an attempt one of a supervised sitting. */
  readonly organisers: readonly Organiser[];
  /** The years' rules and plans. Without a scheme the clerk opens one or writes one here. */
  readonly schemes: readonly Scheme[];
  readonly plans: readonly Plan[];
  /** What new parts of a scheme are called at first, and the languages in which they can be named. */
  readonly partNames: PartNames;
  readonly languageNames: readonly Spoken[];
  /** The words of year-end sheets in every language, fetched when one is saved. */
  readonly wordsUrl: string;
  /** The quizzes' names by id. */
  readonly titles: Readonly<Record<string, Spoken>>;
}

export function AppraisalIsland(props: AppraisalIslandProps) {
  return (
    <IslandFrame {...props} name="appraisal">
      <Title lead />
      <AppraisalBench {...props} />
    </IslandFrame>
  );
}
