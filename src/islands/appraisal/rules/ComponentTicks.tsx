import { useContext } from 'react';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { speak } from '#core/language/spoken.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';

interface Props {
  readonly legend: string;
  readonly components: Scheme['components'];
  readonly ticked: readonly string[];
  /** Whether the last tick cannot be taken away. */
  readonly one?: boolean;
  onTick(component: string, ticked: boolean): void;
}

/** Which components something is about. */
export function ComponentTicks({ legend, components, ticked, one = false, onTick }: Props) {
  const { page } = useContext(VoicesContext);
  return (
    <fieldset className="quizzes">
      <legend>{legend}</legend>
      {components.map(({ id, name }) => (
        <label className="check" key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            disabled={one && ticked.length === 1 && ticked.includes(id)}
            onChange={(event) => onTick(id, event.target.checked)}
          />{' '}
          <SpokenText of={speak(name, page)} />
        </label>
      ))}
    </fieldset>
  );
}
