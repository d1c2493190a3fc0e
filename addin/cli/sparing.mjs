// How much memory may the command line take? Garbage goes when the heap has doubled: left to itself V8 lets a large workbook's
// grow threefold on a roomy machine, and an office's computer has Excel open beside it.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--heap-growing-percent=100');
