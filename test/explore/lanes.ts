/** Lanes in which a chat breaks a promise on purpose, or does not do the same twice. */
import type { ReceivedMail } from '../../src/sink/received-mail.ts';
import type { Lane } from '../../src/target/lane.ts';
import { openMemoryLane } from '../../src/target/memory-lane.ts';
import type { Observation, Target } from '../../src/target/target.ts';

/** A lane that works. */
export function goodLane(): Lane {
  return openMemoryLane({ composes: false, seed: 'test' });
}

/** A lane whose observations pass through `change` before anybody is told. */
export function changedLane(change: (observation: Observation) => Observation): Lane {
  const lane = goodLane();
  const changed = (target: Target): Target =>
    new Proxy(target, {
      get: (of, name) => {
        if (name === 'watch') {
          return (listener: (observation: Observation) => void) => of.watch((each) => listener(change(each)));
        }
        const value: unknown = Reflect.get(of, name);
        return typeof value === 'function' ? value.bind(of) : value;
      },
    });
  return { createTarget: async () => changed(await lane.createTarget()), close: lane.close };
}

/** As if every e-mail had come from somebody else. */
export function forgingLane(): Lane {
  return changedLane((observation) => {
    if (observation.kind !== 'mail') return observation;
    const mail = Object.create(observation.mail, {
      from: { value: { name: 'Shop', address: 'somebody@else.example' } },
      entries: { get: () => observation.mail.entries },
    }) as ReceivedMail;
    return { ...observation, mail: withGetters(mail, observation.mail) };
  });
}

/** An e-mail's values read through the e-mail itself: its fields are private to it. */
function withGetters(over: ReceivedMail, mail: ReceivedMail): ReceivedMail {
  return new Proxy(mail, {
    get: (of, name) => (name === 'from' ? over.from : Reflect.get(of, name, of)),
  });
}
