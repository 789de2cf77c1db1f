/** One portal with the world it needs: its engine, journal, CRM and ids. It outlives restarts of its engine. */
import { createMemoryCrm, type MemoryCrm } from '../adapters/memory-crm.ts';
import { createMemoryJournal } from '../adapters/memory-journal.ts';
import { createSeededIds } from '../adapters/seeded-ids.ts';
import type { CrmRecord } from '../domain/crm-matching.ts';
import { canonicalEmail } from '../domain/email-address.ts';
import { canonicalPhone } from '../domain/phone-number.ts';
import { assert } from '../domain/vocabulary/assert.ts';
import type { Command, Rejection } from '../domain/vocabulary/command.ts';
import type { EventBatch } from '../domain/vocabulary/event.ts';
import { type Engine, startEngine } from '../engine/engine.ts';
import type { Clock, Ids, Journal, Mailer } from '../engine/ports.ts';
import type { PlannedPortal, PlannedRecord, PlannedVisitor, RecordedDecision } from './target.ts';

/** What a portal shares with the others. */
export interface SharedPorts {
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly seed: string;
}

/** Who is told what happens in a portal, as it happens. */
export interface PortalWitness {
  readonly onEvents: (batch: EventBatch) => void;
  readonly onRecord: (record: CrmRecord) => void;
}

/** A journal in memory that tells what is appended to it. */
function toldJournal(onEvents: PortalWitness['onEvents']): Journal {
  const journal = createMemoryJournal();
  const append = (batch: EventBatch): void => {
    journal.append(batch);
    onEvents(batch);
  };
  return { ...journal, append };
}

/** A portal and what it stands on. */
export class PortalHouse {
  readonly plan: PlannedPortal;
  readonly journal: Journal;
  readonly crm: MemoryCrm;
  /** Every decision about e-mails that is in the journal, in its order (MAIL-7). */
  readonly decisions: RecordedDecision[] = [];
  readonly #ports: SharedPorts;
  readonly #ids: Ids;
  #engine: Engine;

  constructor(plan: PlannedPortal, ports: SharedPorts, witness: PortalWitness) {
    this.plan = plan;
    this.journal = toldJournal((batch) => {
      this.#noteDecisions(batch);
      witness.onEvents(batch);
    });
    this.crm = createMemoryCrm(witness.onRecord);
    this.#ports = ports;
    this.#ids = createSeededIds(`${ports.seed}/${plan.name}`);
    this.#engine = this.#start();
  }

  get engine(): Engine {
    return this.#engine;
  }

  /** Opens portal and channels, brings the agents in, fills the CRM; the refusal when the portal cannot start (MAIL-1). */
  furnish(): Rejection | undefined {
    const { settings, channels, agents, crm } = this.plan;
    const commands: Command[] = [
      { type: 'OpenPortal', settings },
      ...channels.map(
        (channel) => ({ type: 'OpenChannel', channel: channel.name, settings: channel.settings }) as const,
      ),
      ...agents.map(
        ({ name, publicName, presence, maximum }) =>
          ({
            type: 'AddAgent',
            agent: name,
            publicName,
            presence,
            maximum,
            channels: channels.filter((channel) => channel.agents.includes(name)).map((channel) => channel.name),
          }) as const,
      ),
    ];
    for (const command of commands) {
      const refusal = this.#engine.execute(command);
      if (refusal !== undefined) return refusal;
    }
    for (const record of crm) this.#know(record);
    return undefined;
  }

  /** Lets a visitor arrive, known or not, with the page open or not. */
  receive({ name: visitor, channel, language, timeZone, contact, pageOpen }: PlannedVisitor): void {
    const commands: Command[] = [
      { type: 'ArriveOnSite', visitor, channel, language, timeZone },
      { type: 'IdentifyVisitor', visitor, contact },
      ...(pageOpen ? [{ type: 'OpenPage', visitor, page: '' } as const] : []),
    ];
    for (const command of commands) {
      const refusal = this.#engine.execute(command);
      assert(refusal === undefined, `a planned visitor may arrive (${refusal?.reason} ${refusal?.detail})`);
    }
  }

  /** The process stops at once and starts again from its journal (SAFE-1). */
  restart(): void {
    this.#engine.stop();
    this.#engine = this.#start();
  }

  #start(): Engine {
    const { clock, mailer } = this.#ports;
    return startEngine({ clock, mailer, crm: this.crm, journal: this.journal, ids: this.#ids });
  }

  #noteDecisions({ at, events }: EventBatch): void {
    for (const event of events) {
      if (event.type !== 'MailDecided') continue;
      const { conversation, kind, decision, reason } = event;
      this.decisions.push({ at, portal: this.plan.name, conversation, kind, decision, reason });
    }
  }

  #know(record: PlannedRecord): void {
    const country = this.plan.channels[0]?.settings.defaultCountry ?? '';
    this.crm.add({
      kind: record.kind,
      name: record.name,
      emails: record.emails.map((typed) => ({ typed, canonical: canonicalEmail(typed) })),
      phones: record.phones.map((typed) => ({ typed, canonical: canonicalPhone(typed, country) })),
      numbers: [],
    });
  }
}
