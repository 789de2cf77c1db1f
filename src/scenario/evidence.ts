/** What a scenario leaves to be looked at: what happened in its world, its screens and its e-mails. Decides nothing. */
import type { Attachment } from '@cucumber/messages';
import { AttachmentContentEncoding } from '@cucumber/messages';
import type { ReceivedMail } from '../sink/received-mail.ts';
import { printable } from '../steps/display-width.ts';
import { renderDesk } from '../steps/render-desk.ts';
import { renderScreen } from '../steps/render-screen.ts';
import { StepFailure } from '../steps/step.ts';
import type { World } from '../steps/world.ts';
import { timelineText } from './timeline-text.ts';

/** Something to be attached to the step where it was seen. */
export type Evidence = Pick<Attachment, 'fileName' | 'mediaType' | 'contentEncoding' | 'body'>;

/** The file name of the evidence that holds what people saw when a step failed. */
export const SEEN = 'seen.txt';
/** The file name of the evidence that tells what happened in the world, instant by instant (MAIL-7). */
export const TIMELINE = 'timeline.txt';
/** The file name of the evidence that shows what everybody has before them at the end. */
export const SCREENS = 'screens.txt';
/** The file name of the evidence that lists what the mail lint only warns of, one e-mail's remark a line. */
export const MAIL_WARNINGS = 'mail-warnings.txt';
/** The media type of an e-mail as it came out of the mail server, octet for octet. */
export const RAW_MAIL = 'message/rfc822';

/** What the people of a step that failed saw instead; nothing when it does not say. */
export function seenBy(thrown: unknown): readonly Evidence[] {
  return thrown instanceof StepFailure ? plain(SEEN, thrown.seen) : [];
}

/** What can be seen of a world now, `last` being what just happened to it. A world that never started has nothing to show. */
export function evidenceOf(world: World, last?: string): readonly Evidence[] {
  if (!world.started || world.refusal !== undefined) return [];
  const { target } = world;
  const portal = world.plan.portals[0]?.name ?? '';
  const end = last === undefined ? [] : [{ at: target.now(), portal, text: last }];
  return [
    ...plain(TIMELINE, timelineText([...target.timeline(), ...end])),
    ...plain(SCREENS, screensOf(world)),
    ...target.mails().flatMap((mail, index) => mailEvidence(mail, index + 1)),
  ];
}

/** What the mail lint has only warned of. */
export function mailWarningsOf({ mailMemory }: World): readonly Evidence[] {
  return plain(MAIL_WARNINGS, [...mailMemory.warnings].join('\n'));
}

function screensOf({ target, plan, lastVisitor }: World): string {
  const visitors = new Set([...plan.visitors.map(({ name }) => name), lastVisitor]);
  const agents = plan.portals.flatMap((portal) => portal.agents.map(({ name }) => name));
  return [
    ...[...visitors].map((name) => renderScreen(target.visitor(name).screen(), name)),
    ...agents.map((name) => renderDesk(target.agent(name).desk(), name)),
  ].join('\n');
}

/** The e-mail to keep, and its HTML part to look at. `number`: from 1, in order of arrival. */
function mailEvidence(mail: ReceivedMail, number: number): readonly Evidence[] {
  const name = `mail-${number}-${mail.kind}`;
  const body = Buffer.from(mail.raw.buffer, mail.raw.byteOffset, mail.raw.byteLength).toString('base64');
  const raw: Evidence = {
    fileName: `${name}.eml`,
    mediaType: RAW_MAIL,
    contentEncoding: AttachmentContentEncoding.BASE64,
    body,
  };
  return mail.html === '' ? [raw] : [raw, text(`${name}.html`, 'text/html', mail.html)];
}

function plain(fileName: string, words: string): readonly Evidence[] {
  return words === '' ? [] : [text(fileName, 'text/plain', printable(words))];
}

function text(fileName: string, mediaType: string, body: string): Evidence {
  return { fileName, mediaType, contentEncoding: AttachmentContentEncoding.IDENTITY, body };
}
