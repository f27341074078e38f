import { serve } from './node.ts';

serve(process.argv.includes('--stdio'));
