import { useContext, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spoken } from '#core/language/text.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { Figures } from '../parts/Figures.tsx';
import { printAlone } from '../parts/print-alone.ts';
import { drawVersion, type Asked, type PaperSource, type Version } from './paper-draw.ts';
import type { PaperProps } from './PaperPart.tsx';

/** A question paper, a sheet to answer on, or the right answers. */
export type SheetSort = 'paper' | 'slip' | 'key';

interface Props extends PaperProps {
  readonly source: PaperSource;
  readonly sort: SheetSort;
  readonly version: Version;
  readonly second: string | null;
  onPrinted(): void;
}

/** What goes through the printer. Paper shows it alone; it is gone once it is printed. */
export function PaperSheet(props: Props) {
  const { source, sort, version, second, language, quiz, onPrinted } = props;
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const asked = useMemo(
    () => drawVersion(source, version, language, second),
    [source, version, language, second],
  );
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true });
    const release = printAlone(sheet.current);
    return () => {
      release();
      removeEventListener('afterprint', onPrinted);
    };
    // Printing once is what this component is for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div className="print-alone exam-sheet" ref={sheet}>
      <h3>
        <SpokenText of={quiz.title} /> · {t(`paper:sheet.${sort}`, { version })}
      </h3>
      {sort !== 'key' && <Head />}
      {sort === 'paper' && <p className="how">{t('paper:how')}</p>}
      {sort === 'paper' && asked.map((one, at) => <PaperItem key={one.id} asked={one} number={at + 1} />)}
      {sort === 'slip' && <Boxes asked={asked} />}
      {sort === 'key' && <Boxes asked={asked} told />}
    </div>
  );
}

function Head() {
  const { t } = useTranslation();
  return (
    <p className="who">
      {['number', 'name', 'department'].map((field) => (
        <span key={field}>{t(field)}</span>
      ))}
    </p>
  );
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One question; it never goes over a page's end. */
function PaperItem({ asked, number }: { readonly asked: Asked; readonly number: number }) {
  const { t } = useTranslation();
  const { own, beside, kind } = asked;
  return (
    <section className="paper-item">
      <div className="stem">
        <bdi className="mark">{number}.</bdi>
        <div>
          <Both of={own.prompt} and={beside?.prompt} />
          {own.text !== null && <Both of={own.text} and={beside?.text ?? undefined} />}
          <p className="how">{t(`paper:hint.${kind}`)}</p>
          {own.numbered.length > 0 && (
            <Marked texts={own.numbered} besides={beside?.numbered} mark={(at) => `${at + 1})`} />
          )}
          {own.lettered.length > 0 && (
            <Marked texts={own.lettered} besides={beside?.lettered} mark={(at) => `${LETTERS.charAt(at)}.`} />
          )}
        </div>
      </div>
    </section>
  );
}

interface MarkedProps {
  readonly texts: readonly Spoken[];
  readonly besides: readonly Spoken[] | undefined;
  mark(at: number): string;
}

function Marked({ texts, besides, mark }: MarkedProps) {
  return (
    <ul className="marked">
      {texts.map((text, at) => (
        <li key={at}>
          <bdi className="mark">{mark(at)}</bdi>
          <div>
            <Both of={text} and={besides?.[at]} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A text, and under it the same in the second language; once where both are the same. */
function Both({ of, and }: { readonly of: Spoken; readonly and: Spoken | undefined }) {
  return (
    <>
      <Line of={of} />
      {and !== undefined && and.text !== of.text && <Line of={and} second />}
    </>
  );
}

function Line({ of, second = false }: { readonly of: Spoken; readonly second?: boolean }) {
  const voice = useContext(VoicesContext).languages[of.language];
  return (
    <p
      className={second ? 'second' : undefined}
      lang={voice?.bcp47 ?? of.language}
      dir={voice?.dir ?? 'auto'}
    >
      <Figures of={of.text} />
    </p>
  );
}

/** Numbered boxes, empty or with the right answer. */
function Boxes({ asked, told = false }: { readonly asked: readonly Asked[]; readonly told?: boolean }) {
  return (
    <ol className="boxes">
      {asked.map(({ id, own, right }, at) => (
        <li key={id} className={own.form === 'words' ? 'wide' : undefined}>
          <bdi className="mark">{at + 1}.</bdi> <bdi className="box">{told ? right : ''}</bdi>
        </li>
      ))}
    </ol>
  );
}
