import type { Action, Actor, DataType, Flow, Purpose, Recipient, Source } from '../vocabulary.ts';
import {
  agentOf,
  antecedent,
  hasPronounObject,
  inside,
  isInSubject,
  objectEnd,
  recipientsAfter,
  regionOf,
  usesOtherThings,
} from './complements.ts';
import { isDescription } from './description.ts';
import { aboutPeople, givesAccess, goesToPlace, goesToUs, HELPED, helpersUsed, namesUs, toYou } from './goals.ts';
import { asksSomebody, isNoTaking, keepsRecord, makesRequest, seeksLeave, tellsNature } from './no-act.ts';
import type { Mention } from './phrases.ts';
import type { Reading } from './reading.ts';
import { actorOf, sourcesOf } from './roles.ts';
import { HANDS_OVER } from './statements.ts';
import { type Subject, someone, subjectOf } from './subject.ts';
import { wordAt } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Who does what with which data for whom, by one verb. Mentions keep their places. */
export interface Frame {
  group: VerbGroup;
  subject: Subject;
  actor: Actor;
  action: Action;
  flow: Flow | null;
  data: Mention<DataType>[];
  recipients: Mention<Recipient>[];
  sources: Source[];
  purposes: Mention<Purpose>[];
}

/** Reads what one verb says: nothing where it is not about data, two frames for "we and our partners collect". */
export function framesOf(reading: Reading, group: VerbGroup): Frame[] {
  const frame = frameOf(reading, group);
  if (frame === null) return [];
  const { subject } = frame;
  if (frame.action === 'retain' && keepsRecord(reading, group)) return [frame, { ...frame, action: 'collect' }];
  const isJoint =
    subject.kind === 'first_party' &&
    subject.mentions.length > 0 &&
    (frame.action === 'collect' || frame.action === 'use');
  const others: Subject = { ...subject, kind: 'others' };
  return isJoint
    ? [frame, { ...given(frame, others), actor: 'third_party', action: 'collect', subject: others }]
    : [frame];
}

function frameOf(reading: Reading, group: VerbGroup): Frame | null {
  if (group.form === 'infinitive' || group.clause.kind === 'if' || group.clause.kind === 'whether') return null;
  if (group.clause.kind === 'unless' || group.clause.kind === 'except') return null;
  // "Once we have received your data": known, not told.
  if (
    group.clause.kind === 'when' &&
    (group.verbClass === 'receive' || (group.passive && /^(?:collect|use|share)$/.test(group.verbClass))) &&
    isUnbroken(reading, group)
  )
    return null;
  const named = group.form === 'gerund' ? gerundSubject(group) : subjectOf(reading, group);
  const subject = named !== null && promises(reading, group, named) ? FIRST_PARTY : named;
  if (subject === null || isDescription(reading, group, subject)) return null;
  const region = regionOf(reading, group);
  const end = objectEnd(reading, group);
  const data = reading.data.filter(
    (mention) => inside(region)(mention) && mention.from < end && !isInSubject(mention, group, subject),
  );
  if (lacksSubject(reading, group, data)) return null;
  const recipients = recipientsAfter(reading, group, region);
  const base = {
    group,
    subject,
    data:
      data.length === 0 && /^(?:it|them)$/.test(wordAt(reading.tokens, group.at + 1))
        ? antecedent(reading, group)
        : data,
    recipients,
    sources: [] as Source[],
    purposes: reading.purposes.filter(inside(region)),
  };
  const agent = group.passive ? agentOf(reading, group, region) : null;
  const doer = agent ?? (group.passive ? passiveDoer(group, subject) : subject);
  return frameBy(
    reading,
    { ...base, recipients: agent === null ? recipients : without(recipients, agent.mentions) },
    doer,
  );
}

type Base = Pick<Frame, 'group' | 'subject' | 'data' | 'recipients' | 'sources' | 'purposes'>;

