import { memoryStore } from '../../../shared/log/memory';
import { storeContract } from './store.contract';

storeContract('memory', async () => memoryStore());
storeContract('memory with empty pages', async () => memoryStore({ pageRows: 90, emptyPages: 2 }));
