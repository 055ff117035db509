import { Fragment, useContext, type ReactNode } from 'react';
import type { Gapped } from './gapped.ts';
import { VoicesContext } from './SpokenText.tsx';

interface Props {
  readonly of: Gapped;
  readonly id: string;
  /** What stands in a gap. */
  readonly gap: (id: string) => ReactNode;
}

/** A sentence with something in each of its gaps. */
export function Sentence({ of, id, gap }: Props) {
  const voice = useContext(VoicesContext).languages[of.language];
  return (
    <p className="sentence" id={id} lang={voice?.bcp47 ?? of.language} dir={voice?.dir ?? 'auto'}>
      {of.parts.map((part, at) => (
        <Fragment key={at}>{'text' in part ? part.text : gap(part.gap)}</Fragment>
      ))}
    </p>
  );
}
