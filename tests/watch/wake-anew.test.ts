import { expect, it } from 'vitest';
import { checkNow, wake, wakeAnew } from '../../lib/watch/run.ts';
import { BODY, createWorld, toyService } from './toy-world.ts';

/** Two services of which one is watched at first; its page answers only when it is let go. */
function heldWorld() {
  const services = [toyService('alpha'), toyService('beta')];
  const world = createWorld(services, { services: ['alpha'] });
  for (const id of ['alpha', 'beta']) world.pages.set(`https://${id}.example/privacy-policy`, { html: BODY });
  const held = Promise.withResolvers<void>();
  const { fetch } = world.ports;
  world.ports.fetch = async (request) => {
    await held.promise;
    return fetch(request);
  };
  return { ...world, letGo: held.resolve };
}

it('reads what was added to the watched apps while another run was under way', async () => {
  const { ports, asked, letGo } = heldWorld();
  const running = wake(ports);
  await ports.settings.modify((settings) => ({ ...settings, services: ['alpha', 'beta'] }));
  const anew = wakeAnew(ports);
  letGo();
  await Promise.all([running, anew]);
  expect(asked).toEqual(['https://alpha.example/privacy-policy', 'https://beta.example/privacy-policy']);
});

it('asks nobody twice where the run under way has read everything', async () => {
  const { ports, asked, letGo } = heldWorld();
  const all = [wake(ports), wakeAnew(ports), wakeAnew(ports), checkNow(ports)];
  letGo();
  await Promise.all(all);
  expect(asked).toEqual(['https://alpha.example/privacy-policy']);
});
