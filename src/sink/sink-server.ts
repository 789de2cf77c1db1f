/** smtp-server as the sink needs it: no wait before the greeting, and a way to cut one client's connection. */
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** An SMTP server on a loopback socket. */
export class SinkServer extends SMTPServer {
  /** Open sockets by the port of their client, which an SMTP session knows as `remotePort`. */
  readonly sockets: Map<number, Socket> = new Map();
  /** Whether new connections are cut at once. */
  refusing = false;

  /** Called by smtp-server for each accepted socket. */
  override connect(...[socket, options]: Parameters<SMTPServer['connect']>): void {
    const port = socket.remotePort;
    if (this.refusing || port === undefined) {
      socket.destroy();
      return;
    }
    this.sockets.set(port, socket);
    socket.once('close', () => this.sockets.delete(port));
    const before = new Set(this.connections);
    super.connect(socket, options);
    for (const connection of this.connections) {
      if (before.has(connection)) continue;
      // smtp-server watches a new client for 100 ms of real time before it greets, to catch those who talk too early.
      // Nobody here does, and each dropped connection would cost that wait: greet now, and let its timer find nothing to do.
      const greet = connection.connectionReady.bind(connection);
      connection.connectionReady = () => undefined;
      greet();
    }
  }

  /** Cuts the connection of the client at `remotePort`, without a word. */
  cut(remotePort: number): void {
    this.sockets.get(remotePort)?.destroy();
  }

  /** Cuts every connection. */
  cutAll(): void {
    for (const socket of this.sockets.values()) socket.destroy();
  }
}
