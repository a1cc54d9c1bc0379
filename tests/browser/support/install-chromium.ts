import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium-path.ts';

/** Chinese has to be seen in the screenshots, so a font that has it comes along. */
const font = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const wanted = [chromiumPath, font];

const missing = wanted.filter((path) => !existsSync(path));
if (missing.length > 0) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write(
      `browser-missing: ${missing.join(', ')} not found. Install Chromium and a Chinese font, and set CHROMIUM to the browser; on Debian as root this script does it by itself.\n`,
    );
    process.exit(2);
  }
  const apt = (...parts: string[]) =>
    execFileSync('apt-get', ['-q', '-y', ...parts], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}
