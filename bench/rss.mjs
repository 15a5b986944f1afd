/** Preloaded into a process that is measured: writes its peak memory, in MB, when it ends. */
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  if (process.env.RSS_FILE) appendFileSync(process.env.RSS_FILE, `${megabytes}\n`);
});
