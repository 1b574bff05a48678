import type { Command } from './commands/command.ts';

/** A command as the overview lists it; its module is loaded only when it is called, so that starting stays quick. */
interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Every command, in the order in which a newcomer needs them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'doctor',
    summary: 'list the checks in your workflows that can be green without looking',
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'init',
    summary: 'write a policy and a gate workflow for a repository',
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'gate',
    summary: 'run the gate on this machine, or judge reports that you already have',
    load: () => import('./commands/gate.ts'),
  },
  {
    name: 'assess',
    summary: 'judge one report of one tool',
    load: () => import('./commands/assess.ts'),
  },
  {
    name: 'verify',
    summary: 'verify a file against its Sigstore bundle, offline if asked',
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'rehearse',
    summary: 'play a whole release against stand-ins; nothing is published',
    load: () => import('./commands/rehearse.ts'),
  },
  {
    name: 'promote',
    summary: 'report whether an advisory check has earned to become a required one',
    load: () => import('./commands/promote.ts'),
  },
  {
    name: 'explain',
    summary: 'show the effective policy and where each value comes from, or what a code means',
    load: () => import('./commands/explain.ts'),
  },
];
