import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideFiles } from '../../lib/catalog/files/guides.ts';
import { recordFiles } from '../../lib/catalog/files/record.ts';
import { serviceFiles } from '../../lib/catalog/files/services.ts';
import { readCatalogFile } from '../../lib/catalog/read.ts';
import { GeneralSteps, GuideFile, NEEDS, ServiceFile, SourceHosts, TrackRecord } from '../../lib/catalog/schema.ts';
import { catalogFileNames, indexSource } from '../../lib/cli/catalog-index.ts';

const root = new URL('../../assets/catalog/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const KINDS = [
  ['services', ServiceFile, serviceFiles],
  ['record', TrackRecord, recordFiles],
  ['guides', GuideFile, guideFiles],
] as const;

describe('the files of the catalogue', () => {
  it('stand in the folders that the index reads and in no other', () => {
    expect(readdirSync(root).sort()).toEqual([
      'general-steps.json',
      'guides',
      'questions.json',
      'record',
      'services',
      'source-hosts.json',
    ]);
  });

  for (const [kind, schema, listed] of KINDS) {
    it(`lists every file of ${kind}: run npm run catalog:index after adding one`, () => {
      expect(listed.map(([file]) => file)).toEqual(
        catalogFileNames(kind)
          .map((name) => `${kind}/${name}`)
          .sort(),
      );
    });

    it(`has an index of ${kind} that is exactly what the command writes`, () => {
      const onDisk = readFileSync(new URL(`../../lib/catalog/files/${kind}.ts`, import.meta.url), 'utf8');
      expect(onDisk).toBe(indexSource(kind, catalogFileNames(kind)));
    });

    for (const name of catalogFileNames(kind)) {
      it(`${kind}/${name} fits its schema and is named by its id`, () => {
        const read = readCatalogFile(schema, `${kind}/${name}`, json(`${kind}/${name}`));
        expect(read).toMatchObject({ ok: true });
        if (!read.ok) return;
        const id = 'serviceId' in read.value ? read.value.serviceId : read.value.id;
        expect(`${id}.json`).toBe(name);
      });
    }
  }

  it('has general steps and a list of source hosts that fit', () => {
    expect(readCatalogFile(GeneralSteps, 'general-steps.json', json('general-steps.json')).ok).toBe(true);
    expect(readCatalogFile(SourceHosts, 'source-hosts.json', json('source-hosts.json')).ok).toBe(true);
  });

  it('says which field of which file is wrong, and why', () => {
    const signal = json('services/signal.json') as Record<string, unknown>;
    const wrong = { ...signal, homepage: 'http://signal.org/' };
    expect(readCatalogFile(ServiceFile, 'services/signal.json', wrong)).toMatchObject({
      ok: false,
      failure: { file: 'services/signal.json', problem: expect.stringMatching(/^homepage: /) },
    });
    expect(readCatalogFile(ServiceFile, 'services/signal.json', { ...signal, extra: 1 }).ok).toBe(false);
    expect(readCatalogFile(ServiceFile, 'services/signal.json', null).ok).toBe(false);
  });
});

describe('the set', () => {
  const files = serviceFiles.map(([, file]) => file as ServiceFile);

  it('covers at least 30 services, the asked-for ones among them', () => {
    const asked =
      'whatsapp messenger instagram telegram signal threema discord viber line kakaotalk wechat snapchat x skype teams slack zoom google-messages imessage element wire session simplex briar delta-chat olvid jami conversations zulip mattermost rocket-chat keybase bluesky';
    const ids = files.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    for (const id of asked.split(' ')) expect(ids).toContain(id);
  });

  it('answers every need for every open service, or says that it is not known', () => {
    for (const service of files.filter(({ group }) => group !== 'closed')) {
      for (const need of NEEDS) expect(service.needs[need], `${service.id}/${need}`).toBeDefined();
    }
  });

  it('gives every open service an owner, terms, and words for the comparison table', () => {
    for (const service of files) {
      expect(service.owners.length, service.id).toBeGreaterThan(0);
      expect(service.terms.length, service.id).toBeGreaterThan(0);
      for (const topic of ['encryption', 'phone_number', 'business_model'] as const) {
        const fact = service.facts.find((each) => each.topic === topic && each.short !== undefined);
        expect(fact, `${service.id}/${topic}`).toBeDefined();
      }
    }
  });

  it('tells at least one drawback of every open service', () => {
    for (const service of files.filter(({ group }) => group !== 'closed')) {
      const drawbacks = [
        ...service.facts.filter(({ tone }) => tone === 'minus'),
        ...Object.values(service.needs).filter(({ level }) => level === 'no' || level === 'partly'),
      ];
      expect(drawbacks.length, service.id).toBeGreaterThan(0);
    }
  });

  it('closes what is closed', () => {
    for (const service of files) expect(service.group === 'closed', service.id).toBe(service.closedOn !== undefined);
  });
});
