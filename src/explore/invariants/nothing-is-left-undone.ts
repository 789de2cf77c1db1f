/** SAFE-1, MAIL-4, CRM-8: once the world has long been well, the outbox is empty and the CRM knows everything. */
import type { RuleId } from '../../domain/rules.ts';
import type { WorldFault } from '../../target/target.ts';
import type { Invariant } from '../invariant.ts';

const MINUTE_MS = 60_000;

/** Liveness: what has been put off gets done. */
export const nothingIsLeftUndone: Invariant = {
  claim: 'when all is well again, nothing is left undone',
  rules: ['SAFE-1', 'MAIL-4', 'CRM-8'],
  watch: ({ breach, judged, facts, looks }) => {
    let wellSince = Number.NEGATIVE_INFINITY;
    const broken = new Set<WorldFault>();
    /** Rules whose trouble has been. */
    const troubled = new Set<RuleId>();
    return {
      restarted: () => troubled.add('SAFE-1'),
      fault: (fault) => {
        troubled.add(fault.startsWith('crm') ? 'CRM-8' : 'MAIL-4');
        wellSince = looks.now();
        if (fault === 'mail-back') broken.delete('mail-down');
        else if (fault === 'crm-back') broken.clear();
        else if (fault === 'mail-down' || fault === 'crm-down' || fault === 'crm-silent') broken.add(fault);
      },
      end: () => {
        if (broken.size > 0) return;
        for (const rule of troubled) judged(rule);
        for (const { outbox, crmRequests, settings } of facts.portals.values()) {
          const pauses = settings.mailRetryPausesMs.reduce((sum, pause) => sum + pause + settings.mailAnswerTimeMs, 0);
          const [stuck] = outbox;
          const since = Math.max(wellSince, stuck?.queuedAt ?? 0);
          if (stuck !== undefined && looks.now() > since + pauses + MINUTE_MS) {
            breach(`an e-mail to ${stuck.address} is still on its way, ${looks.now() - since} ms after all was well`);
          }
          const patience = Math.max(...settings.crmRetryPausesMs) + settings.crmAnswerTimeMs;
          if (crmRequests.size > 0 && looks.now() > wellSince + patience * (crmRequests.size + 1)) {
            breach('the CRM is there and has not been told what a visitor left');
          }
        }
      },
    };
  },
};
