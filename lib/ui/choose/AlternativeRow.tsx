import './AlternativeRow.css';
import type { RefObject } from 'preact';
import { Icon } from '../components/Icon.tsx';
import { AlternativeBody, type AlternativeProps, fitWords } from './AlternativeCard.tsx';
import { askedWords } from './AlternativeReasons.tsx';

/** One app in a line, with the reason that counts most against it; the line opens and shows the rest. */
export function AlternativeRow({
  itemRef,
  ...props
}: AlternativeProps & { itemRef: RefObject<HTMLLIElement | null> | null }) {
  const { alternative } = props;
  const [first] = alternative.against;
  const why = first === undefined ? alternative.summary : (askedWords(first) ?? first.text);
  return (
    <li ref={itemRef} data-testid={`alternative-${alternative.serviceId}`}>
      <details>
        <summary>
          <Icon name="chevron" />
          <h3>{alternative.name}</h3>
          <span class="alternative-why">
            {alternative.asked > 0 && `${fitWords(alternative)}. `}
            {why}
          </span>
        </summary>
        <div class="alternative">
          <p class="soft">{alternative.summary}</p>
          <AlternativeBody {...props} />
        </div>
      </details>
    </li>
  );
}
