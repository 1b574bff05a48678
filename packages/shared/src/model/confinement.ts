/**
 * The box that a process ran in: namespaces of an ordinary user, a dropped user below root, the whole job of a hosted runner that is
 * thrown away, or none.
 */
export type Confinement = 'user-namespace' | 'dropped-uid' | 'hosted-job' | 'none';
