// The global navigator.

const { codes } = require('internal/errors');
const { enumerableMembers } = require('internal/web/shared');

const key = Symbol('navigator');

function platformName(platform, arch) {
  switch (platform) {
    case 'darwin': return 'MacIntel';
    case 'win32': return 'Win32';
    case 'linux': return arch === 'x64' ? 'Linux x86_64' : `Linux ${arch}`;
    default: return `${platform[0].toUpperCase()}${platform.slice(1)} ${arch}`;
  }
}

class Navigator {
  constructor(marker = undefined) {
    if (marker !== key) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
  }

  get hardwareConcurrency() { return internal.processors; }
  get language() { return 'en-US'; }
  get languages() { return Object.freeze(['en-US']); }
  get userAgent() { return `Node.js/${require('process').version.slice(1).split('.')[0]}`; }
  get platform() {
    const { platform, arch } = require('process');
    return platformName(platform, arch);
  }
}
enumerableMembers(Navigator.prototype, 'Navigator');
delete Navigator.prototype[Symbol.toStringTag];

module.exports = { Navigator, navigator: new Navigator(key) };
