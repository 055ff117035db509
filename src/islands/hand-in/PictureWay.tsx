import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Say } from '../parts/Say.tsx';
import { textsInPicture } from './open-reader.ts';

/** A text file larger than this holds no text code. */
const MOST_TEXT = 1024 * 1024;

interface Reading {
  readonly read: number;
  readonly chosen: number;
  /** Names of the files in which there was nothing. */
  readonly empty: readonly string[];
  readonly failed: boolean;
}

const NOTHING: Reading = { read: 0, chosen: 0, empty: [], failed: false };

/** Screenshots and photos of QR codes, one after the other. */
export function PictureWay({ onText }: { onText(text: string): boolean }) {
  const { t } = useTranslation();
  const { reading, read } = usePictures(onText);
  return (
    <section aria-labelledby="way-pictures">
      <h2 id="way-pictures">{t('hand-in:pictures')}</h2>
      <p id="way-pictures-hint">{t('hand-in:picturesText')}</p>
      <div className="actions">
        <input
          id="pictures"
          className="hidden-label"
          type="file"
          multiple
          accept="image/*,.txt"
          aria-describedby="way-pictures-hint"
          onChange={(event) => {
            void read([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <label className="button quiet" htmlFor="pictures">
          {t('hand-in:choosePictures')}
        </label>
        <span role="status">
          {reading.chosen > reading.read && (
            <Say text="hand-in:picturesReading" with={{ read: reading.read, chosen: reading.chosen }} />
          )}
        </span>
      </div>
      {reading.failed && <p className="notice">{t('issues:E_PAGE_INCOMPLETE')}</p>}
      {reading.empty.map((name, index) => (
        // Two files may have one name; the list is only ever replaced as a whole.
        <p className="notice" key={index}>
          {t('hand-in:pictureNone', { name })}
        </p>
      ))}
    </section>
  );
}

function usePictures(onText: (text: string) => boolean) {
  const [reading, setReading] = useState(NOTHING);
  const read = async (files: readonly File[]) => {
    setReading({ ...NOTHING, chosen: files.length });
    for (const file of files) {
      const texts = await textsIn(file).catch(() => null);
      if (texts === null) {
        setReading((now) => ({ ...now, chosen: 0, failed: true }));
        return;
      }
      const found = texts.filter(onText).length > 0;
      const add = found ? [] : [file.name];
      setReading((now) => ({ ...now, read: now.read + 1, empty: [...now.empty, ...add] }));
    }
  };
  return { reading, read };
}

/** The texts in a picture, or a text file's own. Rejects only when the reader itself could not be fetched. */
async function textsIn(file: File): Promise<readonly string[]> {
  if (file.type === 'text/plain') return [await file.slice(0, MOST_TEXT).text()];
  return textsInPicture(file);
}
