import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { makeTemporaryFolder } from './temporaryFolders.ts';

/** The database's superuser; every connection from this machine is trusted. */
const SUPERUSER = 'postgres';

/** The oldest release that an archive is kept in. */
const OLDEST = 15;

/**
 * Waits for the end of its standard input, then ends the server: so it goes with the process that started it, however
 * that ends. The server's name and arguments are the script's own.
 */
const UNTIL_INPUT_ENDS = '"$@" & server=$!; read -r line; kill -QUIT "$server"; wait "$server"';

export interface PostgresOptions {
  /** Wait for the disk at each commit, as a real server does; else it is faster, and loses data with the machine. */
  readonly durable?: boolean;
  /** Accept encrypted connections, with a certificate of its own that nobody vouches for. */
  readonly tls?: boolean;
}

/** The folder of PostgreSQL's programs as Debian installs them or `pg_config` finds them; null where there are none. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const releases = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((release) => release >= OLDEST)
    : [];
  const folders = releases.sort((a, b) => b - a).map((release) => join(debian, String(release), 'bin'));
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  return found ?? programsByConfig();
}

function programsByConfig(): string | null {
  try {
    const folder = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return existsSync(join(folder.trim(), 'initdb')) ? folder.trim() : null;
  } catch {
    return null;
  }
}

/** A PostgreSQL server of its own, with its data in a temporary folder; it ends with this process at the latest. */
export class PostgresServer {
  readonly #programs: string;
  readonly #folder: string;
  readonly #options: PostgresOptions;
  readonly port: number;
  #running: ChildProcess | null = null;

  private constructor(programs: string, folder: string, port: number, options: PostgresOptions) {
    this.#programs = programs;
    this.#folder = folder;
    this.port = port;
    this.#options = options;
  }

  /** Makes a server and starts it. Throws where PostgreSQL is not installed: ask `postgresPrograms` first. */
  static async start(options: PostgresOptions = {}): Promise<PostgresServer> {
    const programs = postgresPrograms();
    if (programs === null) throw new Error('PostgreSQL is not installed.');
    const folder = await makeTemporaryFolder('sourcecheck-postgres-');
    const server = new PostgresServer(programs, folder, await freePort(), options);
    server.#initialise();
    await server.resume();
    return server;
  }

  /** The address of a database of this server, for the superuser where no other role is named. */
  url(database = 'postgres', role = SUPERUSER): string {
    return `postgres://${role}@127.0.0.1:${this.port}/${database}`;
  }

  /** The same by its socket in the file system. */
  socketUrl(database = 'postgres', role = SUPERUSER): string {
    return `postgres://${role}@/${database}?host=${encodeURIComponent(this.#folder)}&port=${this.port}`;
  }

  /** The certificate that the server shows, where it has one. */
  get certificate(): string {
    return join(this.#data, 'server.crt');
  }

  /** Makes an empty database and returns its address. */
  createDatabase(name: string): string {
    this.sql(`CREATE DATABASE "${name}"`);
    return this.url(name);
  }

  /** Runs SQL as the superuser, and returns what it prints: a row a line, columns apart by `|`. */
  sql(statements: string, database = 'postgres'): string {
    return execFileSync(join(this.#programs, 'psql'), this.#psql(statements, database), { encoding: 'utf8' }).trim();
  }

  /** The same without waiting for it: resolves when it is done. */
  async sqlLater(statements: string, database = 'postgres'): Promise<void> {
    const psql = spawn(join(this.#programs, 'psql'), this.#psql(statements, database), { stdio: 'ignore' });
    await once(psql, 'close');
  }

  /** Ends the server: at once, as if its machine had failed, or in good order. It can be resumed. */
  async stop(how: 'at once' | 'in order' = 'at once'): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    const ended = once(running, 'close');
    running.ref();
    if (how === 'in order') this.#control('stop', '--mode=fast');
    running.stdin?.end();
    await ended;
  }

  /** Starts the server again on its port, with what it has stored. */
  async resume(): Promise<void> {
    const { durable = false, tls = false } = this.#options;
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: this.#folder,
      fsync: durable ? 'on' : 'off',
      ssl: tls ? 'on' : 'off',
      logging_collector: 'off',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = [join(this.#programs, 'postgres'), '-D', this.#data, '-p', String(this.port), ...args];
    const child = spawn('sh', ['-c', UNTIL_INPUT_ENDS, 'sh', ...server], {
      cwd: this.#folder,
      stdio: ['pipe', 'ignore', 'ignore'],
      ...unprivileged(),
    });
    this.#running = child;
    child.stdin?.on('error', () => {});
    child.unref();
    // Before its folder is removed at this process's end.
    const endWithUs = (): void => this.#control('stop', '--mode=immediate');
    process.prependListener('exit', endWithUs);
    child.once('close', () => process.off('exit', endWithUs));
    for (let tries = 0; !(await answers(this.port)); tries++) {
      if (child.exitCode !== null || tries > 600) throw new Error('PostgreSQL did not start.');
      await rest(50);
    }
    while (!this.#isReady()) await rest(50);
  }

  /** Ends the server and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #psql(statements: string, database: string): string[] {
    const options = ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set', 'ON_ERROR_STOP=1'];
    return [...options, '--dbname', this.url(database), '--command', statements];
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  #initialise(): void {
    const user = unprivileged();
    mkdirSync(this.#data);
    chmodSync(this.#folder, 0o755);
    if (user !== null) for (const path of [this.#folder, this.#data]) chownSync(path, user.uid, user.gid);
    const options = ['--auth=trust', `--username=${SUPERUSER}`, '--encoding=UTF8', '--locale=C', '--no-sync'];
    execFileSync(join(this.#programs, 'initdb'), [...options, '-D', this.#data], { stdio: 'pipe', ...this.#place() });
    if (this.#options.tls === true) this.#certify();
  }

  /** A certificate for 127.0.0.1 signed by itself. */
  #certify(): void {
    const options = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
    const names = ['-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
    const files = ['-keyout', join(this.#data, 'server.key'), '-out', this.certificate];
    execFileSync('openssl', [...options, ...names, ...files], { stdio: 'pipe', ...this.#place() });
  }

  #control(...command: string[]): void {
    execFileSync(join(this.#programs, 'pg_ctl'), [...command, '-D', this.#data], { stdio: 'pipe', ...this.#place() });
  }

  #isReady(): boolean {
    try {
      const args = ['--quiet', '--host=127.0.0.1', `--port=${this.port}`];
      execFileSync(join(this.#programs, 'pg_isready'), args, { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }

  #place(): { readonly cwd: string; readonly uid?: number; readonly gid?: number } {
    return { cwd: this.#folder, ...unprivileged() };
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package makes, else as nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const user of ['postgres', 'nobody']) {
    try {
      const numbers = ['-u', '-g'].map((option) => Number(execFileSync('id', [option, user], { stdio: 'pipe' })));
      return { uid: numbers[0] ?? 0, gid: numbers[1] ?? 0 };
    } catch {
      // There is no such user.
    }
  }
  throw new Error('There is no user but root to run PostgreSQL as.');
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function answers(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
