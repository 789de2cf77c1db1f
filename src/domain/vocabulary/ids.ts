/** What names the things of a portal. Identifiers are unique within their portal, never across portals (SAFE-3). */

/** Names an open channel. */
export type ChannelId = string;
/** Names an agent. */
export type AgentId = string;
/** Names a visitor: one browser on one channel. */
export type VisitorId = string;
/** The number both sides see (NUM-1); it also identifies the conversation. Whole, from 1. */
export type ConversationNumber = number;
/** Place of a message in its conversation, from 0. */
export type MessageIndex = number;
/** Names an e-mail in the outbox: whole, from 1. */
export type MailId = number;
/** Names a request to the CRM: whole, from 1. */
export type CrmRequestId = number;
/** Names one showing of a form, e.g. `12:introduce`. */
export type FormId = string;
/** The unguessable part of a link: 128 bits or more. */
export type Token = string;
