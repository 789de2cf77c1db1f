/**
 * The library's public face: the chat engine with the parts it can stand on, the target scenarios act on, and the parts
 * that load, run and report scenarios. Reads no arguments and no environment.
 */
export { type FileArchive, openFileArchive } from './adapters/file-archive.ts';
export { openFileJournal } from './adapters/file-journal.ts';
export { createMemoryCrm, type MemoryCrm } from './adapters/memory-crm.ts';
export { createMemoryJournal } from './adapters/memory-journal.ts';
export { createRandomIds } from './adapters/random-ids.ts';
export { createSeededIds } from './adapters/seeded-ids.ts';
export { createSmtpMailer, type SmtpMailerOptions } from './adapters/smtp-mailer.ts';
export { createSystemClock } from './adapters/system-clock.ts';
export { createVirtualClock, type VirtualClock } from './adapters/virtual-clock.ts';
export type { Command, Rejection } from './domain/vocabulary/command.ts';
export type { Event, EventBatch } from './domain/vocabulary/event.ts';
export {
  CHANNEL_DEFAULTS,
  type ChannelSettings,
  PORTAL_DEFAULTS,
  type PortalSettings,
} from './domain/vocabulary/settings.ts';
export type { PortalState } from './domain/vocabulary/state.ts';
export { type Engine, type EnginePorts, startEngine } from './engine/engine.ts';
export type { Archive, Clock, Crm, CrmSubmission, Ids, Journal, Mailer } from './engine/ports.ts';
export type { Acting, ChatAgent, ChatVisitor } from './library/acting-hand.ts';
export { type Chat, type ChatCrm, type ChatMailServer, type MailFilter, openChat } from './library/chat.ts';
export { ChatError } from './library/chat-error.ts';
export type {
  AgentOptions,
  ChannelOptions,
  ChatOptions,
  CrmRecordOptions,
  VisitorOptions,
} from './library/chat-options.ts';
export { type CauserieMatchers, causerieMatchers, type Verdict, type WantedMail } from './library/matchers.ts';
export type { TimeSpan } from './library/time-span.ts';
export type {
  BlockPlace,
  Doubt,
  LanguageReport,
  LanguageTruth,
  LanguageVerdict,
  TextBlock,
} from './mail/language/check-language.ts';
export { checkThoroughly as checkLanguage } from './mail/language/check-thoroughly.ts';
export { type Config, defineConfig, type RunSettings } from './scenario/config.ts';
export { executeHere } from './scenario/execute.ts';
export { findFiles } from './scenario/find-files.ts';
export { type FixturesPlace, openFixtures } from './scenario/fixture-folder.ts';
export { type LoadRequest, type LoadResult, load } from './scenario/load.ts';
export type { ScenarioProblem } from './scenario/problem.ts';
export { type FileReport, openFileReport } from './scenario/report/file-report.ts';
export { type ProgressOptions, progressReporter } from './scenario/report/progress.ts';
export type { Reporter } from './scenario/report/reporter.ts';
export { ResultFold, type ScenarioFailure, type ScenarioResult } from './scenario/report/scenario-result.ts';
export { renderFrames } from './scenario/report/source-frame.ts';
export { type RunOutcome, type RunRequest, runSuite } from './scenario/run-suite.ts';
export { type Selection, type SelectResult, select, shuffled } from './scenario/select.ts';
export {
  type LoadedFeature,
  type LoadedScenario,
  type PlannedScenario,
  type PlannedStep,
  placeOf,
  type Suite,
  scenariosOf,
} from './scenario/suite.ts';
export type { FaultRule, PlannedFault } from './sink/faults/fault-plan.ts';
export { type FaultPlanProblem, type FaultPlanReading, readFaultPlan } from './sink/faults/read-fault-plan.ts';
export { type MailSink, startMailSink } from './sink/mail-sink.ts';
export type { MailSinkEvent, MailSinkOptions } from './sink/mail-sink-options.ts';
export type { ReceivedMail } from './sink/received-mail.ts';
export type { NearMiss, WaitOptions, WaitOutcome } from './sink/store/await-mail.ts';
export type { MailQuery } from './sink/store/mail-query.ts';
export type { MailReading } from './sink/store/read-stored-mail.ts';
export type { StoredMail } from './sink/store/stored-mail.ts';
export {
  type BindStep,
  type BoundStep,
  bindStep,
  createBindStep,
  createWorld,
  type FindFixture,
  finishWorld,
  StepFailure,
  type StepProblem,
  type StepText,
  sentences,
  type World,
} from './steps/index.ts';
export { createPaint, type Paint } from './steps/paint.ts';
export { type Lane, openLane } from './target/lane.ts';
export type {
  AgentDesk,
  CrmRecordView,
  RecordedDecision,
  Target,
  TimelineEntry,
  VisitorScreen,
  WorldPlan,
} from './target/target.ts';
