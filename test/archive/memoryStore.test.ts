import { MemoryStore } from './memoryStore.ts';
import { describeStore } from './storeContract.ts';

describeStore('a store in memory', async () => new MemoryStore());