function frameBy(reading: Reading, base: Base, doer: Subject): Frame | null {
  const { group, data } = base;
  const hasObject = data.length > 0 || hasPronounObject(reading, group);
  switch (group.verbClass) {
    case 'share':
    case 'give':
      return shareFrame(reading, base, doer, hasObject);
    case 'sell':
      if (doer.kind === 'user' || !hasObject) return null;
      return { ...base, actor: actorOf(doer), action: 'sell', flow: 'outgoing' };
    case 'collect':
    case 'ask':
      return collectFrame(reading, base, doer, hasObject);
    case 'receive':
      if (!hasObject || isNoTaking(group, doer, data) || seeksLeave(reading, group)) return null;
      if (group.lemma === 'access' && isStaff(reading, group))
        return { ...base, actor: 'first_party', action: 'secure', flow: null };
      if (doer.kind === 'first_party' || doer.kind === 'none' || (doer.kind === 'things' && !group.passive))
        return incoming(reading, base);
      if (doer.kind !== 'others') return null;
      return given(base, doer);
    case 'use': {
      const helpers = helpersUsed(reading, group);
      if (helpers.length > 0 && doer.kind !== 'user' && doer.kind !== 'others') {
        return { ...base, recipients: helpers, actor: 'first_party', action: 'share', flow: 'outgoing' };
      }
      if (doer.kind === 'user' || !hasObject || HELPED.test(group.lemma) || tellsNature(group)) return null;
      if (usesOtherThings(reading, group, data)) return null;
      if (doer.kind === 'others') return given(base, doer);
      return { ...base, actor: 'first_party', action: 'use', flow: 'internal' };
    }
    case 'retain':
    case 'delete': {
      if (doer.kind === 'user' || !hasObject) return null;
      return { ...base, actor: actorOf(doer), action: group.verbClass, flow: null };
    }
    case 'secure':
      if (doer.kind === 'user' || data.length === 0) return null;
      return { ...base, actor: actorOf(doer), action: 'secure', flow: null };
    default:
      return null;
  }
}

/** "The information that we share": which data is meant, where nobody is named. */
function isShared(reading: Reading, group: VerbGroup): boolean {
  if (group.clause.kind !== 'relative' || wordAt(reading.tokens, group.clause.from) === 'whom') return false;
  return !reading.tokens
    .slice(group.at, group.clause.to)
    .some(({ word }) => /^(?:them|others|those|someone)$/.test(word));
}

/** Verbs that give data only with "access": else they say what somebody is able to do. */
const OPENS = /^(?:allow|permit|let|enable|grant)$/;

function shareFrame(reading: Reading, base: Base, doer: Subject, hasObject: boolean): Frame | null {
  const { group, recipients, data } = base;
  const toUs =
    goesToUs(reading, group) || namesUs(reading, group) || /^ask/.test(wordAt(reading.tokens, group.causedAt ?? -1));
  if (doer.kind === 'user') {
    if (recipients.length > 0 && !toUs) {
      if (!hasObject) return null;
      return { ...base, actor: 'user', action: 'share', flow: 'user_directed' };
    }
    if ((!toUs && !HANDS_OVER.test(group.lemma)) || makesRequest(reading, group)) return null;
    if (
      data.length === 0 ||
      (group.verbClass === 'share' && !toUs && group.clause.kind === 'main' && recipients.length === 0)
    )
      return null;
    return { ...base, actor: 'first_party', action: 'collect', flow: 'incoming', sources: ['user'], recipients: [] };
  }
  if (doer.kind === 'others' && toUs) {
    if (!hasObject) return null;
    return {
      ...base,
      actor: 'first_party',
      action: 'collect',
      flow: 'incoming',
      sources: sourcesOf(doer.mentions),
      recipients: [],
    };
  }
  if (group.verbClass === 'give') {
    // "Business accounts must supply a tax number": whoever must give it, the company gets it.
    if (recipients.length === 0 && doer.kind === 'others' && group.auxiliaries.includes('must') && data.length > 0)
      return incoming(reading, base);
    if (OPENS.test(group.lemma) && !givesAccess(reading, group)) return null;
    if (recipients.length === 0 || !hasObject || toYou(reading, group) || !aboutPeople(reading, data)) return null;
    return { ...base, actor: actorOf(doer), action: 'share', flow: 'outgoing' };
  }
  if (recipients.length === 0 && (isShared(reading, group) || goesToPlace(reading, group))) return null;
  if (
    recipients.length === 0 &&
    (!hasObject || (group.negations === 0 && !/^(?:share|disclose|transfer|release|divulge)$/.test(group.lemma)))
  )
    return null;
  return { ...base, actor: actorOf(doer), action: 'share', flow: 'outgoing' };
}

