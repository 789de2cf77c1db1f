/** smtp-server with the sink's own connections, and a way to cut a client's. */
import type { SMTPServerOptions, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { type ConnectionRules, SinkConnection } from './sink-connection.ts';

/** An SMTP server whose clients are {@link SinkConnection}s. */
export class SinkServer extends SMTPServer {
  /** Whether new connections are cut at once. */
  refusing = false;
  readonly #rules: ConnectionRules;
  readonly #connections: Map<SMTPServerSession, SinkConnection> = new Map();

  constructor(options: SMTPServerOptions, rules: ConnectionRules) {
    super(options);
    this.#rules = rules;
    // Clients that go away in the middle of something are everyday life here.
    this.on('error', () => undefined);
  }

  /** Called by smtp-server for each accepted socket. */
  override connect(...[socket, options]: Parameters<SMTPServer['connect']>): void {
    if (this.refusing || socket.remotePort === undefined) {
      socket.destroy();
      return;
    }
    const connection = new SinkConnection(this, socket, options, this.#rules);
    this.connections.add(connection);
    this.#connections.set(connection.session, connection);
    // smtp-server forgets a connection as soon as it is told to close; here it counts until its socket is gone.
    connection.once('closed', () => this.#connections.delete(connection.session));
    connection.on('error', (error) => this._onError(error));
    connection.init();
  }

  /** The connection a session belongs to. */
  connectionOf(session: SMTPServerSession): SinkConnection | undefined {
    return this.#connections.get(session);
  }

  /** Cuts every connection. */
  cutAll(): void {
    for (const connection of this.#connections.values()) connection.cut();
  }
}
