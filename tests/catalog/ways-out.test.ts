import { describe, expect, it } from 'vitest';
import {
  earlierPromise,
  guideById,
  guideFor,
  guides,
  limitStepsForFinding,
  limitsFor,
  questions,
  rankAlternatives,
  services,
  statementsNear,
  trackRecordOf,
} from '../../lib/catalog/catalog.ts';
import { NEEDS } from '../../lib/catalog/schema.ts';
import { DATA_TYPES, PURPOSES, RECIPIENTS } from '../../lib/explain/vocabulary.ts';

const open = services().filter(({ group }) => group !== 'closed');
const PHASES = ['before', 'export', 'set_up', 'move', 'run_both', 'delete', 'afterwards'];

describe('guides', () => {
  it('are written for at least the twelve most wanted pairs', () => {
    expect(guides().length).toBeGreaterThanOrEqual(12);
    const ids = guides().map(({ id }) => id);
    for (const id of [
      'whatsapp-to-signal',
      'messenger-to-signal',
      'telegram-to-signal',
      'discord-to-element',
      'skype-to-signal',
    ])
      expect(ids).toContain(id);
  });

  it('exist for every pair, in order, with no step twice and no gap left open', () => {
    let pairs = 0;
    for (const from of services()) {
      for (const to of open) {
        if (from.id === to.id) continue;
        pairs += 1;
        const guide = guideFor(from.id, to.id);
        const ids = guide.steps.map(({ id }) => id);
        expect(new Set(ids).size, `${guide.id}: ${ids}`).toBe(ids.length);
        expect(guide.steps.length, guide.id).toBeGreaterThanOrEqual(6);
        expect(JSON.stringify(guide), guide.id).not.toMatch(/\{(from|to)\}/);
        const order = guide.steps.map(({ phase }) => PHASES.indexOf(phase));
        expect(
          [...order].sort((a, b) => a - b),
          guide.id,
        ).toEqual(order);
        expect(
          guide.steps.some(({ phase }) => phase === 'set_up'),
          guide.id,
        ).toBe(true);
        expect(guide.losses.length, guide.id).toBeGreaterThan(0);
        expect(guide.title, guide.id).toMatch(/\w/);
      }
    }
    expect(pairs).toBe(services().length * open.length - open.length);
  });

  it('never delete before they export', () => {
    for (const guide of guides()) {
      const first = (phase: string): number => guide.steps.findIndex((step) => step.phase === phase);
      if (first('delete') >= 0 && first('export') >= 0) expect(first('export'), guide.id).toBeLessThan(first('delete'));
    }
  });

  it('are found again by the id under which progress is kept', () => {
    for (const from of services()) {
      for (const to of open) {
        if (from.id !== to.id) expect(guideById(`${from.id}-to-${to.id}`)?.id).toBe(`${from.id}-to-${to.id}`);
      }
    }
    for (const id of [
      '',
      'signal',
      'signal-to-',
      'signal-to-signal',
      'signal-to-skype',
      'nobody-to-signal',
      'signal-to-nobody',
    ]) {
      expect(guideById(id), id).toBeUndefined();
    }
  });

  it('lead from WhatsApp to Signal with the account report asked for before the account is deleted', () => {
    const ids = guideFor('whatsapp', 'signal').steps.map(({ id }) => id);
    expect(ids.indexOf('account-report')).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf('account-report')).toBeLessThan(ids.indexOf('delete-account'));
    expect(ids).toContain('export-chats');
    expect(ids).toContain('backups');
  });

  it('refuse what cannot be: an unknown service, a closed one as the goal, a move to itself', () => {
    expect(() => guideFor('nobody', 'signal')).toThrow(/nobody/);
    expect(() => guideFor('whatsapp', 'nobody')).toThrow(/nobody/);
    expect(() => guideFor('whatsapp', 'skype')).toThrow(/closed/);
    expect(() => guideFor('signal', 'signal')).toThrow(/itself/);
  });
});

