import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spoken } from '#core/language/text.ts';
import type { Desk } from '#core/sitting/desk.ts';
import { roomCode } from '#core/sitting/room-code.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Say } from '../parts/Say.tsx';
import { deskTitle } from './desk-title.ts';
import type { SittingIslandProps } from './SittingIsland.tsx';

interface Props extends SittingIslandProps {
  readonly desk: Desk;
  readonly title: Spoken;
}

/** The open room: its code here, and as large as the wall on the projector. */
export function RoomPart(props: Props) {
  const { desk, title, language } = props;
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setShown(false);
    button.current?.focus();
  };
  return (
    <section className="part" aria-labelledby="room-heading">
      <h2 id="room-heading">
        {t('sittingTitle')} · <SpokenText of={title} />
      </h2>
      <p>
        {t('room')}{' '}
        <strong className="room-code" dir="ltr">
          {roomCode(desk.sit)}
        </strong>
      </p>
      <p className="soft">
        <Say text="opened" with={{ time: formatDateTime(language, desk.from, desk.tz) }} />
      </p>
      <p>{t('openText')}</p>
      <div className="actions">
        <button type="button" className="button" ref={button} onClick={() => setShown(true)}>
          {t('board')}
        </button>
      </div>
      {shown && <Board {...props} onClose={close} />}
    </section>
  );
}

/** What the room sees. Full screen where the browser has it, else the whole window. */
function Board({ desk, board, quizzes, onClose }: Props & { onClose(): void }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const titles = quizzes.find(({ blueprint }) => blueprint.id === desk.quiz)?.titles ?? [];
  useEffect(() => {
    const wall = place.current;
    wall?.focus();
    // Older browsers have none, and some refuse: then the window itself is the wall.
    if (wall !== null && 'requestFullscreen' in wall) wall.requestFullscreen().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  return (
    // Escape is what leaves a dialog; the button does the same.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <div
      className="room-board"
      ref={place}
      role="dialog"
      aria-modal="true"
      aria-label={t('room')}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <p className="board-code" dir="ltr">
        {roomCode(desk.sit)}
      </p>
      {board.map(({ tag, dir, room, how }, at) => (
        <p key={tag} lang={tag} dir={dir}>
          <strong>{room}</strong> ·{' '}
          <SpokenText of={deskTitle(desk, tag) ?? titles[at] ?? { text: desk.quiz, language: tag }} />
          <br />
          {how}
        </p>
      ))}
      <button type="button" className="button quiet" onClick={onClose}>
        {t('boardClose')}
      </button>
    </div>
  );
}
