import './FindingCard.css';
import type { Finding } from '../../lib/explain/types.ts';
import { t } from '../../lib/locale/format.ts';
import { quoteSourceOf, quoteTimesOf, splitClaim } from '../../lib/ui/alert-texts.ts';
import { Chip } from '../../lib/ui/components/Chip.tsx';
import { Icon } from '../../lib/ui/components/Icon.tsx';
import { QuotePair } from '../../lib/ui/components/Quote.tsx';
import { partId } from '../../lib/ui/page-focus.tsx';
import { hrefTo } from '../../lib/ui/router.ts';
import { dataWord, eventWord, purposeWord, recipientWord } from '../../lib/ui/words.ts';
import type { AlertView } from '../../lib/watch/views.ts';

interface BrokenPromise {
  text: string;
  date: string;
  source: string;
}

/** One finding of an alert: how much and which way, our sentence, who gets what for what, and the words it rests on. */
export function FindingCard({
  alert,
  finding,
  number,
  brokenPromise,
}: {
  alert: AlertView;
  finding: Finding;
  number: number;
  brokenPromise: BrokenPromise | null;
}) {
  const source = quoteSourceOf(alert);
  const times = quoteTimesOf(alert);
  const { claim, addition } = splitClaim(finding.sentence);
  return (
    <article class="card finding" id={partId(number)} tabIndex={-1} data-testid="finding">
      <Chip direction={finding.direction} severity={finding.severity} />
      <h3>{claim}</h3>
      {addition !== '' && <p class="addition">{addition}</p>}
      <Flow finding={finding} />
      <QuotePair
        before={finding.evidence.before?.text ?? null}
        after={finding.evidence.after?.text ?? null}
        source={source}
        {...times}
      />
      {finding.moreEvidence.length > 0 && (
        <details class="more">
          <summary>
            <Icon name="chevron" /> {t('ui.finding.more', { n: finding.moreEvidence.length })}
          </summary>
          {finding.moreEvidence.map(({ before, after }) => (
            <QuotePair
              key={`${before?.range.start} ${after?.range.start}`}
              before={before?.text ?? null}
              after={after?.text ?? null}
              source={source}
              {...times}
            />
          ))}
        </details>
      )}
      <footer>
        {brokenPromise !== null && (
          <p class="promise">
            <a href={brokenPromise.source} target="_blank" rel="noreferrer">
              {t('ui.finding.promise', { date: brokenPromise.date })}
            </a>
            : {brokenPromise.text}
          </p>
        )}
        <a href={hrefTo('compare', alert.id, number)}>{t('ui.finding.inText')}</a>
        <details>
          <summary>{t('ui.finding.how')}</summary>
          <p>{t('ui.finding.howText', { event: eventWord(finding.event) })}</p>
        </details>
      </footer>
    </article>
  );
}

/** "Phone number, usage → Meta companies for ads", as chips. */
function Flow({ finding }: { finding: Finding }) {
  const { data, recipients, purposes } = finding;
  if (data.length + recipients.length + purposes.length === 0) return null;
  return (
    <p class="flow">
      {data.map((each) => (
        <span key={each}>{dataWord(each)}</span>
      ))}
      {recipients.length > 0 && t('ui.finding.to')}
      {recipients.map((each) => (
        <span key={each}>{recipientWord(each)}</span>
      ))}
      {purposes.length > 0 && t('ui.finding.for')}
      {purposes.map((each) => (
        <span key={each}>{purposeWord(each)}</span>
      ))}
    </p>
  );
}
