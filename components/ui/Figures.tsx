import type { JSX } from 'preact';
import { formatCount } from '../../utils/i18n/format';

interface Props {
  id?: string;
  figures: readonly (readonly [name: string, count: number])[];
}

/** Names with their numbers, as tiles. */
export function Figures({ id, figures }: Props): JSX.Element {
  return (
    <dl id={id} class="figures">
      {figures.map(([name, count]) => (
        <div key={name} class="figure" data-none={count === 0}>
          <dt>{name}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
