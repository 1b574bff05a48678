import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActionError } from '../../errors.ts';
import { patience, retryAfterMilliseconds } from './sigstore-retry.ts';

/** A clock that moves when somebody waits. */
function standingWorld(): { readonly world: Parameters<typeof patience>[0]; readonly waits: number[] } {
  const waits: number[] = [];
  let now = Date.parse('2026-11-21T12:00:00Z');
  const world = {
    environment: {},
    log: { info: () => undefined, registerSecret: () => undefined },
    clock: { now: () => new Date(now) },
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
  return { world, waits };
}

class Failure extends Error {
  readonly statusCode: number;
  constructor(statusCode: number) {
    super('secret body');
    this.statusCode = statusCode;
  }
}

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(429, { 'retry-after': '7' }).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
});
afterAll(() => {
  server.close();
});

describe('patience', () => {
  test.each([500, 502, 503, 408, 429])('tries again after status %d', async (status) => {
    const { world, waits } = standingWorld();
    const patient = patience(world, 60_000);
    let tries = 0;
    const result = await patient.attempt('https://log.example', async () => {
      tries += 1;
      if (tries < 4) {
        throw new Error('outer', { cause: new Failure(status) });
      }
      return 'done';
    });
    patient.end();
    expect([result, waits.length]).toEqual(['done', 3]);
    expect(waits.every((wait, index) => wait >= 250 * 2 ** index && wait <= 500 * 2 ** index)).toBe(true);
  });

  test.each([400, 401, 404, 409])(
    'does not try again after status %d, and repeats nothing of the answer',
    async (status) => {
      const { world, waits } = standingWorld();
      const patient = patience(world, 60_000);
      const work = patient.attempt('https://log.example', async () => {
        throw new Failure(status);
      });
      await expect(work).rejects.toMatchObject({
        code: 'SIGSTORE_REFUSED',
        message: expect.not.stringContaining('secret'),
      });
      patient.end();
      expect(waits).toEqual([]);
    },
  );

  test('gives up when the time for all tries is over', async () => {
    const { world, waits } = standingWorld();
    const patient = patience(world, 10_000);
    const work = patient.attempt('https://log.example', async () => {
      throw new Error('connection reset');
    });
    await expect(work).rejects.toMatchObject({ code: 'SIGSTORE_UNREACHABLE' });
    patient.end();
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(10_000);
  });

  test('waits as long as the service asks', async () => {
    const { world, waits } = standingWorld();
    const patient = patience(world, 60_000);
    let tries = 0;
    await patient.attempt(address, async () => {
      tries += 1;
      if (tries === 1) {
        await new Promise<void>((resolve, reject) => {
          request(address, (response) => {
            response.resume().on('end', resolve);
          })
            .on('error', reject)
            .end();
        });
        throw new Failure(429);
      }
    });
    patient.end();
    expect(waits).toEqual([7000]);
  });

  test('passes on an error that has its code already', async () => {
    const { world } = standingWorld();
    const patient = patience(world, 60_000);
    const error = new ActionError('TOKEN_REFUSED', 'no', 'yes');
    await expect(patient.attempt('https://log.example', () => Promise.reject(error))).rejects.toBe(error);
    patient.end();
  });
});

test('retryAfterMilliseconds reads seconds and dates, and nothing else', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  expect(
    ['3', 'Sat, 21 Nov 2026 12:00:05 GMT', 'Sat, 21 Nov 2026 11:00:00 GMT', '-1', 'soon'].map((text) =>
      retryAfterMilliseconds(text, now),
    ),
  ).toEqual([3000, 5000, 0, expect.any(Number), 0]);
});
