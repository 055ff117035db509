import type { Said } from '#core/quiz/question.ts';
import { SpokenText } from '#questions/SpokenText.tsx';

/** An answer in words; one of several parts is a list. */
export function Words({ of }: { readonly of: readonly Said[] }) {
  const [only] = of;
  if (only === undefined) return '—';
  if (of.length === 1) {
    return (
      <strong>
        <Part of={only} />
      </strong>
    );
  }
  return (
    <ul className="said">
      {of.map((part) => (
        <li key={part.text}>
          <Part of={part} />
        </li>
      ))}
    </ul>
  );
}

function Part({ of }: { readonly of: Said }) {
  if (of.beside === undefined) return <SpokenText of={of} />;
  return (
    <>
      <SpokenText of={of} /> — <SpokenText of={of.beside} />
    </>
  );
}
