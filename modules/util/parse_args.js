// util.parseArgs: command lines into values, positionals and tokens.
const { codes } = require('internal/errors');
const { validateObject, validateArray, validateBoolean, validateString, validateUnion, validateStringArray, validateBooleanArray } = require('internal/validators');
const own = (obj, key) => Object.prototype.hasOwnProperty.call(obj, key);

exports.parseArgs = function parseArgs(config = { __proto__: null }) {
  const args = config.args === undefined ? programArguments() : config.args;
  const strict = config.strict === undefined ? true : config.strict;
  const settings = {
    args,
    strict,
    allowPositionals: config.allowPositionals === undefined ? !strict : config.allowPositionals,
    returnTokens: config.tokens === undefined ? false : config.tokens,
    allowNegative: config.allowNegative === undefined ? false : config.allowNegative,
    options: config.options === undefined ? { __proto__: null } : config.options,
  };
  validate(settings);
  const tokens = tokenize(settings);
  const result = { values: { __proto__: null }, positionals: [] };
  if (settings.returnTokens) result.tokens = tokens;
  for (const token of tokens) {
    if (token.kind === 'option') {
      if (strict) checkOption(settings, token);
      store(settings, token, result.values);
    } else if (token.kind === 'positional') {
      if (!settings.allowPositionals) throw new codes.ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL(token.value);
      result.positionals.push(token.value);
    }
  }
  for (const name of Object.keys(settings.options)) {
    const { default: value } = settings.options[name];
    if (value !== undefined && !own(result.values, name) && name !== '__proto__') result.values[name] = value;
  }
  return result;
};

// programArguments are those after the script; with --eval or --print there is none.
function programArguments() {
  const { argv, execArgv } = require('process');
  const evaluated = execArgv.some((a) => /^(-e|-p|-pe|--eval|--print)(=|$)/.test(a));
  return argv.slice(evaluated ? 1 : 2);
}

function validate({ args, strict, allowPositionals, returnTokens, allowNegative, options }) {
  validateArray(args, 'args');
  validateBoolean(strict, 'strict');
  validateBoolean(allowPositionals, 'allowPositionals');
  validateBoolean(returnTokens, 'tokens');
  validateBoolean(allowNegative, 'allowNegative');
  validateObject(options, 'options');
  for (const name of Object.keys(options)) {
    const option = options[name];
    validateObject(option, `options.${name}`);
    validateUnion(option.type, `options.${name}.type`, ['string', 'boolean']);
    if (own(option, 'short')) {
      validateString(option.short, `options.${name}.short`);
      if (option.short.length !== 1) {
        throw new codes.ERR_INVALID_ARG_VALUE(`options.${name}.short`, option.short, 'must be a single character');
      }
    }
    if (own(option, 'multiple')) validateBoolean(option.multiple, `options.${name}.multiple`);
    if (option.default !== undefined) validateDefault(option, `options.${name}.default`);
  }
}

function validateDefault(option, name) {
  if (option.type === 'string') (option.multiple ? validateStringArray : validateString)(option.default, name);
  else (option.multiple ? validateBooleanArray : validateBoolean)(option.default, name);
}

const isOptionLike = (arg) => typeof arg === 'string' && arg.length > 1 && arg[0] === '-';
const typeOf = (options, name) => (own(options, name) ? options[name].type : undefined);
const longOf = (options, short) => Object.keys(options).find((name) => options[name].short === short) || short;

// tokenize splits the arguments; groups of short options become one token each.
function tokenize({ args, options }) {
  const tokens = [];
  const rest = Array.from(args);
  let index = -1;
  const option = (name, rawName, value, inlineValue) => {
    tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
  };
  while (rest.length > 0) {
    const arg = rest.shift();
    index++;
    if (arg === '--') {
      tokens.push({ kind: 'option-terminator', index });
      for (const value of rest) tokens.push({ kind: 'positional', index: ++index, value });
      break;
    }
    if (!isOptionLike(arg)) {
      tokens.push({ kind: 'positional', index, value: arg });
    } else if (arg.startsWith('--')) {
      const equals = arg.indexOf('=', 3);
      if (equals !== -1) {
        option(arg.slice(2, equals), arg.slice(0, equals), arg.slice(equals + 1), true);
      } else {
        const name = arg.slice(2);
        const follows = typeOf(options, name) === 'string' && rest.length > 0;
        option(name, arg, follows ? rest[0] : undefined, follows ? false : undefined);
        if (follows) { rest.shift(); index++; }
      }
    } else {
      const follows = shortGroup(arg, options, rest, option);
      if (follows) { rest.shift(); index++; }
    }
  }
  return tokens;
}

// shortGroup takes -abc apart. It tells whether the next argument was a value.
function shortGroup(arg, options, rest, option) {
  for (let i = 1; i < arg.length; i++) {
    const name = longOf(options, arg[i]);
    const raw = '-' + arg[i];
    if (typeOf(options, name) !== 'string') {
      option(name, raw, undefined, undefined);
    } else if (i < arg.length - 1) {
      option(name, raw, arg.slice(i + 1), true);
      return false;
    } else {
      const follows = rest.length > 0;
      option(name, raw, follows ? rest[0] : undefined, follows ? false : undefined);
      return follows;
    }
  }
  return false;
}

function checkOption({ options, allowPositionals, allowNegative }, token) {
  const negated = allowNegative && token.name.startsWith('no-') && typeOf(options, token.name.slice(3)) === 'boolean';
  const name = negated && !own(options, token.name) ? token.name.slice(3) : token.name;
  if (!own(options, name)) throw new codes.ERR_PARSE_ARGS_UNKNOWN_OPTION(token.rawName, allowPositionals);
  const { short, type } = options[name];
  const shown = `${short ? `-${short}, ` : ''}--${name}`;
  const invalid = (text) => new codes.ERR_PARSE_ARGS_INVALID_OPTION_VALUE(text);
  if (type === 'string' && typeof token.value !== 'string') throw invalid(`Option '${shown} <value>' argument missing`);
  if (type === 'boolean' && token.value != null) throw invalid(`Option '${shown}' does not take an argument`);
  if (token.inlineValue === false && isOptionLike(token.value)) {
    const example = token.rawName.startsWith('--') ? `'${token.rawName}=-XYZ'` : `'--${token.name}=-XYZ' or '${token.rawName}-XYZ'`;
    throw invalid(`Option '${token.rawName}' argument is ambiguous.
Did you forget to specify the option argument for '${token.rawName}'?
To specify an option argument starting with a dash use ${example}.`);
  }
}

function store({ options, strict, allowNegative }, token, values) {
  let { name, value } = token;
  if (name === '__proto__') return;
  if (allowNegative && value === undefined && name.startsWith('no-')) {
    const positive = name.slice(3);
    const type = typeOf(options, positive);
    if (type === 'boolean' || (type === undefined && !strict) || own(options, name)) {
      if (type !== undefined || !own(options, name)) { name = positive; token.name = positive; }
      value = false;
    }
  }
  if (value === undefined) value = true;
  if (own(options, name) && options[name].multiple) {
    if (values[name]) values[name].push(value);
    else values[name] = [value];
  } else {
    values[name] = value;
  }
}
