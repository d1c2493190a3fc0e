import { memoryStore } from '../../../shared/log/memory';
import { memorySnapshots } from '../../../shared/log/memory-snapshots';
import { snapshotsContract } from './snapshots.contract';
import { storeContract } from './store.contract';

storeContract('memory', async () => memoryStore());
storeContract('memory with empty pages', async () => memoryStore({ pageRows: 90, emptyPages: 2 }));
snapshotsContract('memory', async () => memorySnapshots());
