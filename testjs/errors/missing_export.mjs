import { x } from 'fs';