describe('no finding is left without a word', () => {
  for (const service of services()) {
    it(`${service.name}: every data type and purpose reaches a step, or is told that there is none`, () => {
      for (const data of DATA_TYPES) {
        const fitting = limitStepsForFinding(service.id, [data], []);
        expect(fitting.steps.length > 0 || (fitting.none ?? '').length > 0, data).toBe(true);
        expect(fitting.steps.length > 0 && fitting.none !== null, data).toBe(false);
      }
      for (const purpose of PURPOSES) {
        const fitting = limitStepsForFinding(service.id, [], [purpose]);
        expect(fitting.steps.length > 0 || (fitting.none ?? '').length > 0, purpose).toBe(true);
      }
      expect(limitsFor(service.id)?.noneFor.some(({ topic }) => topic === 'any')).toBe(true);
    });
  }

  it('uses only words of the vocabulary, so that no step is out of reach', () => {
    const topics = new Set<string>([...DATA_TYPES, ...PURPOSES, 'any']);
    for (const service of services()) {
      const limits = limitsFor(service.id);
      for (const step of limits?.steps ?? []) {
        for (const id of [...step.data, ...step.purposes])
          expect(topics.has(id), `${service.id}/${step.id}: ${id}`).toBe(true);
        expect(step.data.length + step.purposes.length, `${service.id}/${step.id}`).toBeGreaterThan(0);
        if (step.kind !== 'habit' && step.kind !== 'objection_form')
          expect(step.path.length, `${service.id}/${step.id}`).toBeGreaterThan(0);
      }
      const ids = (limits?.steps ?? []).map(({ id }) => id);
      expect(new Set(ids).size, service.id).toBe(ids.length);
      for (const { topic } of limits?.noneFor ?? []) expect(topics.has(topic), `${service.id}: ${topic}`).toBe(true);
      for (const entry of trackRecordOf(service.id)) {
        for (const id of entry.data)
          expect((DATA_TYPES as readonly string[]).includes(id), `${entry.id}: ${id}`).toBe(true);
        for (const id of entry.recipients)
          expect((RECIPIENTS as readonly string[]).includes(id), `${entry.id}: ${id}`).toBe(true);
      }
    }
  });
});

describe('limit steps for a finding', () => {
  it('offer the contacts switch for a finding about contacts', () => {
    expect(limitStepsForFinding('whatsapp', ['contacts'], ['people_suggestions']).steps[0]?.id).toBe('contacts-off');
  });

  it('put a match of data and purpose before a match of the purpose alone', () => {
    const steps = limitStepsForFinding('discord', ['usage_activity'], ['advertising']).steps.map(({ id }) => id);
    expect(steps[0]).toBe('sponsored-activity');
    expect(steps).toContain('sponsored-third-party');
  });

  it('put what switches something off before what only shows it', () => {
    const steps = limitStepsForFinding('whatsapp', ['profile_photo'], []).steps.map(({ id }) => id);
    expect(steps).toEqual(['privacy-checkup', 'account-report']);
  });

  it('do not call a copy of the data an objection', () => {
    for (const service of services()) {
      for (const step of limitsFor(service.id)?.steps ?? []) {
        expect(step.title.startsWith('See what'), `${service.id}/${step.id}`).toBe(step.kind === 'access_request');
      }
    }
  });

  it('say what there is not, in the words for that data where there are some', () => {
    expect(limitStepsForFinding('whatsapp', ['message_metadata'], [])).toMatchObject({
      steps: [],
      none: expect.stringMatching(/deliver/),
    });
    expect(limitStepsForFinding('skype', ['contacts'], ['advertising'])).toMatchObject({
      steps: [],
      none: expect.stringMatching(/closed/),
    });
    expect(limitStepsForFinding('nobody', ['contacts'], []).none).toMatch(/\w/);
  });
});

