/** Joins the command line to the words of scenario files and to the embedded chat; each is loaded only when a command needs it. */
import type { Services } from './host.ts';

/** The real parts. */
export const services: Services = {
  vocabulary: () => Promise.reject(new Error('the vocabulary is not joined yet')),
  openLane: () => Promise.reject(new Error('the embedded chat is not joined yet')),
};
