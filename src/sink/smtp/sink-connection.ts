/**
 * One client of the sink: smtp-server's connection, with octets taken apart exactly, no wait before the greeting, and an end
 * for clients that never get anywhere. Knows no mailbox.
 */
import type { SMTPServerSession } from 'smtp-server';
import { SMTPConnection } from 'smtp-server/lib/smtp-connection.js';
import type { SMTPStream } from 'smtp-server/lib/smtp-stream.js';
import { ExactStream } from './exact-stream.ts';

type Context = Parameters<SMTPConnection['send']>[2];

/** What a connection asks of its server. */
export interface ConnectionRules {
  /** Most milliseconds for one command or one e-mail to come in whole. */
  readonly patienceMs: number;
  /** Most commands without an e-mail between them, recipients not counted. */
  readonly maximumCommands: number;
  /** Whether an e-mail needs TLS first. */
  readonly tlsRequired: boolean;
  /** Most connections at once. */
  readonly maximumClients: number;
  /** Called before HELO, EHLO and DATA are obeyed; what it returns is awaited, and `false` leaves the command unanswered. */
  readonly beforeCommand: (verb: 'helo' | 'data', session: SMTPServerSession) => Promise<boolean> | undefined;
  /** Called with each refusal that went out. */
  readonly onRefusal: (code: number, text: string, session: SMTPServerSession) => void;
}

const ENHANCED = /^[245]\.\d{1,3}\.\d{1,3}\s/;

/** A connection to the sink. */
export class SinkConnection extends SMTPConnection {
  readonly #rules: ConnectionRules;
  #patience: NodeJS.Timeout | undefined;
  #commands = 0;

  constructor(
    server: ConstructorParameters<typeof SMTPConnection>[0],
    socket: ConstructorParameters<typeof SMTPConnection>[1],
    options: ConstructorParameters<typeof SMTPConnection>[2],
    rules: ConnectionRules,
  ) {
    super(server, socket, options);
    this.#rules = rules;
  }

  /** smtp-server watches a new client for 100 ms before it greets, to catch those who talk too early: here nobody gains by it. */
  override init(): void {
    this._setListeners(() => {
      if (this._server.connections.size > this.#rules.maximumClients) {
        this.send(421, `${this.name} Too many connections, try again in a moment`, false);
        return;
      }
      // A sender whose octets trickle in keeps the idle timeout away for ever; nothing keeps this one away but getting on.
      this.#patience = setTimeout(() => this.#loseHeart(), this.#rules.patienceMs);
      this.#patience.unref();
      this.connectionReady();
    });
  }

  override _createParser(): SMTPStream {
    const parser = new ExactStream({ maxCommandLength: this._server.options.maxCommandLength });
    parser.oncommand = (command, callback) => this._onCommand(command, callback);
    parser.on('error', (error) => this.send(421, `Error: ${error.message}`));
    return parser;
  }

  override _onCommand(command: Buffer, callback?: () => void): void {
    this.#patience?.refresh();
    const verb = this._nextHandler === false && !this._upgrading ? verbOf(command) : '';
    if (verb === 'DATA') this.#commands = 0;
    else if (verb !== 'RCPT') this.#commands += 1;
    if (this.#commands > this.#rules.maximumCommands) {
      this.send(421, 'Error: too many commands without an e-mail');
      return;
    }
    if (verb === 'MAIL' && this.#rules.tlsRequired && !this.secure) {
      this.send(530, '5.7.0 Must issue a STARTTLS command first');
      setImmediate(() => callback?.());
      return;
    }
    const waiting = this.#beforeCommand(verb);
    if (waiting === undefined) super._onCommand(command, callback);
    else {
      void waiting.then((goOn) => {
        if (goOn && !this._closed) super._onCommand(command, callback);
        else callback?.();
      });
    }
  }

  /** An answer that brings its own enhanced status code gets no second one. */
  override send(code: number, data?: string | string[] | null, context?: Context): void {
    const isComplete = typeof data === 'string' && ENHANCED.test(data);
    super.send(code, data, isComplete ? false : context);
    if (code >= 400) this.#rules.onRefusal(code, typeof data === 'string' ? data : '', this.session);
  }

  override _onClose(): void {
    clearTimeout(this.#patience);
    super._onClose();
    this.emit('closed');
  }

  /** Ends the connection once everything written so far is out. */
  endAfterAnswer(): void {
    this._socket.destroySoon();
  }

  /** Ends the connection without a word. */
  cut(): void {
    this._socket.destroy();
  }

  #beforeCommand(verb: string): Promise<boolean> | undefined {
    if (!this._ready) return undefined;
    if (verb === 'HELO' || verb === 'EHLO') return this.#rules.beforeCommand('helo', this.session);
    // Only one that would be obeyed: the others are answered as ever.
    const obeyed = verb === 'DATA' && this.session.envelope.rcptTo.length > 0;
    return obeyed ? this.#rules.beforeCommand('data', this.session) : undefined;
  }

  #loseHeart(): void {
    const isOurTurn = this._handlerPending || (this._dataStream && this._parser && !this._parser._dataMode);
    if (isOurTurn) this.#patience?.refresh();
    else this.send(421, '4.4.2 Timeout - closing connection');
  }
}

function verbOf(command: Buffer): string {
  return command.toString('latin1', 0, 5).trim().toUpperCase();
}