describe('the ranking', () => {
  it('puts Signal first for who leaves WhatsApp without further wishes', () => {
    expect(rankAlternatives('whatsapp', [])[0]?.serviceId).toBe('signal');
  });

  it('does not put Signal first without a phone number, and says why', () => {
    const ranked = rankAlternatives('whatsapp', ['no_phone_number']);
    expect(ranked[0]?.serviceId).not.toBe('signal');
    const signal = ranked.find(({ serviceId }) => serviceId === 'signal');
    expect(signal?.met).toBe(0);
    expect(signal?.against[0]).toMatchObject({ need: 'no_phone_number', text: expect.stringMatching(/phone number/) });
    const first = ranked[0];
    expect(first?.for[0]).toMatchObject({ need: 'no_phone_number' });
    expect(first?.met).toBe(1);
  });

  it('shows the drawbacks of the first as well as its strengths', () => {
    for (const need of NEEDS) {
      for (const alternative of rankAlternatives('whatsapp', [need]).slice(0, 3)) {
        expect(alternative.against.length, `${need}/${alternative.serviceId}`).toBeGreaterThan(0);
      }
    }
  });

  it('gives the same list for the same wishes, in whatever order and however often they are named', () => {
    const once = rankAlternatives('whatsapp', ['calls', 'no_phone_number']);
    expect(rankAlternatives('whatsapp', ['calls', 'no_phone_number'])).toEqual(once);
    const order = (list: typeof once): string[] => list.map(({ serviceId }) => serviceId);
    expect(order(rankAlternatives('whatsapp', ['no_phone_number', 'calls', 'calls']))).toEqual(order(once));
  });

  it('leaves out the app itself and what is closed, and marks the same owner down', () => {
    const ranked = rankAlternatives('whatsapp', []);
    const ids = ranked.map(({ serviceId }) => serviceId);
    expect(ids).not.toContain('whatsapp');
    expect(ids).not.toContain('skype');
    expect(ids).toHaveLength(open.length - 1);
    const messenger = ranked.find(({ serviceId }) => serviceId === 'messenger');
    expect(messenger?.against.some(({ text }) => text === 'It belongs to Meta too.')).toBe(true);
  });

  it('offers tools for teams to who leaves one, and what works without the internet to who asks for it', () => {
    const forTeam = rankAlternatives('slack', []).map(({ serviceId }) => serviceId);
    expect(forTeam[0]).toBe('element');
    expect(forTeam.indexOf('zulip')).toBeLessThan(10);
    for (const chat of ['signal', 'discord', 'telegram'])
      expect(forTeam.indexOf('zulip')).toBeLessThan(forTeam.indexOf(chat));
    expect(rankAlternatives('whatsapp', ['without_internet'])[0]?.serviceId).toBe('briar');
  });

  it('leads every alternative to a guide', () => {
    for (const from of services()) {
      for (const { guideId } of rankAlternatives(from.id, [])) expect(guideById(guideId), guideId).toBeDefined();
    }
    expect(rankAlternatives('nobody', [])).toEqual([]);
  });
});

describe('the questions', () => {
  it('ask for every need once', () => {
    expect(
      questions()
        .needs.map(({ id }) => id)
        .sort(),
    ).toEqual([...NEEDS].sort());
  });

  it('stand for needs that some open service meets all at once', () => {
    for (const { id, needs } of questions().audiences) {
      const best = rankAlternatives('whatsapp', needs)[0];
      expect(best?.met, id).toBe(needs.length);
    }
  });

  it('lead different people to different apps', () => {
    const first = questions().audiences.map(({ needs }) => rankAlternatives('whatsapp', needs)[0]?.serviceId);
    expect(new Set(first).size).toBeGreaterThanOrEqual(3);
  });
});

describe('the track record', () => {
  it('runs from 2012 to 2026 and covers the asked-for services', () => {
    for (const id of 'whatsapp messenger telegram signal discord zoom slack line viber wechat snapchat x skype threema'.split(
      ' ',
    )) {
      expect(trackRecordOf(id).length, id).toBeGreaterThan(0);
    }
    const days = trackRecordOf('whatsapp').map(({ date }) => date);
    expect(days[0]).toMatch(/^2012/);
    expect(days.at(-1)).toMatch(/^2026/);
    expect([...days].sort()).toEqual(days);
  });

  it('links the January 2021 change to the promise of 2016 that it takes back', () => {
    expect(earlierPromise('whatsapp', ['account_info'], ['affiliates'], '2021-01-04')?.id).toBe('opt-out-2016');
  });

  it("links Telegram's ads to its promise of no ads, and Instagram's to none", () => {
    expect(earlierPromise('telegram', ['location_approximate'], ['advertisers'], '2026-08-21')?.id).toBe('no-ads');
    expect(earlierPromise('instagram', ['location_approximate'], ['advertisers'])).toBeNull();
  });

  it('links no promise that was made later, about other data or to others', () => {
    expect(earlierPromise('telegram', ['ip_address'], ['authorities'], '2018-01-01')).toBeNull();
    expect(earlierPromise('telegram', ['health'], ['advertisers'])).toBeNull();
    expect(earlierPromise('signal', ['contacts'], ['authorities'])).toBeNull();
  });

  it('knows what WhatsApp said about the change of January 2021, in its own words', () => {
    const [said] = statementsNear('whatsapp', '2021-01-04');
    expect(said?.quote).toBe('This update does not expand our ability to share data with Facebook.');
    expect(statementsNear('whatsapp', '2019-01-04')).toEqual([]);
  });
});
