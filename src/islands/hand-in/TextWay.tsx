import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberRanges } from '#core/hand-in/gather.ts';
import { copyFrom } from '#platform/copy-text.ts';
import { Figures } from '../parts/Figures.tsx';
import { Say } from '../parts/Say.tsx';

/** Lines a message: below 2,000 signs, which chat programs let pass. */
const PART = 5;

/** The transcript as text. Where nothing can be copied, a long press on it does. */
export function TextWay({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState('');
  const [shown, setShown] = useState(lines);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (part: readonly string[], what: string) => {
    setShown(part);
    const done = field.current !== null && (await copyFrom(field.current, part.join('\n')));
    setCopied(done ? `${t('hand-in:copied')} ${what}`.trim() : t('hand-in:copyByHand'));
  };
  return (
    <section aria-labelledby="way-text">
      <h3 id="way-text">{t('hand-in:code')}</h3>
      <p id="way-text-hint">
        {t('hand-in:codeText')} <Say text="hand-in:codeLines" with={{ count: lines.length }} />
      </p>
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => void copy(lines, '')}>
          {t('hand-in:copyCode')}
        </button>
        <span role="status">
          <Figures of={copied} />
        </span>
      </div>
      <textarea
        ref={field}
        className="field copy"
        readOnly
        dir="ltr"
        rows={4}
        value={shown.join('\n')}
        aria-labelledby="way-text"
        aria-describedby="way-text-hint"
        onFocus={(event) => event.target.select()}
      />
      {lines.length > PART && <CodeParts lines={lines} onCopy={(part, what) => void copy(part, what)} />}
    </section>
  );
}

interface PartsProps {
  readonly lines: readonly string[];
  onCopy(part: readonly string[], what: string): void;
}

/** The same in several messages. */
function CodeParts({ lines, onCopy }: PartsProps) {
  const { t } = useTranslation();
  const parts = Array.from({ length: Math.ceil(lines.length / PART) }, (_, index) => {
    const part = lines.slice(index * PART, (index + 1) * PART);
    const numbers = part.map((_line, at) => index * PART + at + 1);
    return { part, label: t('hand-in:copyPart', { range: numberRanges(numbers) }) };
  });
  return (
    <details>
      <summary>{t('hand-in:codeParts')}</summary>
      <div className="actions">
        {parts.map(({ part, label }) => (
          <button key={label} type="button" className="button quiet" onClick={() => onCopy(part, label)}>
            {/* One child: the parts of a text would lose the spaces between them. */}
            <span>
              <Figures of={label} />
            </span>
          </button>
        ))}
      </div>
    </details>
  );
}
