/** The journal in memory keeps to its port. */
import { createMemoryJournal } from '../../src/adapters/memory-journal.ts';
import { testJournal } from './journal-conformance.ts';

testJournal('memory journal', () => ({ open: createMemoryJournal }));