function collectFrame(reading: Reading, base: Base, doer: Subject, hasObject: boolean): Frame | null {
  const { group, data } = base;
  if (group.verbClass === 'ask' && (asksSomebody(reading, group) || seeksLeave(reading, group))) return null;
  if (doer.kind === 'user' && !group.passive) return null;
  // "When we no longer need it".
  const isIdle = data.length === 0 || wordAt(reading.tokens, group.at - 1) === 'longer';
  if (!hasObject || (group.verbClass === 'ask' && isIdle)) return null;
  // What is set or placed without a means of tracking is something else.
  if (/^(?:place|set|serve|embed|deploy)$/.test(group.lemma) && !data.some(({ ids }) => ids.some(tracks))) return null;
  if (doer.kind === 'others') {
    return { ...base, actor: 'third_party', action: 'collect', flow: 'outgoing', recipients: doer.mentions };
  }
  return incoming(reading, base);
}

function tracks(id: DataType): boolean {
  return /^(?:cookies|device_identifier|advertising_id)$/.test(id);
}

/** Who of the company's own people may see data is how it is guarded. */
function isStaff(reading: Reading, group: VerbGroup): boolean {
  return reading.tokens
    .slice(group.clause.from, group.at)
    .some(({ stem }) => /^(?:employee|personnel|staff|administrator)$/.test(stem));
}

/** True where no comma stands before a verb in its clause: then all of it is one clause. */
function isUnbroken(reading: Reading, { clause, at }: VerbGroup): boolean {
  return reading.tokens.slice(clause.from, at).every(({ word }) => word !== ',');
}

/** What is done with data, in the passive, has the data before the verb: as subject or as a word that stands for it. */
function lacksSubject(reading: Reading, group: VerbGroup, data: Mention<DataType>[]): boolean {
  if (!group.passive || !/^(?:use|collect)$/.test(group.verbClass) || data.some(({ from }) => from < group.at))
    return false;
  if (group.coordinated || group.clause.kind === 'relative') return false;
  const before = reading.tokens
    .slice(group.clause.from, group.from)
    .filter(({ word }) => !/^(?:,|and|or|but)$/.test(word));
  return (
    before.length > 0 &&
    !before.some(({ word }) => /^(?:it|they|this|these|that|which|following|such|all|some|what)$/.test(word))
  );
}

/** What somebody else gets: by "receive", "access", "process" with them as subject. */
function given(base: Base, doer: Subject): Frame {
  return { ...base, actor: 'first_party', action: 'share', flow: 'outgoing', recipients: doer.mentions };
}

function incoming(reading: Reading, base: Base): Frame {
  const from = reading.recipients.filter(({ from: at }) => {
    if (at <= base.group.at || at > base.group.at + 40) return false;
    for (let i = at - 1; i >= Math.max(base.group.at, at - 4); i--)
      if (wordAt(reading.tokens, i) === 'from') return true;
    return false;
  });
  return {
    ...base,
    actor: 'first_party',
    action: 'collect',
    flow: from.length > 0 ? 'incoming' : null,
    sources: sourcesOf(from),
    recipients: [],
  };
}

/**
 * "Your information is shared": nobody is named, so the company does it; "you may be asked" too. Who is asked or allowed
 * to act stays the subject ("partners may be required to delete").
 */
function passiveDoer(group: VerbGroup, subject: Subject): Subject {
  return group.causedAt !== null ? subject : { ...subject, kind: 'first_party', mentions: [] };
}

const FIRST_PARTY = someone('first_party');

function gerundSubject(group: VerbGroup): Subject | null {
  return group.negations > 0 ? FIRST_PARTY : null;
}

/** "Bramble does not collect …", "Bramble will …": a company known by its name denies for itself where nobody says "we". */
function promises(reading: Reading, group: VerbGroup, { kind, mentions, negations }: Subject): boolean {
  const [company, ...more] = mentions;
  if (kind !== 'others' || company === undefined || more.length > 0 || group.negations === 0 || negations > 0)
    return false;
  const name = reading.tokens[company.from];
  const isName = company.to === company.from + 1 && name?.isCapital === true && !/^th/.test(name.word);
  return (
    isName && company.ids[0] === 'third_parties' && !reading.tokens.some(({ word }) => /^(?:we|us|our)$/.test(word))
  );
}

function without(mentions: Mention<Recipient>[], taken: Mention<Recipient>[]): Mention<Recipient>[] {
  return mentions.filter((mention) => !taken.includes(mention));
}
