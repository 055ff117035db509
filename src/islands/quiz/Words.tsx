import type { Spoken } from '#core/language/text.ts';
import { SpokenText } from '#questions/SpokenText.tsx';

/** An answer in words; one of several parts is a list. */
export function Words({ of }: { readonly of: readonly Spoken[] }) {
  const [only] = of;
  if (only === undefined) return '—';
  if (of.length === 1) {
    return (
      <strong>
        <SpokenText of={only} />
      </strong>
    );
  }
  return (
    <ul>
      {of.map((part) => (
        <li key={part.text}>
          <SpokenText of={part} />
        </li>
      ))}
    </ul>
  );
}
