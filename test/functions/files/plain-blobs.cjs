// Azurite's blobs in memory, in a process of its own, gone with its parent.
const { default: Configuration } = require('azurite/dist/src/blob/BlobConfiguration');
const { default: BlobServer } = require('azurite/dist/src/blob/BlobServer');

const files = ['', '', []];
const logs = [false, undefined, false, undefined];
const rest = [false, true, '', '', '', undefined, false];
const server = new BlobServer(new Configuration('127.0.0.1', 0, 60, ...files, ...logs, ...rest, true));
server.start().then(() => process.send?.(server.httpServer.address().port));
process.on('disconnect', () => process.exit(0));
