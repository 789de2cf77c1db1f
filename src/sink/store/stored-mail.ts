/** An e-mail the sink keeps: what is known without reading it, and where its octets are. */
import type { Instant } from '../../domain/vocabulary/time.ts';
import type { Envelope } from '../smtp/mail-server-options.ts';
import type { MailReading } from './read-stored-mail.ts';

/** A kept e-mail. */
export interface StoredMail {
  /** Rises by one with each e-mail kept: later in the list, higher. */
  readonly cursor: number;
  /** The cursor and the beginning of the octets' SHA-256: the same e-mail at the same place has the same. */
  readonly id: string;
  readonly receivedAt: Instant;
  readonly envelope: Envelope;
  /** Octets. */
  readonly size: number;
  /** Whether it came over TLS. */
  readonly secure: boolean;
  /** Who logged in, if anyone. */
  readonly user: string | undefined;
  /** As they came over the wire. Rejects when the file they are in is gone. */
  readonly octets: () => Promise<Buffer>;
  /** What its header and the lint say; read once. Never rejects. */
  readonly reading: () => Promise<MailReading>;
}
