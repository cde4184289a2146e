import './AppFacts.css';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { formatDay } from '../dates.ts';
import { AppSection } from './AppSection.tsx';

type Fact = Service['facts'][number];

/** What people ask first stands first. */
const TOPICS: readonly Fact['topic'][] = [
  'encryption',
  'metadata',
  'contacts',
  'phone_number',
  'business_model',
  'jurisdiction',
  'open_source',
  'audit',
  'self_hosting',
  'ownership',
  'history',
];
/** Topics that every app can be asked about: where nothing stands, that is said. */
const EXPECTED: readonly Fact['topic'][] = TOPICS.filter((topic) => topic !== 'ownership' && topic !== 'history');
const SIGNS: Record<Fact['tone'], IconName> = { plus: 'check', minus: 'close', neutral: 'dash' };

/** What to know before trusting an app, good and bad alike: the short answer first, each with the page it rests on. */
export function AppFacts({ service }: { service: Service }) {
  const topics = TOPICS.map((topic) => ({ topic, facts: service.facts.filter((fact) => fact.topic === topic) })).filter(
    ({ facts }) => facts.length > 0,
  );
  const isOpen = service.closedOn === undefined;
  const missing = isOpen ? EXPECTED.filter((topic) => topics.every((each) => each.topic !== topic)) : [];
  return (
    <AppSection part="facts" title={t('ui.app.facts')} lead={t('ui.app.factsLead')}>
      <dl class="card app-facts" data-testid="app-facts">
        {topics.map(({ topic, facts }) => (
          <div key={topic}>
            <dt>{t(`ui.app.topic.${topic}`)}</dt>
            {facts.map((fact) => (
              <FactLine key={fact.text} fact={fact} />
            ))}
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <p class="meta app-facts-open">
          {t('ui.app.factsOpen', {
            topics: new Intl.ListFormat('en').format(missing.map((topic) => t(`ui.app.topic.${topic}`).toLowerCase())),
          })}
        </p>
      )}
    </AppSection>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  const tone = t(`ui.app.tone.${fact.tone}`);
  return (
    <dd class={`app-fact ${fact.tone}`}>
      <p class="answer">
        <Icon name={SIGNS[fact.tone]} />
        <span>
          {fact.short !== undefined && <strong>{fact.short}</strong>} <small>{tone}</small>
        </span>
      </p>
      <p>{fact.text}</p>
      <p class="meta">
        <a href={fact.source} target="_blank" rel="noreferrer">
          {t('ui.limit.source')}
        </a>{' '}
        {fact.sourceRead === false
          ? t('ui.guide.linkNotRead')
          : t('ui.limit.verified', { day: formatDay(fact.verifiedOn) })}
      </p>
    </dd>
  );
}
