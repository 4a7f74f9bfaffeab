import { z } from 'zod';

// Otherwise zod tries to make functions of text, which the policy of the site refuses and reports.
z.config({ jitless: true });
