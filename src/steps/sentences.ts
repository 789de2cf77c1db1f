/** Every sentence by its id. Families are put together here by hand; the type makes sure that none is forgotten. */
import { agentSentences } from './agent-steps.ts';
import { channelSentences } from './channel-steps.ts';
import { crmSentences } from './crm-steps.ts';
import { deskSentences } from './desk-steps.ts';
import { faultSentences } from './fault-steps.ts';
import { headerSentences } from './header-steps.ts';
import { mailSentences } from './mail-steps.ts';
import { promiseSentences } from './promise-steps.ts';
import type { Sentence } from './reading.ts';
import { screenSentences } from './screen-steps.ts';
import type { StepId } from './step-id.ts';
import { visitorSentences } from './visitor-steps.ts';
import { worldSentences } from './world-steps.ts';

/** What every sentence does. */
export const SENTENCES: Readonly<Record<StepId, Sentence>> = {
  ...channelSentences,
  ...agentSentences,
  ...deskSentences,
  ...visitorSentences,
  ...screenSentences,
  ...crmSentences,
  ...mailSentences,
  ...headerSentences,
  ...faultSentences,
  ...promiseSentences,
  ...worldSentences,
};
