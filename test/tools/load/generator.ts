import { spawn } from 'node:child_process';

/** Requests of one kind, as many in each second. */
export interface Stream {
  readonly name: string;
  readonly address: string;
  readonly perSecond: number;
  /** Headers beside those that every browser sends. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came of them. Times in ms, from the request until the whole answer has come. */
export interface Answers {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  /** How many had each status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Requests that got no answer, and why. */
  readonly errors: readonly string[];
}

/** Connections of each stream, which it keeps. */
const CONNECTIONS = 20;

/**
 * Sends requests by hey (Debian's package of that name), which keeps to the rate as long as answers come in time.
 *
 * @param seconds how long
 * @throws Error where hey is not installed, or says what nobody expects
 */
export async function send(stream: Stream, seconds: number): Promise<Answers> {
  const headers = Object.entries({ 'Accept-Encoding': 'gzip', ...stream.headers });
  const output = await run('hey', [
    ...['-z', `${seconds}s`, '-c', String(CONNECTIONS)],
    ...['-q', String(stream.perSecond / CONNECTIONS), '-t', '10'],
    ...headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    stream.address,
  ]);
  const number = (pattern: RegExp): number => {
    const [, found] = pattern.exec(output) ?? [];
    if (found === undefined) throw new Error(`hey did not say ${pattern}:\n${output}`);
    return Number(found);
  };
  const [, errors = ''] = output.split('Error distribution:');
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    median: number(/50%+ in ([\d.]+) secs/) * 1000,
    p99: number(/99%+ in ([\d.]+) secs/) * 1000,
    statuses: new Map(
      [...output.matchAll(/\[(\d{3})\]\s+(\d+) responses/g)].map(([, status, count]) => [
        Number(status),
        Number(count),
      ]),
    ),
    errors: errors
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${code}: ${output}`));
    });
  });
}
