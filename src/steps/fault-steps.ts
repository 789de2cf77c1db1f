/** Sentences about the world breaking: the mail server, the CRM, the process (SPEC §9). */
import type { MailFault, Target } from '../target/target.ts';
import { ensureStarted } from './acting.ts';
import { type Run, type Sentence, sentence } from './reading.ts';
import { Refusal } from './refusal.ts';
import type { StepId } from './step-id.ts';

const doing =
  (act: (target: Target) => Promise<void>): Run =>
  async (world) => {
    world.mailTrouble = true;
    await ensureStarted(world);
    await act(world.target);
  };

const happens = (act: (target: Target) => Promise<void>): Sentence => sentence('when', [], () => doing(act));

/** As {@link happens}, after which an e-mail may arrive a second time. */
const repeats = (act: (target: Target) => Promise<void>): Sentence =>
  sentence('when', [], () => async (world) => {
    world.mayRepeat = true;
    await doing(act)(world);
  });

const times = (count: number, fault: MailFault): readonly MailFault[] => Array.from({ length: count }, () => fault);

const faults = (fault: MailFault): Sentence =>
  sentence('when', ['int'], ([count]) => doing((target) => target.mailFaults(times(count, fault))));

/** The sentences of this family. */
export const faultSentences: Readonly<Record<Extract<StepId, `fault-${string}`>, Sentence>> = {
  'fault-mail-answers': sentence('when', ['int', 'int'], ([code, count], { places }) => {
    if (!/^[245]\d\d$/.test(String(code))) {
      throw new Refusal(places[0]!, `${code} is not an answer of a mail server`, [
        '4yz refuses for now, 5yz for good: 451, 550',
      ]);
    }
    return doing((target) => target.mailFaults(times(count, { kind: 'answer', code })));
  }),
  'fault-mail-drops': faults({ kind: 'drop' }),
  'fault-mail-silent': faults({ kind: 'silence' }),
  'fault-mail-answer-lost': repeats((target) => target.mailFaults([{ kind: 'lose-answer' }])),
  'fault-mail-down': happens((target) => target.mailDown()),
  'fault-mail-back': happens((target) => target.mailBack()),
  'fault-crm-down': happens((target) => target.crmDown()),
  'fault-crm-silent': happens((target) => target.crmSilent()),
  'fault-crm-back': happens((target) => target.crmBack()),
  'fault-restart': happens((target) => target.restart()),
  'fault-crash': repeats((target) => target.crashOnNextAcceptance()),
  'fault-restart-later': sentence('when', ['int'], ([events]) => async (world) => {
    world.mayRepeat = true;
    await doing((target) => target.restartAfter(events))(world);
  }),
};
