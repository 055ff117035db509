import { useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { takeEarlyTaps } from '#platform/early-taps.ts';
import { fetchLate } from '#platform/late-material.ts';
import { FailureNotice } from './FailureNotice.tsx';

interface Props<Given extends object> {
  /** The button's words. */
  readonly label: string;
  /** A file of words and style beside the language's pages. */
  readonly material: string;
  readonly given: Given;
  load(): Promise<ComponentType<Given>>;
}

const EARLY = 'late';

/** A part that comes with its script, words and style when somebody presses its button: most readers never do. */
export function Late<Given extends object>({ label, material, given, load }: Props<Given>) {
  const { t, i18n } = useTranslation();
  const [stage, setStage] = useState<'closed' | 'coming' | 'failed'>('closed');
  const [part, setPart] = useState<{ readonly Part: ComponentType<Given> } | null>(null);
  const open = async () => {
    setStage('coming');
    try {
      const [Part, messages] = await Promise.all([load(), fetchLate(material)]);
      for (const [area, words] of Object.entries(messages)) {
        i18n.addResourceBundle(i18n.language, area, words, true, false);
      }
      setPart({ Part });
    } catch {
      setStage('failed');
    }
  };
  const opening = useRef(open);
  useEffect(() => {
    // Pressed before the page was awake.
    if (takeEarlyTaps([EARLY]).length > 0) void opening.current();
  }, []);
  if (part !== null) return <part.Part {...given} />;
  if (stage === 'failed') {
    const retry = () => void open();
    return <FailureNotice issue={{ code: 'E_PAGE_INCOMPLETE' }} action={t('retry')} onAction={retry} />;
  }
  return (
    <div className="actions">
      <button
        type="button"
        className="button quiet"
        data-early={EARLY}
        aria-disabled={stage === 'coming'}
        onClick={() => {
          if (stage === 'closed') void open();
        }}
      >
        {label}
      </button>
    </div>
  );
}
